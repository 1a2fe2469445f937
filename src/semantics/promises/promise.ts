import type { TSESTree } from "@typescript-eslint/utils";
import { hasOptionalLink, isFunction, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { writesToMember } from "../../ast/member-writes.ts";
import { callbackNames, functionNames } from "../../models/views/callback-names.ts";
import { membersBesides } from "../../models/views/promise-apis.ts";
import { isNothingElse, isPromise, type Facts, type Tristate } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";
import { modelOfCall } from "../calls/model.ts";
import { isErrorFirst } from "./error-first.ts";
import { chainLinkOf } from "./promise-chain.ts";

/**
 * Whether the value is nothing but a promise, without members of its own, at least not these:
 * what `execa()` returns can be awaited and has a `stdout` besides.
 */
export function isPlainPromise(facts: Facts, node: Expression, members: readonly string[] = []): Tristate {
  const promise = facts.promise(node);
  if (promise === "unknown") return "unknown";
  const isWithout = (type: string) => membersBesides.get(type)?.every((member) => !members.includes(member)) ?? false;
  return isNothingElse(promise) && facts.instance(node).every(({ name }) => isWithout(name)) ? "yes" : "no";
}

/** Whether the value is of a type that has members besides those of promises, as far as that is known. */
export function hasOwnMembers(facts: Facts, node: Expression): boolean {
  return facts.instance(node).some(({ name }) => membersBesides.get(name)?.length !== 0);
}

/**
 * Decides whether `.catch(…)` can follow an expression: it is a promise in every run, and no `PromiseLike`, which has `then`
 * alone; or the optional call of what returns one, at the end of whose chain it goes.
 */
export function mayTakeCatch(facts: Facts, node: Expression): boolean {
  if (facts.promise(node) === "always") return facts.instance(node).every(({ name }) => name !== "PromiseLike");
  const call = unwrap(node);
  return call.type === "CallExpression" && hasOptionalLink(call) && facts.result(call.callee) === "always";
}

/** Whether this file gives promises a member of that name: `promise.cancel = stop;`. */
export function isPutOnPromises(facts: Facts, member: string): boolean {
  return writesToMember(facts.sourceCode, member).some(({ left }) => isPromise(facts.promise(left.object)));
}

/** Whether an awaited expression is a function that returns a promise, and was meant to be called: `await load`. */
export function isUncalled(facts: Facts, node: Expression): boolean {
  const { type } = unwrap(node);
  if (type !== "Identifier" && type !== "MemberExpression") return false;
  const promise = facts.promise(node);
  return (promise === "never" || promise === "unknown") && facts.result(node) === "always" && !isAsserted(facts, parentOf(node));
}

/** `expect(await api.ping).toHaveBeenCalled()` is about the function itself. */
function isAsserted(facts: Facts, awaited: Node | undefined): boolean {
  const call = awaited && parentOf(awaited);
  return call?.type === "CallExpression" && unwrap(call.callee) !== awaited && modelOfCall(facts, call)?.gives === "Expect";
}

/** Whether a function of this file cannot be called as it stands: its first parameter has no default. */
export function needsArguments(facts: Facts, callee: Expression): boolean {
  const first = localFunctionOf(facts, callee)?.params[0];
  return first !== undefined && first.type !== "AssignmentPattern" && first.type !== "RestElement" && !(first.type === "Identifier" && first.optional);
}

/**
 * Whether a call that may return a promise is told to call back instead: `client.close(done)`, where `close()`
 * without a callback returns a promise. Which of the two happens is not in the type; a function of this file
 * that is not async says it by the name of its parameter. A callback that is told of errors knows of this one, too.
 */
export function answersByCallback(facts: Facts, node: Expression): boolean {
  const call = unwrap(node);
  if (call.type !== "CallExpression" || hasOptionalLink(call)) return false;
  const last = call.arguments.at(-1);
  if (!last || last.type === "SpreadElement") return false;
  if (isBeyondParameters(facts, call, last)) return true;
  if (isErrorFirst(facts, last) && !chainLinkOf(call)) return localFunctionOf(facts, call.callee)?.async !== true;
  if (!isPromiseAtTimes(facts, node)) return !isAsyncFunction(last) && callbackNames.test(parameterName(facts, call) ?? "");
  return facts.callable(last) === "yes" || functionNames.test(parameterName(facts, call) ?? "");
}

/** A function that the callee of the file has no parameter for: what wraps it calls back. */
function isBeyondParameters(facts: Facts, { arguments: given, callee }: TSESTree.CallExpression, last: Expression): boolean {
  const called = localFunctionOf(facts, callee);
  if (!called || given.length <= called.params.length || called.params.at(-1)?.type === "RestElement") return false;
  return isFunction(last) || (last.type === "Identifier" && functionNames.test(last.name));
}

/** What is a promise in some runs only. */
function isPromiseAtTimes(facts: Facts, node: Expression): boolean {
  const promise = facts.promise(node);
  return promise === "sometimes" || promise === "optional";
}

function isAsyncFunction(node: Expression): boolean {
  return isFunction(node) && node.async;
}

/** What a function of this file that is not async calls the last of the arguments. */
function parameterName(facts: Facts, { callee, arguments: { length } }: TSESTree.CallExpression): string | undefined {
  const called = localFunctionOf(facts, callee);
  const parameter = called?.async === false ? called.params[length - 1] : undefined;
  return parameter?.type === "Identifier" ? parameter.name : undefined;
}
