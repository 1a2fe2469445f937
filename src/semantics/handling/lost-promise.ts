import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf, variableOf } from "../../ast/scope.ts";
import { collectingCallbacks, removingMethods } from "../../data/array-callbacks.ts";
import { handingBack } from "../../data/promise-apis.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { cannotReject } from "../settlement/cannot-reject.ts";
import { onlyPauses } from "../settlement/pauses.ts";
import { areElementsMisused } from "../value-use/promise-arrays.ts";
import { mayBePromise } from "../promises/promise-holder.ts";
import { handlingOf, isLost, type Lost } from "./promise-handling.ts";
import { isPromiseForOthers } from "./promise-for-argument.ts";
import { answersByCallback, isPlainPromise } from "../promises/promise.ts";
import { makesAsyncGenerator } from "./runtime-promises.ts";
import { endsTest } from "../execution/test-callback.ts";

/** How something is lost that nobody can wait for any more: a promise, promises in an array, an async generator. */
export type Loss = Lost | "droppedArray" | "droppedGenerator";

/** Which values count, and whether `void` says that nobody shall wait. */
export interface LossPolicy {
  readonly allowVoid: boolean;
  readonly checkArrays: boolean;
  readonly checkPaths: boolean;
  readonly checkThenables: boolean;
}

/** How the value of an expression is lost, if it is something to wait for. The place is looked at before any type is. */
export function lossOf(facts: Facts, node: Expression, policy: LossPolicy): Loss | undefined {
  const handling = handlingOf(facts, node);
  const lost = handling === "voided" && !policy.allowVoid ? "dropped" : handling;
  if (!isLost(lost) || (lost === "leftEarly" && !policy.checkPaths)) return undefined;
  if (lost === "destructured" && !mayBePromise(facts, node)) return undefined;
  if (lost === "dropped" && (isTakenOut(facts, node) || isHandedBack(facts, node))) return undefined;
  switch (facts.promise(node)) {
    case "array":
      return policy.checkArrays ? lossOfArray(facts, node, lost) : undefined;
    case "thenable":
      return policy.checkThenables ? lost : undefined;
    case "always":
    case "optional":
    case "sometimes":
      return isMeantSo(facts, node, lost) ? undefined : lost;
    default:
      return lost === "dropped" && node.type === "CallExpression" && makesAsyncGenerator(facts, node) ? "droppedGenerator" : undefined;
  }
}

/** `running.splice(index, 1);` */
function isTakenOut(facts: Facts, node: Expression): boolean {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && removingMethods.has(memberName(callee) ?? "") && facts.promise(callee.object) === "array";
}

/** `Object.defineProperty(job, "id", { value });`: what is returned is the object that was given, and has a name. */
function isHandedBack(facts: Facts, node: Expression): boolean {
  if (node.type !== "CallExpression" || !isCallTo(facts, node, handingBack)) return false;
  const [given] = node.arguments;
  return given?.type === "Identifier" || given?.type === "MemberExpression";
}

/** An array may be taken apart, and what is done with its elements may be the mistake already. */
function lossOfArray(facts: Facts, node: Expression, lost: Lost): Loss | undefined {
  if (lost === "destructured" || isMadeOfMisused(facts, node)) return undefined;
  return lost === "dropped" ? "droppedArray" : lost;
}

/** `xs.map(load).filter(Boolean);` */
function isMadeOfMisused(facts: Facts, node: Expression): boolean {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && areElementsMisused(facts, callee.object);
}

/**
 * Nothing is lost by dropping what cannot reject and does more than wait, or what somebody waits for by a callback, or by
 * taking apart a promise that has members of its own.
 */
function isMeantSo(facts: Facts, node: Expression, lost: Lost): boolean {
  if (lost === "dropped") return (cannotReject(facts, node) && !onlyPauses(facts, node)) || answersByCallback(facts, node) || endsTest(facts, node) || isPromiseForOthers(facts, node);
  return lost === "destructured" && isPlainPromise(facts, node, membersTaken(node)) !== "yes";
}

/** `stdout` in `const { stdout } = run();` */
function membersTaken(node: Expression): string[] {
  const { parent } = outermost(node) as { parent: Node };
  const target = parent.type === "VariableDeclarator" ? parent.id : parent.type === "AssignmentExpression" ? parent.left : undefined;
  return target?.type === "ObjectPattern" ? target.properties.flatMap((part) => (part.type === "Property" ? (keyOf(part) ?? []) : [])) : [];
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
