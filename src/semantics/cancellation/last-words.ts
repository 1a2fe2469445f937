import type { TSESTree } from "@typescript-eslint/utils";
import { conditionsAround } from "../../ast/conditions.ts";
import { isCallee, isNullish, memberName, parentOf, unwrap, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, isCall, callOf } from "../calls/call.ts";
import { isCleanUpName } from "../calls/clean-up-name.ts";
import { isAtEnd } from "./running-functions.ts";
import { mentionsSignal } from "./signal-flow.ts";
import type { SignalSource } from "./signal-source.ts";

/** Decides whether a call belongs to the end of the work, which an abort must not cut off: in `catch` and `finally`, by the name of its callee. */
export function isCleanUp(facts: Facts, call: TSESTree.CallExpression, { owner }: SignalSource): boolean {
  if (isCleanUpName(callOf(facts, call).name ?? "")) return true;
  return isAtEnd(call, owner);
}

/** Decides whether a call is only reached after an abort: in `if (signal.aborted) { … }`, after `if (!signal.aborted) return;`. */
export function isAfterAbort(facts: Facts, call: TSESTree.CallExpression, source: SignalSource): boolean {
  return isReachedIf(call, source, (value, holds) => holds && value.type === "MemberExpression" && memberName(value) === "aborted" && mentionsSignal(facts, value, source));
}

/** Decides whether a call is only reached without a signal: `signal ? load(url, { signal }) : «load(url)»`. */
export function isWithoutSignal(facts: Facts, call: TSESTree.CallExpression, source: SignalSource): boolean {
  return isReachedIf(call, source, (value, holds) => !holds && (value.type === "Identifier" || value.type === "MemberExpression") && memberNameOf(value) !== "aborted" && mentionsSignal(facts, value, source));
}

function memberNameOf(value: Node): string | undefined {
  return value.type === "MemberExpression" ? memberName(value) : undefined;
}

type Accepts = (value: Node, holds: boolean) => boolean;

function isReachedIf(call: Node, { owner }: SignalSource, accepts: Accepts): boolean {
  return conditionsAround(call, owner).some(({ holds, test }) => holds !== undefined && tests(test, holds, accepts));
}

/** Puts each value of a test to a question, with what the test says of it: `a` and `!b` for `a && !b`. */
function tests(test: Node, holds: boolean, accepts: Accepts): boolean {
  const node = unwrap(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return tests(node.argument, !holds, accepts);
  if (node.type === "LogicalExpression") return [node.left, node.right].some((side) => tests(side, holds, accepts));
  if (node.type !== "BinaryExpression") return accepts(node, holds);
  return isNullish(node.right) && tests(node.left, /^!==?$/u.test(node.operator) === holds, accepts);
}

/**
 * Decides whether something around a call ends with the signal in its place: `Promise.race([load(), aborted(signal)])`,
 * `abortable(load(), signal)`, also for the variable that the promise is kept in.
 */
export function racesWithSignal(facts: Facts, call: Node, source: SignalSource): boolean {
  return [call, ...usesOfKept(facts, call)].some((place) => isGivenUp(facts, place, source));
}

function isGivenUp(facts: Facts, call: Node, source: SignalSource): boolean {
  for (let child = call; child !== source.owner && child.parent; child = child.parent) {
    const parent: Node = child.parent;
    if (isCall(parent) && !isCallee(child) && isEndedBy(facts, parent, child, source)) return true;
  }
  return false;
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
  const variable = declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier" ? variableOf(sourceCode, declarator.id) : undefined;
  return variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier) ?? [];
}
