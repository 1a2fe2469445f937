import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { elementCallbacks } from "../../models/views/array-callbacks.ts";
import { answerNames } from "../../models/views/callback-names.ts";
import { changingMethods, collectingMethods, plainMethods } from "../../models/views/collections.ts";
import { processOutputs } from "../../models/views/exclusive-resources.ts";
import { harmlessGlobals, harmlessMethods } from "../../models/views/harmless-calls.ts";
import { questionVerbs } from "../../models/views/probe-calls.ts";
import { isPromise, type Facts, type Tristate } from "../../facts/facts.ts";
import { callOf, calledBy, isCallTo, localFunctionOf, methodOf } from "../calls/call.ts";
import { isCallThat, isProcessExit } from "../calls/model.ts";
import { originOf } from "../calls/origin.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { isLogCall } from "../calls/logging.ts";
import { isTestDeclaration } from "../calls/test-declaration.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/** What is taken to let no error out: an `await` or a `return`, and a call. A function that is not async hands on the promise that it returns. */
export interface Trust {
  readonly isSafeAwait: (node: Node) => boolean;
  readonly returns: (facts: Facts, call: TSESTree.CallExpression, ask: Ask) => boolean;
  readonly handsOn?: boolean;
  /** How `returns` asks about functions. */
  readonly ask: Ask;
}

export function hasHandler(node: Node): node is TSESTree.TryStatement & { handler: TSESTree.CatchClause } {
  return node.type === "TryStatement" && node.handler !== null;
}

/** Decides whether no error gets past a statement: it has a handler, or the process has ended before one could. */
export function isBarrier(facts: Facts, node: Node): boolean {
  return hasHandler(node) || endsProcessFinally(facts, node);
}

/** `try { await closeAll(); } finally { process.exit(0); }` */
function endsProcessFinally(facts: Facts, node: Node): boolean {
  return node.type === "TryStatement" && isProcessExit(facts, node.finalizer?.body.at(-1));
}

/** Whether running the code lets no error out. Which calls are taken to return depends on where they stand. */
export function isSafe(facts: Facts, root: Node, trust: Trust): boolean {
  if (endsProcessFinally(facts, root)) return true;
  if (hasHandler(root)) return isSafeTry(facts, root, trust);
  const { ask, isSafeAwait, returns } = trust;
  if (isSafeAwait(root)) return true;
  const enter = (inner: Node) => !isFunction(inner) && !isBarrier(facts, inner) && !isSafeAwait(inner);
  for (const node of within(facts.sourceCode, root, enter)) {
    if (isSafeAwait(node)) continue;
    if (letsOut(facts, node, trust)) return false;
    if (node.type === "CallExpression" && (throwsInFile(facts, node) || !returns(facts, node, ask))) return false;
    if (endsProcessFinally(facts, node)) continue;
    if (hasHandler(node) && !isSafeTry(facts, node, trust)) return false;
  }
  return true;
}

function isSafeTry(facts: Facts, { block, handler, finalizer }: TSESTree.TryStatement & { handler: TSESTree.CatchClause }, trust: Trust): boolean {
  const telling = { ...trust, returns: () => true };
  if (leavesWithPromise(facts, block, trust) || !isSafe(facts, handler.body, telling)) return false;
  return !finalizer || isSafe(facts, finalizer, telling);
}

function letsOut(facts: Facts, node: Node, { handsOn = false }: Trust): boolean {
  if (node.type === "ForOfStatement") return node.await;
  return node.type === "ThrowStatement" || node.type === "AwaitExpression" || node.type === "YieldExpression" || (!handsOn && isReturnOfPromise(facts, node));
}

/** `try { return load(); }`: the promise is gone before it is rejected, and `catch` does not see it. */
function leavesWithPromise(facts: Facts, block: Node, { handsOn, isSafeAwait }: Trust): boolean {
  return !handsOn && [...within(facts.sourceCode, block)].some((node) => isReturnOfPromise(facts, node) && !isSafeAwait(node));
}

/** An async function that returns a promise takes over its rejection. What is returned counts as one if it may be. */
function isReturnOfPromise(facts: Facts, node: Node): boolean {
  return node.type === "ReturnStatement" && node.argument !== null && mayHandOn(facts, node.argument);
}

export function mayHandOn(facts: Facts, value: Expression): boolean {
  const node = unwrap(value);
  if (node.type === "CallExpression") return !isLogCall(node) && !isSettling(facts, node) && !isAnswer(facts, node) && facts.promise(node) !== "never";
  return node.type === "NewExpression" || node.type === "ImportExpression";
}

/** `return resolve(value);` in a promise's executor, or in a function in it. */
function isSettling(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  return isSettler(facts, callee);
}

function isSettler(facts: Facts, callee: Expression): boolean {
  const definition = callee.type === "Identifier" ? variableOf(facts.sourceCode, callee)?.defs[0] : undefined;
  return definition?.type === "Parameter" && isCallTo(facts, definition.node.parent, "Promise");
}

