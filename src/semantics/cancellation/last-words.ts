import type { TSESTree } from "@typescript-eslint/utils";
import { conditionsAround } from "../../ast/conditions.ts";
import { enclosingFunction, isCallee, memberName, outermost, parentOf, unwrap, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, isCall, callOf } from "../calls/call.ts";
import { isCleanUpName } from "../calls/clean-up-name.ts";
import { mentionsSignal } from "./signal-flow.ts";
import type { SignalSource } from "./signal-source.ts";

/** Decides whether a call belongs to the end of the work, which an abort must not cut off: in `catch` and `finally`, by the name of its callee. */
export function isCleanUp(facts: Facts, call: TSESTree.CallExpression, { owner }: SignalSource): boolean {
  if (isCleanUpName(callOf(facts, call).name ?? "")) return true;
  for (let child: Node = call; child !== owner && child.parent; child = child.parent) {
    const parent: Node = child.parent;
    if (parent.type === "CatchClause" || (parent.type === "TryStatement" && parent.finalizer === child)) return true;
  }
  return false;
}

/** Decides whether a call is only reached after an abort: in `if (signal.aborted) { … }`, after `if (!signal.aborted) return;`. */
export function isAfterAbort(facts: Facts, call: TSESTree.CallExpression, source: SignalSource): boolean {
  const { owner } = source;
  return conditionsAround(call, owner).some(({ holds, test }) => holds !== undefined && testsAborted(facts, test, source, holds));
}

function testsAborted(facts: Facts, test: Node, source: SignalSource, holds: boolean): boolean {
  const node = unwrap(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return testsAborted(facts, node.argument, source, !holds);
  if (node.type === "LogicalExpression") return [node.left, node.right].some((side) => testsAborted(facts, side, source, holds));
  return holds && node.type === "MemberExpression" && memberName(node) === "aborted" && mentionsSignal(facts, node, source);
}

/**
 * Decides whether something around a call ends with the signal in its place: `Promise.race([load(), aborted(signal)])`,
 * `abortable(load(), signal)`, also for the variable that the promise is kept in.
 */
export function racesWithSignal(facts: Facts, call: Node, source: SignalSource): boolean {
  for (let child = call; child !== source.owner && child.parent; child = child.parent) {
    const parent: Node = child.parent;
    if (isCall(parent) && !isCallee(child) && isEndedBy(facts, parent, child, source)) return true;
  }
  return usesOfKept(facts, call).some((use) => racesWithSignal(facts, use, source));
}

function isEndedBy(facts: Facts, around: TSESTree.CallExpression | TSESTree.NewExpression, child: Node, source: SignalSource): boolean {
  const others = around.arguments.filter((argument) => argument !== child);
  if (others.some((argument) => mentionsSignal(facts, argument, source))) return true;
  if (!isCallTo(facts, around, RACES)) return false;
  return child.type === "ArrayExpression" && child.elements.some((element) => element !== null && mentionsSignal(facts, element, source));
}

const RACES: ReadonlySet<string> = new Set(["globalThis#Promise.race", "globalThis#Promise.any"]);

function usesOfKept({ sourceCode }: Facts, call: Node): Node[] {
  const declarator = parentOf(call);
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return [];
  const { name } = declarator.id;
  const owner = enclosingFunction(declarator);
  return owner ? [...within(sourceCode, owner, () => true)].filter((node) => node.type === "Identifier" && node.name === name && outermost(node).parent !== declarator) : [];
}
