import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { constantValueOf } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import type { Denotation, Facts } from "../facts/facts.ts";
import { calledBy, exportName, localFunctionOf, targetOf } from "./call-target.ts";
import { hasHandler, isHarmless, isSafe, mayHandOn, needsNoValue } from "./cannot-throw.ts";
import { isOfUnrejectedDeferred } from "./deferred.ts";
import { handedBack } from "./handed-back.ts";
import { askFunction } from "./known-function.ts";
import { isLogCall } from "./logging.ts";
import { executorOf, isPause } from "./pauses.ts";
import { chainLinkOf, endsHandled } from "./promise-chain.ts";
import { methodOf } from "./pure-call.ts";

/** Calls of functions are followed this far: what a function awaits may be a function of the project that cannot reject. */
const MOST_HOPS = 3;

/**
 * Whether the promise of a call is never rejected: the callee is a function of the project that ends every promise it
 * returns in a handler, or an async one that does all its waiting in `try` statements which let nothing through, or for
 * promises that end in a handler, or for another such function (one step is looked).
 *
 * What it calls besides without waiting is taken to return, unless its value is needed before the `try`, or it is
 * itself a function of this file that throws (one step is looked).
 */
export function cannotReject(facts: Facts, call: Expression): boolean {
  const node = unwrap(call);
  return isCallSettled(facts, node, MOST_HOPS) || goesOnSafely(facts, node, MOST_HOPS);
}

/** Whether what a function returns is never a promise that is rejected, also because it does nothing that can fail. */
export function functionCannotReject(facts: Facts, node: FunctionNode): boolean {
  if (isFunctionSettled(facts, node, MOST_HOPS)) return true;
  return node.async && !node.generator && node.body.type === "BlockStatement" && doesNoHarm(facts, node, safeAwaits(facts, MOST_HOPS));
}

/** Whether a promise is one that is never rejected: it ends in a handler, or is made of a value. */
export function isNeverRejected(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  if (isSettled(facts, node, MOST_HOPS)) return true;
  if (node.type !== "CallExpression" || !isNamed(targetOf(facts, node), "globalThis#Promise.resolve")) return false;
  const [value] = node.arguments;
  if (!value || value.type === "SpreadElement") return false;
  // What is not known to be a promise is taken for a value: nobody wraps a promise.
  const given = facts.promise(value);
  return given === "never" || given === "unknown";
}

function isCallSettled(facts: Facts, node: Expression, hops: number): boolean {
  if (node.type !== "CallExpression") return false;
  return askFunction(facts, calledBy(node), `settled ${String(hops)}`, (its, callee) => isFunctionSettled(its, callee, hops)) ?? false;
}

function isFunctionSettled(facts: Facts, node: FunctionNode, hops: number): boolean {
  if (node.generator) return false;
  return node.async ? catchesAll(facts, node, hops) : returnsHandled(facts, node, hops);
}

function returnsHandled(facts: Facts, { body }: FunctionNode, hops: number): boolean {
  if (body.type !== "BlockStatement") return isSettled(facts, body, hops);
  const returns = [...within(facts.sourceCode, body)].filter((node) => node.type === "ReturnStatement");
  return returns.every(({ argument }) => !argument || isSettled(facts, argument, hops));
}

/** A promise that ends in a handler, one that can only be fulfilled, one of two such, or the call of a function that cannot reject. */
function isSettled(facts: Facts, promise: Expression, hops: number): boolean {
  const node = constantValueOf(facts.sourceCode, promise) ?? unwrap(promise);
  if (node.type === "ConditionalExpression") return isSettled(facts, node.consequent, hops) && isSettled(facts, node.alternate, hops);
  if (endsHandled(facts, node) || isPause(facts, node) || isOnlyFulfilled(facts, node) || isOfUnrejectedDeferred(facts, node)) return true;
  if (hops === 0 || node.type !== "CallExpression") return false;
  const callback = handedBack(facts, node);
  if (callback) return isFunctionSettled(facts, callback, hops);
  return isCombinedSettled(facts, node, hops - 1) || isCallSettled(facts, node, hops - 1) || goesOnSafely(facts, node, hops - 1);
}