/** `return callback(null, value);`: what other code, which is not awaited, does with the outcome. */
function isAnswer(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isAnsweredBy(facts, call.callee) && !isPromise(facts.promise(call));
}

/** Whether a name is that of a parameter by which its function answers: `callback` in `function load(file, callback)`. */
export function isAnsweredBy({ sourceCode }: Facts, node: Expression): boolean {
  if (node.type !== "Identifier" || !answerNames.test(node.name)) return false;
  return variableOf(sourceCode, node)?.defs[0]?.type === "Parameter";
}

/** Whether a call runs a function of this file with a `throw` of its own. Those of other files guard against misuse, which seldom happens. */
function throwsInFile(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const called = localFunctionOf(facts, callee);
  return called !== undefined && hasThrow(facts, called);
}

/** Decides whether a call runs a function of the project that has a `throw` of its own: not where one that it calls throws. */
export function throwsItself(facts: Facts, { callee }: TSESTree.CallExpression, ask: Ask): boolean {
  return ask.of(facts, callee, throwing);
}

const throwing: Analysis<boolean> = {
  name: "throws itself",
  unknown: false,
  of: hasThrow,
};

/** Decides whether a call of a function may throw by a `throw` of its own, which no `try` in it catches. */
export function hasThrow(facts: Facts, { async, body, generator }: FunctionNode): boolean {
  if (async || generator) return false;
  return [...within(facts.sourceCode, body, (node) => !isFunction(node) && !hasHandler(node))].some(({ type }) => type === "ThrowStatement");
}

/** `setLoading(true);` and `return callback(error);` report something; `const config = read();` is the beginning of the work itself. */
export function needsNoValue(facts: Facts, call: TSESTree.CallExpression, ask: Ask): boolean {
  const { parent } = call;
  return parent.type === "ExpressionStatement" || (parent.type === "ReturnStatement" && isAnswer(facts, call)) || isQuestion(facts, call) || isHarmless(facts, call, ask);
}

/** `if (isWeekend(now)) return;` asks whether there is work, which has not begun. */
function isQuestion(facts: Facts, call: TSESTree.CallExpression): boolean {
  const [verb = ""] = wordsOf(callOf(facts, call).name ?? "");
  return questionVerbs.has(verb) && consumersOf(call).every(({ role }) => role === "tested") && !isPromise(facts.promise(call));
}

/** Whether a call returns: of what does not fail in ordinary use, and of a function of the project that calls nothing else. */
export function isHarmless(facts: Facts, call: TSESTree.CallExpression, ask = asking): boolean {
  if (isLogCall(call) || isSettling(facts, call) || isAnswer(facts, call) || isCallTo(facts, call, processOutputs) || isTestDeclaration(facts, call) || isCallThat(facts, call, "harmless")) return true;
  if (isHarmlessGlobal(facts, call.callee)) return !takesCallback(call) || areCallbacksHarmless(facts, call, ask);
  const known = ask.of(facts, calledBy(call), throws);
  return known === "unknown" ? isHarmlessMethod(facts, call) && (!takesCallback(call) || areCallbacksHarmless(facts, call, ask)) : known === "no";
}

/** `console.log`, `resolve`: passed as they are. */
export function isHarmlessReference(facts: Facts, node: Expression): boolean {
  return isSettler(facts, node) || isHarmlessGlobal(facts, node);
}

function isHarmlessGlobal(facts: Facts, callee: Expression): boolean {
  const origin = originOf(facts, callee);
  return origin?.isGlobal === true && harmlessGlobals.has(origin.path[0] ?? "");
}

/** Decides whether calling a function lets an error out; what an async function throws is in its promise. */
const throws: Analysis<Tristate> = {
  name: "throws",
  unknown: "unknown",
  of(facts, { async, body, generator, params }, ask) {
    const trust: Trust = { isSafeAwait: () => false, returns: isHarmless, handsOn: true, ask };
    return async || generator || [...params, body].every((part) => isSafe(facts, part, trust)) ? "no" : "yes";
  },
};

/** Known by name, unless it answers with a promise, as the methods of what is far away do. */
function isHarmlessMethod(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (chainLinkOf(call) || isPureCall(facts, call)) return true;
  const name = methodOf(call) ?? "";
  return [changingMethods, collectingMethods, plainMethods, harmlessMethods].some((names) => names.has(name)) && !isPromise(facts.promise(call));
}

function takesCallback(call: TSESTree.CallExpression): boolean {
  return elementCallbacks.has(methodOf(call) ?? "");
}

function areCallbacksHarmless(facts: Facts, call: TSESTree.CallExpression, ask: Ask): boolean {
  return call.arguments.every((argument) => {
    if (argument.type === "SpreadElement") return false;
    if (isHarmlessGlobal(facts, argument)) return true;
    const known = ask.of(facts, argument, throws);
    return known === "unknown" ? argument.type !== "MemberExpression" && facts.callable(argument) === "no" : known === "no";
  });
}
