import type { TSESTree } from "@typescript-eslint/utils";
import { bodyStart } from "../../ast/lookup.ts";
import { isCallee, isFunction, memberName, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { shortText } from "../../ast/text.ts";
import { within } from "../../ast/walk.ts";
import { excuseFor } from "../../excuse.ts";
import { nameOfGetter, type Definition, type Facts } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { isCalledAtOnce, runsAtOnce } from "../execution/async-context.ts";
import { definitionOfCallee } from "../summaries/place.ts";
import type { Analysis } from "../summaries/summary.ts";
import { nameOfPolicy, type BlockingHelpers, type HelperPolicy } from "./blocking-files.ts";
import type { SitePolicy } from "./blocking-sites.ts";
import { excusesOfBlocking } from "./excuses.ts";

/** How a helper comes to block: ["calls `parse`", "calls `readFileSync`"], and the place of the last, in the linted file unless it says where. */
export interface WayToBlocking {
  readonly steps: readonly string[];
  readonly line: number;
  readonly file: string | undefined;
}

/**
 * Returns the analysis of the shortest way in which a function blocks its callers. Async functions do not (what blocks in them is
 * reported there), nor do generators (calling one runs nothing yet).
 */
export function waysToBlocking(helpers: BlockingHelpers, policy: HelperPolicy): Analysis<WayToBlocking | undefined> {
  const blocks: Analysis<WayToBlocking | undefined> = {
    name: `blocks ${nameOfPolicy(policy)} ${JSON.stringify(policy.allowIn)}`,
    unknown: undefined,
    mayConcern: (definition) => helpers.mayBlock(definition),
    of(facts, owner, ask) {
      if (owner.async || owner.generator) return undefined;
      const site = helpers.siteAt(ask.file, bodyStart(facts.sourceCode, owner));
      if (site) return { steps: [site.does], line: site.line, file: ask.file };
      return shortest(helpersRunIn(facts, owner, policy, helpers.namesIn(ask.file)).flatMap(({ node, to }) => {
        const way = ask.of(facts, to, blocks);
        return way ? [{ ...way, steps: [`calls \`${shortText(facts.sourceCode, node)}\``, ...way.steps] }] : [];
      }));
    },
  };
  return blocks;
}

function shortest([first, ...others]: readonly WayToBlocking[]): WayToBlocking | undefined {
  return first && others.reduce((best, way) => (way.steps.length < best.steps.length ? way : best), first);
}

/** The helpers that run each time that a function does. */
function helpersRunIn(facts: Facts, owner: FunctionNode, policy: SitePolicy, names: ReadonlySet<string> | undefined): RunHelper[] {
  const runs = (node: Node) => !isFunction(node) || (!node.async && runsAtOnce(facts, node));
  return [...within(facts.sourceCode, owner, runs)].filter(mayRunHelper).flatMap((node) => {
    const run = helpersRunBy(facts, node, names);
    return run.length > 0 && excuseFor(excusesOfBlocking, { facts, node, owner, policy }) ? [] : run;
  });
}

type Runner = TSESTree.CallExpression | TSESTree.MemberExpression | TSESTree.NewExpression;

export function mayRunHelper(node: Node): node is Runner {
  return node.type === "CallExpression" || node.type === "MemberExpression" || node.type === "NewExpression";
}

/** A function of the project, and what stands for it: the callee, the callback, the member that a getter makes. */
export interface RunHelper {
  readonly node: Expression;
  readonly to: Definition;
}

/**
 * The functions of the project that have run when an expression has its value: the callee, a callback that it calls at
 * once, a getter. With `names`, only those that are called so.
 */
export function helpersRunBy(facts: Facts, node: Runner, names?: ReadonlySet<string>): RunHelper[] {
  // What blocks in a function that is called where it stands is reported there.
  const mayLead = (callee: Expression) => !isFunction(callee) && (names === undefined || names.has(lastNameOf(callee) ?? ""));
  if (node.type === "MemberExpression") return mayBeGetter(node, names) ? found(node, getterRead(facts, node)) : [];
  // What is awaited returns a promise: it has its own ways to wait.
  if (parentOf(node)?.type === "AwaitExpression") return [];
  const callbacks = node.arguments.filter((argument) => argument.type !== "SpreadElement" && isCalledAtOnce(facts, argument));
  return [calledBy(node), ...(callbacks as Expression[])].filter(mayLead).flatMap((callee) => found(callee, definitionOfCallee(facts, callee)));
}

function getterRead(facts: Facts, member: TSESTree.MemberExpression): Definition | undefined {
  const definition = facts.definition(member);
  return definition?.getter ? definition : undefined;
}

function found(node: Expression, to: Definition | undefined): RunHelper[] {
  return to ? [{ node, to }] : [];
}

function mayBeGetter(member: TSESTree.MemberExpression, names: ReadonlySet<string> | undefined): boolean {
  const name = memberName(member);
  return name !== undefined && (names === undefined || names.has(nameOfGetter(name))) && isRead(member);
}

/** Neither called nor written to. */
function isRead(member: TSESTree.MemberExpression): boolean {
  const parent = parentOf(member);
  return !isCallee(member) && !(parent?.type === "AssignmentExpression" && parent.left === member);
}

/** `load` for `load`, `config.load`. */
function lastNameOf(node: Expression): string | undefined {
  const callee = unwrap(node);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? memberName(callee) : undefined;
}