/** `new Promise((resolve) => socket.once("end", resolve))`: nobody has a function to reject it with. */
function isOnlyFulfilled(facts: Facts, node: Expression): boolean {
  const executor = executorOf(facts, node);
  return executor !== undefined && isSafe(facts, executor.body, { isSafeAwait: () => false, returns: (its, call) => isHarmless(its, call) && call.arguments.every((given) => given.type !== "SpreadElement" && !mayHandOn(its, given)), handsOn: true });
}

/** `Promise.resolve()`, `Promise.allSettled(xs)`, `Promise.all(xs.map(f))` where the promises of `f` cannot be rejected. */
function isCombinedSettled(facts: Facts, node: TSESTree.CallExpression, hops: number): boolean {
  const [given] = node.arguments;
  switch (combinatorOf(facts, node)) {
    case "globalThis#Promise.resolve":
      return !given;
    case "globalThis#Promise.allSettled":
      return true;
    case "globalThis#Promise.all":
    case "globalThis#Promise.race":
      return given !== undefined && given.type !== "SpreadElement" && areSettled(facts, unwrap(given), hops);
    default:
      return false;
  }
}

/** Where users choose the promises of a library, its members have them: `this.Promise.resolve()`. */
function combinatorOf(facts: Facts, call: TSESTree.CallExpression): string | undefined {
  const target = targetOf(facts, call);
  const holder = call.callee.type === "MemberExpression" ? call.callee.object : undefined;
  if (target || holder?.type !== "MemberExpression" || memberName(holder) !== "Promise") return target && exportName(target);
  return `globalThis#Promise.${methodOf(call) ?? ""}`;
}

function areSettled(facts: Facts, list: Expression, hops: number): boolean {
  if (list.type === "ArrayExpression") return list.elements.every((part) => part && part.type !== "SpreadElement" && isSettled(facts, part, hops));
  if (list.type !== "CallExpression" || methodOf(list) !== "map") return false;
  const [callback] = list.arguments;
  const called = callback && callback.type !== "SpreadElement" ? localFunctionOf(facts, callback) : undefined;
  return called !== undefined && isFunctionSettled(facts, called, hops);
}

/** `sleep(500).then(() => socket.destroy())`: neither the promise is rejected, nor what goes on with it. */
function goesOnSafely(facts: Facts, node: Expression, hops: number): boolean {
  const link = chainLinkOf(node);
  if (!link || endsHandled(facts, link.receiver)) return false;
  return isSettled(facts, link.receiver, hops) && link.call.arguments.every((given) => given.type !== "SpreadElement" && continuesSafely(facts, given, hops));
}

function continuesSafely(facts: Facts, given: Expression, hops: number): boolean {
  const node = localFunctionOf(facts, given);
  if (!node || node.generator) return false;
  if (node.async) return isFunctionSettled(facts, node, hops) || doesNoHarm(facts, node);
  return doesNoHarm(facts, node) && (node.body.type === "BlockStatement" || !mayHandOn(facts, node.body));
}

/** Whether nothing in a function can fail. */
function doesNoHarm(facts: Facts, { body, params }: FunctionNode, isSafeAwait: (node: Node) => boolean = () => false): boolean {
  return [...params, body].every((part) => isSafe(facts, part, { isSafeAwait, returns: isHarmless }));
}

function isNamed(denoted: Denotation | undefined, name: string): boolean {
  return denoted !== undefined && exportName(denoted) === name;
}

function catchesAll(facts: Facts, node: FunctionNode, hops: number): boolean {
  const { body, params } = node;
  const isSafeAwait = safeAwaits(facts, hops);
  if (body.type !== "BlockStatement") return params.length === 0 && (isSafeAwait(body) || isSettled(facts, body, hops));
  const inside = [...within(facts.sourceCode, body)];
  if (!inside.some((part) => hasHandler(part) || isSafeAwait(part))) return inside.some(changesSomething) && doesNoHarm(facts, node);
  return [...params, ...body.body].every((part) => isSafe(facts, part, { isSafeAwait, returns: needsNoValue }));
}

/** A function that does nothing, or only logs, is not finished yet: what it will be is not known. */
function changesSomething(node: Node): boolean {
  return node.type === "ExpressionStatement" && !isLogCall(unwrap(node.expression));
}

/** `await load().catch(report)` */
export function safeAwaits(facts: Facts, hops = MOST_HOPS): (node: Node) => boolean {
  return (node) => node.type === "AwaitExpression" && isSettled(facts, node.argument, hops);
}
