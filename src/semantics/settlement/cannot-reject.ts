import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { valuesOfPrivate } from "../../ast/member-writes.ts";
import { isFunction, keyOf, memberName, parentOf, type Expression, type FunctionNode, type Node, unwrap } from "../../ast/nodes.ts";
import { returnedBy } from "../../ast/returns.ts";
import { constantValueOf, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { runners } from "../../models/views/harmless-calls.ts";
import { isPromise, type Facts, type Tristate } from "../../facts/facts.ts";
import { callOf, calledBy, isCallTo, localFunctionOf, methodOf } from "../calls/call.ts";
import { hasThrow, isAnsweredBy, isBarrier, isHarmless, isHarmlessReference, isSafe, mayHandOn, needsNoValue, type Trust } from "./cannot-throw.ts";
import { isOnlyResolved } from "./deferred.ts";
import { isOfUnrejectedDeferred } from "./deferred-field.ts";
import { callbackReturned } from "./callback-result.ts";
import { modelOfCall, modelOfValue } from "../calls/model.ts";
import { isLogCall } from "../calls/logging.ts";
import { executorOf, isPause } from "./pauses.ts";
import { calledMemberOf } from "./returned-member.ts";
import { chainLinkOf, endsHandled } from "../promises/promise-chain.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/**
 * Whether the promise of a call is never rejected: the callee is a function of the project that ends every promise it
 * returns in a handler, or an async one that does all its waiting in `try` statements which let nothing through, or for
 * promises that end in a handler, or for another such function. A private field is known by what the file puts into it.
 *
 * What it calls besides without waiting is taken to return, unless its value is needed before the `try`, or it is
 * itself a function of this file that throws (one step is looked).
 */
export function cannotReject(facts: Facts, call: Expression, ask = asking): boolean {
  const node = unwrap(call);
  if (node.type === "CallExpression" && (isRunSettled(facts, node, ask) || isCombinedSettled(facts, node, ask) || isFulfilledByModel(facts, node, ask))) return true;
  return isCallSettled(facts, node, ask) || (!isBehindHandler(facts, node) && goesOnSafely(facts, node, ask, isHarmless));
}

/** `load().catch(report).then(show)`: a handler in a chain is meant for all of it, and `show` is not handled. */
function isBehindHandler(facts: Facts, node: Expression): boolean {
  const link = chainLinkOf(node);
  return link !== undefined && endsHandled(facts, link.receiver);
}

/** Whether what a function returns is never a promise that is rejected, also because it does nothing that can fail. */
export function functionCannotReject(facts: Facts, node: FunctionNode, ask = asking): boolean {
  if (ask.at(facts, node, rejects) === "no") return true;
  return node.async && !node.generator && node.body.type === "BlockStatement" && doesNoHarm(facts, node, ask, isHarmless, safeAwaits(facts, ask));
}

/** Whether a promise is one that is never rejected: it ends in a handler, or is made of a value. */
export function isNeverRejected(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  if (isSettled(facts, node, asking)) return true;
  if (node.type !== "CallExpression" || !isCallTo(facts, node, "Promise.resolve")) return false;
  const [value] = node.arguments;
  if (!value || value.type === "SpreadElement") return false;
  // An unknown value counts as no promise: promises are not wrapped.
  const given = facts.promise(value);
  return given === "never" || given === "unknown";
}

/** `dispatch(load())`, whose type says that it never rejects; `mutate()`, unless it is given what may reject. */
function isFulfilledByModel(facts: Facts, call: TSESTree.CallExpression, ask: Ask): boolean {
  const row = modelOfCall(facts, call) ?? modelOfValue(facts, call) ?? calledMemberOf(facts, calledBy(call), ask)?.row;
  const never = row?.neverRejects;
  if (never === undefined || never === true) return never === true;
  if ("unlessOption" in never) return call.arguments.every((given) => isWithoutOption(given, never.unlessOption));
  const given = call.arguments.slice(0, never.unlessGiven + 1);
  if (given.some(({ type }) => type === "SpreadElement")) return false;
  const [value] = given.slice(never.unlessGiven) as Expression[];
  return value === undefined || isGivenSafely(facts, unwrap(value));
}

/** A value, also `result` of `const result = await load();`, and a function that only makes one: `(list) => list.filter(isOpen)`. A promise and an async function may reject. */
function isGivenSafely(facts: Facts, value: Expression): boolean {
  if (constantValueOf(facts.sourceCode, value)?.type === "AwaitExpression") return true;
  if (!isFunction(value)) return facts.promise(value) === "never" && facts.callable(value) === "no";
  return !value.async && !value.generator && !isPromise(facts.result(value)) && !hasThrow(facts, value);
}

/** `{ cancelRefetch: false }`, without `throwOnError` */
function isWithoutOption(given: Node, option: string): boolean {
  const node = unwrap(given);
  return node.type === "ObjectExpression" && node.properties.every((property) => property.type === "Property" && !property.computed && keyOf(property) !== option);
}

function isCallSettled(facts: Facts, node: Expression, ask: Ask): boolean {
  if (node.type !== "CallExpression") return false;
  const callee = calledBy(node);
  const known = ask.of(facts, callee, rejects);
  const definition = known === "unknown" ? calledMemberOf(facts, callee, ask)?.definition : undefined;
  return (definition ? ask.of(facts, definition, rejects) : known) === "no";
}

/** Decides whether the promises that a function returns may be rejected; of others than those that never are, little is known. */
const rejects: Analysis<Tristate> = {
  name: "rejects",
  unknown: "unknown",
  of(facts, node, ask) {
    if (node.generator) return "unknown";
    return (node.async ? catchesAll(facts, node, ask) : returnsHandled(facts, node, ask)) ? "no" : "unknown";
  },
};

function returnsHandled(facts: Facts, node: FunctionNode, ask: Ask): boolean {
  return returnedBy(facts.sourceCode, node).every((value) => !value || isSettled(facts, value, ask));
}

/** A promise that ends in a handler, one that can only be fulfilled, one of two such, the call of a function that cannot reject, or a field that holds such. */
function isSettled(facts: Facts, promise: Expression, ask: Ask): boolean {
  const value = constantValueOf(facts.sourceCode, promise);
  if (value) return isOnlyResolved(facts, promise) || ask.at(facts, value, valueRejects) === "no";
  return isOnlyResolved(facts, promise) || isSettledValue(facts, unwrap(promise), ask);
}

/** Decides the same of a value that has a name, which may be made of itself: `this.#last = this.#last.then(next)`. */
const valueRejects: Analysis<Tristate, Expression> = {
  name: "value rejects",
  unknown: "unknown",
  of: (facts, value, ask) => (isSettledValue(facts, value, ask) ? "no" : "unknown"),
};

function isSettledValue(facts: Facts, node: Expression, ask: Ask): boolean {
  const [value, ...others] = valuesOf(node);
  if (value && value !== node) return [value, ...others].every((one) => isSettled(facts, one, ask));
  if (endsHandled(facts, node) || isPause(facts, node) || isOnlyFulfilled(facts, node, ask) || isFulfilled(facts, node) || isOfUnrejectedDeferred(facts, node)) return true;
  if (node.type === "MemberExpression") return isFieldSettled(facts, node, ask);
  if (node.type !== "CallExpression") return false;
  if (isFulfilledByModel(facts, node, ask)) return true;
  const callback = callbackReturned(facts, node, ask);
  if (callback) return ask.at(facts, callback, rejects) === "no";
  return isRunSettled(facts, node, ask) || isCombinedSettled(facts, node, ask) || isCallSettled(facts, node, ask) || goesOnSafely(facts, node, ask, needsNoValue);
}

/** `this.#loading`, a private field, where every promise that the file puts into such a field is one that cannot be rejected. */
function isFieldSettled(facts: Facts, field: TSESTree.MemberExpression, ask: Ask): boolean {
  const values = field.object.type === "ThisExpression" ? valuesOfPrivate(facts.sourceCode, memberName(field) ?? "") : [];
  const promises = values.filter((value) => facts.promise(value) !== "never");
  return promises.length > 0 && promises.every((value) => ask.at(facts, unwrap(value), valueRejects) === "no");
}

/** `new Promise((resolve) => socket.once("end", resolve))`: no code has a function to reject it with. */
function isOnlyFulfilled(facts: Facts, node: Expression, ask: Ask): boolean {
  const executor = executorOf(facts, node);
  return executor !== undefined && isSafe(facts, executor.body, { isSafeAwait: () => false, returns: keepsResolve, handsOn: true, ask });
}

/** What is called resolves the promise with nothing that may be rejected. */
function keepsResolve(facts: Facts, call: TSESTree.CallExpression, ask: Ask): boolean {
  return isHarmless(facts, call, ask) && call.arguments.every((given) => given.type !== "SpreadElement" && !mayHandOn(facts, given));
}

/** `Promise.resolve()`, `Promise.allSettled(xs)` */
function isFulfilled(facts: Facts, node: Expression): boolean {
  const combinator = node.type === "CallExpression" ? combinatorOf(facts, node) : undefined;
  return combinator === "globalThis#Promise.allSettled" || (combinator === "globalThis#Promise.resolve" && node.type === "CallExpression" && node.arguments.length === 0);
}

/** `queue.add(f)` where the promises of `f` cannot be rejected. */
function isRunSettled(facts: Facts, { callee, arguments: [given, ...options] }: TSESTree.CallExpression, ask: Ask): boolean {
  if (options.length > 0 || !given || given.type === "SpreadElement") return false;
  const name = unwrap(callee);
  const [holder, method] = name.type === "MemberExpression" ? [name.object, `.${memberName(name) ?? ""}`] : [name, ""];
  return facts.instance(holder).some((type) => runners.has(`${type.module ?? ""}#${type.name}${method}`)) && ask.of(facts, given, rejects) === "no";
}

/** `Promise.all(xs.map(f))` where the promises of `f` cannot be rejected. */
function isCombinedSettled(facts: Facts, node: TSESTree.CallExpression, ask: Ask): boolean {
  const [given] = node.arguments;
  const combinator = combinatorOf(facts, node);
  if (combinator !== "globalThis#Promise.all" && combinator !== "globalThis#Promise.race") return false;
  if (!given || given.type === "SpreadElement" || !areAddedSettled(facts, given, ask)) return false;
  return areSettled(facts, constantValueOf(facts.sourceCode, given) ?? unwrap(given), ask);
}

/** Where users choose the promises of a library, its members have them: `this.Promise.resolve()`. */
function combinatorOf(facts: Facts, call: TSESTree.CallExpression): string | undefined {
  const { origin } = callOf(facts, call);
  const holder = call.callee.type === "MemberExpression" ? call.callee.object : undefined;
  if (origin || holder?.type !== "MemberExpression" || memberName(holder) !== "Promise") return origin?.name;
  return `globalThis#Promise.${methodOf(call) ?? ""}`;
}

/** `loads.push(fetch(url));` puts a promise into a named list that may be rejected. */
function areAddedSettled(facts: Facts, list: Expression, ask: Ask): boolean {
  const name = unwrap(list);
  const variable = name.type === "Identifier" ? variableOf(facts.sourceCode, name) : undefined;
  const added = variable?.references.flatMap(({ identifier }) => addedTo(identifier)) ?? [];
  return added.every((value) => value.type !== "SpreadElement" && isSettled(facts, value, ask));
}

function addedTo(list: Node): TSESTree.CallExpression["arguments"] {
  const member = parentOf(list);
  const call = member?.type === "MemberExpression" && member.object === list ? parentOf(member) : undefined;
  return call?.type === "CallExpression" && ADDING.has(methodOf(call) ?? "") ? call.arguments : [];
}

const ADDING = new Set(["push", "unshift"]);

function areSettled(facts: Facts, list: Expression, ask: Ask): boolean {
  if (list.type === "ArrayExpression") return list.elements.every((part) => part && part.type !== "SpreadElement" && isSettled(facts, part, ask));
  if (list.type !== "CallExpression" || methodOf(list) !== "map") return false;
  const [callback] = list.arguments;
  return callback !== undefined && callback.type !== "SpreadElement" && ask.of(facts, callback, rejects) === "no";
}

/** `sleep(500).then(() => socket.destroy())`: neither the promise is rejected, nor what goes on with it. */
function goesOnSafely(facts: Facts, node: Expression, ask: Ask, returns: Trust["returns"]): boolean {
  const link = chainLinkOf(node);
  if (!link || !isSettled(facts, link.receiver, ask)) return false;
  const taken = link.method === "finally" ? () => true : returns;
  return link.call.arguments.every((given) => given.type !== "SpreadElement" && continuesSafely(facts, given, ask, taken));
}

/** What `finally` calls is taken to return, as it is in the block of that name; and so is the callback by which a function answers. */
function continuesSafely(facts: Facts, given: Expression, ask: Ask, returns: Trust["returns"]): boolean {
  if (isAnsweredBy(facts, given) || isHarmlessReference(facts, given)) return true;
  const node = localFunctionOf(facts, given);
  if (!node || node.generator) return false;
  if (node.async) return ask.at(facts, node, rejects) === "no" || doesNoHarm(facts, node, ask);
  return doesNoHarm(facts, node, ask, returns) && (node.body.type === "BlockStatement" || !mayHandOn(facts, node.body));
}

/** Whether nothing in a function can fail. */
function doesNoHarm(facts: Facts, { body, params }: FunctionNode, ask: Ask, returns: Trust["returns"] = isHarmless, isSafeAwait: Trust["isSafeAwait"] = () => false): boolean {
  return [...params, body].every((part) => isSafe(facts, part, { isSafeAwait, returns, ask }));
}

function catchesAll(facts: Facts, node: FunctionNode, ask: Ask): boolean {
  const { body, params } = node;
  const isSafeAwait = safeAwaits(facts, ask);
  if (body.type !== "BlockStatement") return isExpressionSettled(facts, node, ask);
  const inside = [...within(facts.sourceCode, body)];
  if (!inside.some((part) => isBarrier(facts, part) || isSafeAwait(part))) return inside.some(changesSomething) && doesNoHarm(facts, node, ask);
  return [...params, ...body.body].every((part) => isSafe(facts, part, { isSafeAwait, returns: needsNoValue, ask }));
}

/** `async (row, done) => store(done, row)`, where `store` catches all: what is passed to it is found before its `try`. */
function isExpressionSettled(facts: Facts, { body, params }: FunctionNode, ask: Ask): boolean {
  const value = unwrap(body);
  const given = value.type === "CallExpression" ? value.arguments : [];
  if (![...params, ...given].every((part) => isFunction(part) || isSafe(facts, part, { isSafeAwait: () => false, returns: needsNoValue, ask }))) return false;
  return safeAwaits(facts, ask)(value) || isSettled(facts, value as Expression, ask);
}

/** A function that does nothing, or only logs, is not finished yet: what it will be is not known. */
function changesSomething(node: Node): boolean {
  return node.type === "ExpressionStatement" && !isLogCall(unwrap(node.expression));
}

/** `await load().catch(report)`, and what an async function returns: `return load().catch(report)` */
export function safeAwaits(facts: Facts, ask = asking): (node: Node) => boolean {
  return (node) => {
    if (node.type === "ReturnStatement") return node.argument !== null && mayHandOn(facts, node.argument) && isSettled(facts, node.argument, ask);
    return node.type === "AwaitExpression" && isSettled(facts, node.argument, ask);
  };
}
