import type { TSESTree } from "@typescript-eslint/utils";
import { bodyStart } from "../../ast/lookup.ts";
import { isCallee, isFunction, memberName, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { shortText } from "../../ast/text.ts";
import { within } from "../../ast/walk.ts";
import { excuseFor } from "../../excuse.ts";
import { nameOfGetter, type Definition, type Facts } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { isCalledAtOnce, runsAtOnce } from "../execution/async-context.ts";
import { isCalledByProject } from "../execution/called-parameter.ts";
import { definitionOfCallee } from "../summaries/place.ts";
import type { Analysis } from "../summaries/summary.ts";
import { nameOfPolicy, type BlockingHelpers, type HelperPolicy, type Wanted } from "./blocking-files.ts";
import type { SitePolicy } from "./blocking-sites.ts";
import { excusesOfBlocking } from "./excuses.ts";
import { flagsAround, isLeftOff, type Flag } from "./flags.ts";

/** How a helper comes to block: ["calls `parse`", "calls `readFileSync`"], and the place of the last, in the linted file unless it says where. */
export interface WayToBlocking {
  readonly steps: readonly string[];
  readonly at: number;
  readonly line: number;
  readonly file: string | undefined;
  /** Parameters of the helper that switch this on. */
  readonly flags: readonly Flag[];
}

/**
 * Returns the analysis of the ways in which a function blocks its callers, the shortest to each place. Async functions do not (what blocks in
 * them is reported there), nor do generators (calling one runs nothing yet).
 */
export function waysToBlocking(helpers: BlockingHelpers, policy: HelperPolicy): Analysis<readonly WayToBlocking[]> {
  const blocks: Analysis<readonly WayToBlocking[]> = {
    name: `blocks ${nameOfPolicy(policy)} ${JSON.stringify(policy.allowIn)}`,
    unknown: [],
    mayConcern: (definition) => helpers.mayBlock(definition),
    of(facts, owner, ask) {
      if (owner.async || owner.generator) return [];
      const own = helpers.sitesAt(ask.file, bodyStart(facts.sourceCode, owner)).map(({ does, ...site }) => ({ ...site, steps: [does], file: ask.file }));
      const further = helpersRunIn(facts, owner, policy, helpers.wantedIn(ask.file)).flatMap((run) => waysBy(facts, run, ask.of(facts, run.to, blocks)).map((way) => ({
        ...way,
        steps: [`calls \`${shortText(facts.sourceCode, spokenIn(run))}\``, ...way.steps],
        flags: flagsAround(facts, run.by, owner),
      })));
      return shortestToEach([...own, ...further]);
    },
  };
  return blocks;
}

/** What a reader finds the run by: the name of the helper, and for a function that is written there, what it is passed to. */
export function spokenIn({ by, node }: RunHelper): Expression {
  return isFunction(node) && by.type !== "MemberExpression" ? calledBy(by) : node;
}

/** Leaves out what the call leaves switched off. */
export function waysBy(facts: Facts, { by, node }: RunHelper, ways: readonly WayToBlocking[]): readonly WayToBlocking[] {
  if (by.type === "MemberExpression" || by.arguments.includes(node)) return ways;
  return ways.filter(({ flags }) => !isLeftOff(facts, by, flags));
}

function shortestToEach(ways: readonly WayToBlocking[]): readonly WayToBlocking[] {
  const best = new Map<string, WayToBlocking>();
  for (const way of ways) {
    const key = JSON.stringify([way.file, way.at, way.flags]);
    const known = best.get(key);
    if (!known || way.steps.length < known.steps.length) best.set(key, way);
  }
  return [...best.values()];
}

/** One at least. */
export type Ways = readonly [WayToBlocking, ...WayToBlocking[]];

export function shortestOf([first, ...others]: Ways): WayToBlocking {
  return others.reduce<WayToBlocking>((best, way) => (way.steps.length < best.steps.length ? way : best), first);
}

/** The helpers that run each time that a function does. */
function helpersRunIn(facts: Facts, owner: FunctionNode, policy: SitePolicy, wanted: Wanted): RunHelper[] {
  const runs = (node: Node) => !isFunction(node) || (!node.async && runsAtOnce(facts, node));
  return [...within(facts.sourceCode, owner, runs)].filter(mayRunHelper).flatMap((node) => {
    const run = helpersRunBy(facts, node, wanted);
    return run.length > 0 && excuseFor(excusesOfBlocking, { facts, node, owner, policy }) ? [] : run;
  });
}

export type Runner = TSESTree.CallExpression | TSESTree.MemberExpression | TSESTree.NewExpression;

export function mayRunHelper(node: Node): node is Runner {
  return node.type === "CallExpression" || node.type === "MemberExpression" || node.type === "NewExpression";
}

/** A function of the project, what stands for it (the callee, the callback, the member that a getter makes), and what runs it. */
export interface RunHelper {
  readonly by: Runner;
  readonly node: Expression;
  readonly to: Definition;
}

const ANY: Wanted = { names: undefined, mayBlockAt: () => true };

/** The functions of the project that have run when an expression has its value: the callee, a callback that it calls, a getter. */
export function helpersRunBy(facts: Facts, node: Runner, wanted = ANY): RunHelper[] {
  const { names } = wanted;
  if (node.type === "MemberExpression") return mayBeGetter(node, names) ? found(node, node, getterRead(facts, node)) : [];
  // What is awaited returns a promise: it has its own ways to wait.
  if (parentOf(node)?.type === "AwaitExpression") return [];
  // What blocks in a function that is called where it stands is reported there.
  const mayLead = (callee: Expression) => !isFunction(callee) && (names === undefined || names.has(lastNameOf(callee) ?? ""));
  const callbacks = node.arguments.filter((argument) => argument.type !== "SpreadElement").flatMap((argument): RunHelper[] => {
    if (isFunction(argument)) return functionRun(facts, node, argument, wanted);
    const isRun = mayLead(argument) && (isCalledAtOnce(facts, argument) || isCalledByProject(facts, argument));
    return isRun ? found(node, argument, definitionOfCallee(facts, argument)) : [];
  });
  const callee = calledBy(node);
  return [...(mayLead(callee) ? found(node, callee, definitionOfCallee(facts, callee)) : []), ...callbacks];
}

/** `safely(() => read(file))`; what the platform calls at once counts as code of the function around it. */
function functionRun(facts: Facts, by: Runner, node: FunctionNode & Expression, wanted: Wanted): RunHelper[] {
  const at = bodyStart(facts.sourceCode, node);
  if (node.async || node.generator || !wanted.mayBlockAt(at)) return [];
  return !isCalledAtOnce(facts, node) && isCalledByProject(facts, node) ? found(by, node, { at }) : [];
}

function getterRead(facts: Facts, member: TSESTree.MemberExpression): Definition | undefined {
  const definition = facts.definition(member);
  return definition?.getter ? definition : undefined;
}

function found(by: Runner, node: Expression, to: Definition | undefined): RunHelper[] {
  return to ? [{ by, node, to }] : [];
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
