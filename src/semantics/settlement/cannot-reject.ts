import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { valuesOfPrivate } from "../../ast/member-writes.ts";
import { memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { runners } from "../../data/harmless-calls.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, calledBy, isCallTo, localFunctionOf, methodOf } from "../calls/call.ts";
import { hasHandler, isAnsweredBy, isHarmless, isSafe, mayHandOn, needsNoValue, type Trust } from "./cannot-throw.ts";
import { isOnlyResolved } from "./deferred.ts";
import { isOfUnrejectedDeferred } from "./deferred-field.ts";
import { handedBack } from "../calls/handed-back.ts";
import { askFunction } from "../calls/known-function.ts";
import { isLogCall } from "../calls/logging.ts";
import { executorOf, isPause } from "./pauses.ts";
import { chainLinkOf, endsHandled } from "../promises/promise-chain.ts";

/** Calls of functions are followed this far: what a function awaits may be a function of the project that cannot reject. */
const MOST_HOPS = 3;

/**
 * Whether the promise of a call is never rejected: the callee is a function of the project that ends every promise it
 * returns in a handler, or an async one that does all its waiting in `try` statements which let nothing through, or for
 * promises that end in a handler, or for another such function. A private field is known by what the file puts into it.
 *
 * What it calls besides without waiting is taken to return, unless its value is needed before the `try`, or it is
 * itself a function of this file that throws (one step is looked).
 */
export function cannotReject(facts: Facts, call: Expression): boolean {
  const node = unwrap(call);
  if (node.type === "CallExpression" && isRunSettled(facts, node, MOST_HOPS)) return true;
  return isCallSettled(facts, node, MOST_HOPS) || (!isBehindHandler(facts, node) && goesOnSafely(facts, node, MOST_HOPS, isHarmless));
}

/** `load().catch(report).then(show)`: whoever handles errors in a chain means all of it to be handled, and `show` is not. */
function isBehindHandler(facts: Facts, node: Expression): boolean {
  const link = chainLinkOf(node);
  return link !== undefined && endsHandled(facts, link.receiver);
}

/** Whether what a function returns is never a promise that is rejected, also because it does nothing that can fail. */
export function functionCannotReject(facts: Facts, node: FunctionNode): boolean {
  if (isFunctionSettled(facts, node, MOST_HOPS)) return true;
  return node.async && !node.generator && node.body.type === "BlockStatement" && doesNoHarm(facts, node, isHarmless, safeAwaits(facts, MOST_HOPS));
}

/** Whether a promise is one that is never rejected: it ends in a handler, or is made of a value. */
export function isNeverRejected(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  if (isSettled(facts, node, MOST_HOPS)) return true;
  if (node.type !== "CallExpression" || !isCallTo(facts, node, "Promise.resolve")) return false;
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

/** A promise that ends in a handler, one that can only be fulfilled, one of two such, the call of a function that cannot reject, or a field that holds such. */
function isSettled(facts: Facts, promise: Expression, hops: number): boolean {
  const node = constantValueOf(facts.sourceCode, promise) ?? unwrap(promise);
  const [value, ...others] = valuesOf(node);
  if (value && value !== node) return [value, ...others].every((one) => isSettled(facts, one, hops));
  if (endsHandled(facts, node) || isPause(facts, node) || isOnlyFulfilled(facts, node) || isFulfilled(facts, node) || isOnlyResolved(facts, promise) || isOfUnrejectedDeferred(facts, node)) return true;
  if (hops === 0) return false;
  if (node.type === "MemberExpression") return isFieldSettled(facts, node, hops - 1);
  if (node.type !== "CallExpression") return false;
  const callback = handedBack(facts, node);
  if (callback) return isFunctionSettled(facts, callback, hops);
  return isRunSettled(facts, node, hops - 1) || isCombinedSettled(facts, node, hops - 1) || isCallSettled(facts, node, hops - 1) || goesOnSafely(facts, node, hops - 1, needsNoValue);
}

/** `this.#loading`, a private field, where every promise that the file puts into such a field is one that cannot be rejected. */
function isFieldSettled(facts: Facts, field: TSESTree.MemberExpression, hops: number): boolean {
  const values = field.object.type === "ThisExpression" ? valuesOfPrivate(facts.sourceCode, memberName(field) ?? "") : [];
  const promises = values.filter((value) => facts.promise(value) !== "never");
  return promises.length > 0 && promises.every((value) => isSettled(facts, value, hops));
}

/** `new Promise((resolve) => socket.once("end", resolve))`: nobody has a function to reject it with. */
function isOnlyFulfilled(facts: Facts, node: Expression): boolean {
  const executor = executorOf(facts, node);
  return executor !== undefined && isSafe(facts, executor.body, { isSafeAwait: () => false, returns: (its, call) => isHarmless(its, call) && call.arguments.every((given) => given.type !== "SpreadElement" && !mayHandOn(its, given)), handsOn: true });
}

/** `Promise.resolve()`, `Promise.allSettled(xs)` */
function isFulfilled(facts: Facts, node: Expression): boolean {
  const combinator = node.type === "CallExpression" ? combinatorOf(facts, node) : undefined;
  return combinator === "globalThis#Promise.allSettled" || (combinator === "globalThis#Promise.resolve" && node.type === "CallExpression" && node.arguments.length === 0);
}

/** `queue.add(f)` where the promises of `f` cannot be rejected. */
function isRunSettled(facts: Facts, { callee, arguments: [given, ...options] }: TSESTree.CallExpression, hops: number): boolean {
  const called = options.length === 0 && given && given.type !== "SpreadElement" ? localFunctionOf(facts, given) : undefined;
  if (!called) return false;
  const name = unwrap(callee);
  const [holder, method] = name.type === "MemberExpression" ? [name.object, `.${memberName(name) ?? ""}`] : [name, ""];
  return facts.instance(holder).some((type) => runners.has(`${type.module ?? ""}#${type.name}${method}`)) && isFunctionSettled(facts, called, hops);
}

/** `Promise.all(xs.map(f))` where the promises of `f` cannot be rejected. */
function isCombinedSettled(facts: Facts, node: TSESTree.CallExpression, hops: number): boolean {
  const [given] = node.arguments;
  const combinator = combinatorOf(facts, node);
  if (combinator !== "globalThis#Promise.all" && combinator !== "globalThis#Promise.race") return false;
  return given !== undefined && given.type !== "SpreadElement" && areSettled(facts, unwrap(given), hops);
}

/** Where users choose the promises of a library, its members have them: `this.Promise.resolve()`. */
function combinatorOf(facts: Facts, call: TSESTree.CallExpression): string | undefined {
  const { origin } = callOf(facts, call);
  const holder = call.callee.type === "MemberExpression" ? call.callee.object : undefined;
  if (origin || holder?.type !== "MemberExpression" || memberName(holder) !== "Promise") return origin?.name;
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
function goesOnSafely(facts: Facts, node: Expression, hops: number, returns: Trust["returns"]): boolean {
  const link = chainLinkOf(node);
  if (!link || !isSettled(facts, link.receiver, hops)) return false;
  const taken = link.method === "finally" ? () => true : returns;
  return link.call.arguments.every((given) => given.type !== "SpreadElement" && continuesSafely(facts, given, hops, taken));
}

/** What `finally` calls is taken to return, as it is in the block of that name; and so is the callback by which a function answers. */
function continuesSafely(facts: Facts, given: Expression, hops: number, returns: Trust["returns"]): boolean {
  if (isAnsweredBy(facts, given)) return true;
  const node = localFunctionOf(facts, given);
  if (!node || node.generator) return false;
  if (node.async) return isFunctionSettled(facts, node, hops) || doesNoHarm(facts, node);
  return doesNoHarm(facts, node, returns) && (node.body.type === "BlockStatement" || !mayHandOn(facts, node.body));
}

/** Whether nothing in a function can fail. */
function doesNoHarm(facts: Facts, { body, params }: FunctionNode, returns: Trust["returns"] = isHarmless, isSafeAwait: Trust["isSafeAwait"] = () => false): boolean {
  return [...params, body].every((part) => isSafe(facts, part, { isSafeAwait, returns }));
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

/** `await load().catch(report)`, and what an async function returns: `return load().catch(report)` */
export function safeAwaits(facts: Facts, hops = MOST_HOPS): (node: Node) => boolean {
  return (node) => {
    if (node.type === "ReturnStatement") return node.argument !== null && mayHandOn(facts, node.argument) && isSettled(facts, node.argument, hops);
    return node.type === "AwaitExpression" && isSettled(facts, node.argument, hops);
  };
}
