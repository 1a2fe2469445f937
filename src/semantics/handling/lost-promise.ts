import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { enclosingFunction, memberName, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf, variableOf } from "../../ast/scope.ts";
import { collectingCallbacks } from "../../models/views/array-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { mayBePromise } from "../promises/promise-holder.ts";
import { losesNoRejection } from "../settlement/handled-already.ts";
import { onlyPauses } from "../settlement/pauses.ts";
import { keptInVariable } from "./kept-promise.ts";
import { lateAwaitOf } from "./late-await.ts";
import { putAwayBeforeReturn } from "./late-return.ts";
import { overtakingOf } from "./overtaken.ts";
import { handlingOf, isLost, type Lost } from "./promise-handling.ts";
import { makesAsyncGenerator } from "./async-generators.ts";

/**
 * How something is lost that can no longer be awaited: a promise, promises in an array, an async generator. Of what cannot reject or
 * has a handler, only the order counts: `readEarly`, `endedEarly` if what comes next depends on it, `unordered` if it only might. `cleanedUp`:
 * it is returned, and something is put away before.
 */
export type Loss = Lost | LossOfOrder | "cleanedUp" | "droppedArray" | "droppedGenerator";

type LossOfOrder = "endedEarly" | "readEarly" | "unordered";

/** Which values count, and whether `void` marks a promise as not awaited on purpose. */
export interface LossPolicy {
  readonly allowVoid: boolean;
  readonly checkArrays: boolean;
  readonly checkOrder: boolean;
  readonly checkPaths: boolean;
  readonly checkThenables: boolean;
}

/** How the value of an expression is lost, if it is something to wait for. The place is looked at before any type is. */
export function lossOf(facts: Facts, node: Expression, policy: LossPolicy): Loss | undefined {
  const handling = handlingOf(facts, node);
  const lost = handling === "voided" && !policy.allowVoid ? "dropped" : handling;
  if (lost === "escapes") return putAwayBeforeReturn(facts, node) && "cleanedUp";
  if (!isLost(lost) || (lost === "leftEarly" && (!policy.checkPaths || isLate(facts, node)))) return undefined;
  if (lost === "destructured" && !mayBePromise(facts, node)) return undefined;
  switch (facts.promise(node)) {
    case "array":
      return policy.checkArrays ? lossOfArray(lost) : undefined;
    case "thenable":
      return policy.checkThenables ? lost : undefined;
    case "always":
    case "optional":
    case "sometimes":
      if (lost === "onlyCounted") return undefined;
      return lost === "dropped" ? (lossOfOrder(facts, node, policy) ?? lost) : lost;
    default:
      return lost === "dropped" && node.type === "CallExpression" && makesAsyncGenerator(facts, node) ? "droppedGenerator" : undefined;
  }
}

/** Whether something else is awaited before, which is another mistake. */
function isLate(facts: Facts, node: Expression): boolean {
  const write = consumersOf(node).find(({ role }) => role === "stored")?.by;
  const kept = write?.type === "VariableDeclarator" || write?.type === "AssignmentExpression" ? keptInVariable(facts, write) : undefined;
  return kept !== undefined && lateAwaitOf(facts, kept) !== undefined;
}

const OVERTAKEN = { ended: "endedEarly", read: "readEarly" } as const;

/** What only pauses is dropped like any other: the pause is all that it is for. */
function lossOfOrder(facts: Facts, node: Expression, { checkOrder }: LossPolicy): LossOfOrder | undefined {
  if (!losesNoRejection(facts, node) || onlyPauses(facts, node)) return undefined;
  const overtaking = overtakingOf(facts, node);
  if (overtaking) return OVERTAKEN[overtaking.how];
  return checkOrder && enclosingFunction(node)?.async === true ? "unordered" : undefined;
}

/** Returns what comes too early, where that is what is wrong. */
export function overtakerOf(facts: Facts, node: Expression): Node | undefined {
  return overtakingOf(facts, node)?.by ?? putAwayBeforeReturn(facts, node);
}

/** An array may be taken apart. */
function lossOfArray(lost: Lost): Loss | undefined {
  if (lost === "destructured") return undefined;
  return lost === "dropped" ? "droppedArray" : lost;
}

/** Whether `await` is given an array of promises. Asked of shapes that make one; every awaited call may return an array. */
export function isAwaitedArray(facts: Facts, argument: Expression): boolean {
  const value = constantValueOf(facts.sourceCode, argument) ?? unwrap(argument);
  return (makesArray(value) || isAnnotatedArray(facts, value)) && facts.promise(argument) === "array";
}

/** `(jobs: Promise<void>[])` */
function isAnnotatedArray({ sourceCode }: Facts, node: TSESTree.Node): boolean {
  const name = node.type === "Identifier" ? variableOf(sourceCode, node)?.identifiers[0] : undefined;
  return name?.type === "Identifier" && name.typeAnnotation !== undefined;
}

/** `[a, b]`, `xs.map(…)` */
function makesArray(node: TSESTree.Node): boolean {
  if (node.type === "ArrayExpression") return true;
  return node.type === "CallExpression" && node.callee.type === "MemberExpression" && collectingCallbacks.has(memberName(node.callee) ?? "");
}
