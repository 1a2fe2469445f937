import type { TSESTree } from "@typescript-eslint/utils";
import { functionWithBodyAt } from "../../ast/lookup.ts";
import { isFunction, memberName, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { shortText } from "../../ast/text.ts";
import { within } from "../../ast/walk.ts";
import { nameOfGetter, type Definition, type Facts } from "../../facts/facts.ts";
import { isCalledAtOnce, runsAtOnce } from "../execution/async-context.ts";
import { blocksNoCaller, type BlockingFunctions, type SitePolicy } from "./blocking-sites.ts";
import { calledBy } from "../calls/call.ts";

/** A function as its callers see it: it blocks itself, or it calls others that may. */
export interface Helper {
  readonly blocks?: { readonly does: string; readonly line: number };
  readonly calls: readonly { readonly text: string; readonly to: Definition }[];
}

/** How a helper comes to block: "calls `parse`, which calls `readFileSync` (src/config.ts:3)". */
export type WayToBlocking = (helper: Definition) => string | undefined;

/** Where helpers are found, and how their places are called in messages. */
export interface Helpers {
  /** The names that they have; what is called otherwise is not asked for where it leads to. */
  readonly names: ReadonlySet<string> | undefined;
  at(definition: Definition): Helper | undefined;
  placeOf(definition: Definition, line: number): string;
}

/** Helpers that call helpers are followed this far, and so many of them for one call: more than anybody would read. */
const MOST_STEPS = 10;
const MOST_HELPERS = 1000;

interface Step {
  readonly to: Definition;
  readonly does: readonly string[];
}

/** Follows the calls of a helper to the nearest function that blocks. What is found once is not looked for again. */
export function waysToBlocking(helpers: Helpers): WayToBlocking {
  const known = new Map<string, string | undefined>();

  return function wayFrom(start) {
    const key = keyOf(start);
    if (!known.has(key)) known.set(key, search(start));
    return known.get(key);
  };

  function leadsNowhere(helper: Definition): boolean {
    return known.has(keyOf(helper)) && known.get(keyOf(helper)) === undefined;
  }

  function search(start: Definition): string | undefined {
    const steps: Step[] = [{ to: start, does: [] }];
    const seen = new Set([keyOf(start)]);
    let isCut = false;
    for (const { to, does } of steps) {
      const found = known.get(keyOf(to));
      if (found !== undefined) return wayOf([...does, found]);
      const helper = helpers.at(to);
      if (helper?.blocks) return wayOf([...does, `${helper.blocks.does} (${helpers.placeOf(to, helper.blocks.line)})`]);
      const next = (helper?.calls ?? []).filter((call) => !seen.has(keyOf(call.to)) && !leadsNowhere(call.to));
      isCut ||= next.length > 0 && (does.length === MOST_STEPS || seen.size >= MOST_HELPERS);
      if (isCut) continue;
      for (const call of next) {
        seen.add(keyOf(call.to));
        steps.push({ to: call.to, does: [...does, `calls \`${call.text}\``] });
      }
    }
    // Nothing that was met on the way leads anywhere, either.
    if (!isCut) for (const met of seen) known.set(met, undefined);
    return undefined;
  }
}

function wayOf(parts: readonly string[]): string {
  return parts.join(", which ");
}

function keyOf({ at, file = "" }: Definition): string {
  return `${file}:${String(at)}`;
}

/** The helpers of one file. Async functions are none (what blocks in them is reported there), nor are generators (calling one runs nothing yet). */
export function helpersIn(facts: Facts, blocking: BlockingFunctions, policy: SitePolicy, names?: ReadonlySet<string>): (at: number) => Helper | undefined {
  const helpers = new Map<number, Helper | undefined>();
  return (at) => {
    if (!helpers.has(at)) helpers.set(at, helperOf(facts, functionWithBodyAt(facts.sourceCode, at), blocking, policy, names));
    return helpers.get(at);
  };
}

export function helperOf(
  facts: Facts,
  owner: FunctionNode | undefined,
  blocking: BlockingFunctions,
  policy: SitePolicy,
  names?: ReadonlySet<string>,
): Helper | undefined {
  if (!owner || owner.async || owner.generator) return undefined;
  const site = blocking.get(owner);
  if (site) return { blocks: { does: site.does, line: site.node.loc.start.line }, calls: [] };
  const runs = (node: Node) => !isFunction(node) || (!node.async && runsAtOnce(facts, node));
  const calls = [...within(facts.sourceCode, owner, runs)].filter(mayRunHelper).flatMap((node) => {
    const run = helpersRunBy(facts, node, names);
    return run.length > 0 && blocksNoCaller(facts, node, owner, policy) ? [] : run;
  });
  return { calls: calls.map(({ node, to }) => ({ to, text: shortText(facts.sourceCode, node) })) };
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
  if (node.type === "MemberExpression") return mayBeGetter(node, names) ? found(node, facts.getter(node)) : [];
  // What is awaited hands over a promise: it has its own ways to wait.
  if (parentOf(node)?.type === "AwaitExpression") return [];
  const callbacks = node.arguments.filter((argument) => argument.type !== "SpreadElement" && isCalledAtOnce(facts, argument));
  return [calledBy(node), ...(callbacks as Expression[])].filter(mayLead).flatMap((callee) => found(callee, facts.definition(callee)));
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
  if (parent?.type === "CallExpression") return unwrap(parent.callee) !== member;
  return !(parent?.type === "AssignmentExpression" && parent.left === member);
}

/** `load` for `load`, `config.load`. */
function lastNameOf(node: Expression): string | undefined {
  const callee = unwrap(node);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? memberName(callee) : undefined;
}
