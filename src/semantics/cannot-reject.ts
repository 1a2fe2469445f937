import type { TSESTree } from "@typescript-eslint/utils";
import { functionWithBodyAt } from "../ast/lookup.ts";
import { isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { variableOf } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import { timers } from "../data/event-loop-callbacks.ts";
import { harmlessGlobals, pauses } from "../data/harmless-calls.ts";
import type { Definition, Denotation, Facts, Project } from "../facts/facts.ts";
import { exportName, localFunctionOf, targetOf } from "./call-target.ts";
import { isLogCall } from "./logging.ts";
import { endsHandled } from "./promise-chain.ts";

/** Calls of functions are followed this far: what a function awaits may be a function of the project that cannot reject. */
const MOST_HOPS = 1;

/**
 * Whether the promise of a call is never rejected: the callee is a function of the project that ends every promise it
 * returns in a handler, or an async one that does all its waiting in `try` statements which let nothing through, or for
 * promises that end in a handler, or for another such function (one step is looked).
 *
 * What it calls besides without waiting is taken to return, unless its value is needed before the `try`, or it is
 * itself a function of this file that throws (one step is looked).
 */
export function cannotReject(facts: Facts, call: Expression): boolean {
  return isCallSettled(facts, unwrap(call), MOST_HOPS);
}

/** `sleep(100)` of a function of this file that does nothing which may fail but wait: who drops its promise drops the waiting. */
export function onlyPauses(facts: Facts, call: Expression, hops = MOST_HOPS): boolean {
  const node = unwrap(call);
  const callee = node.type === "CallExpression" ? localFunctionOf(facts, node.callee) : undefined;
  if (!callee) return false;
  const waited = waitedFor(facts, callee);
  if ([...within(facts.sourceCode, callee.body)].some(hasHandler)) return false;
  return waited.length > 0 && waited.every((promise) => isPause(facts, promise) || (hops > 0 && onlyPauses(facts, promise, hops - 1)));
}

/** What a function awaits, and the promise that it returns. */
function waitedFor(facts: Facts, { async, body }: FunctionNode): Expression[] {
  if (body.type !== "BlockStatement") return [unwrap(body.type === "AwaitExpression" ? body.argument : body)];
  return [...within(facts.sourceCode, body)].flatMap((node) => {
    if (node.type === "AwaitExpression") return [unwrap(node.argument)];
    return node.type === "ReturnStatement" && node.argument && (!async || endsHandled(facts, node.argument)) ? [unwrap(node.argument)] : [];
  });
}

/** Whether what a function returns is never a promise that is rejected, also because it does nothing that can fail. */
export function functionCannotReject(facts: Facts, node: FunctionNode): boolean {
  if (isFunctionSettled(facts, node, MOST_HOPS)) return true;
  return node.async && !node.generator && node.body.type === "BlockStatement" && isSafe(facts, node.body, () => false, isHarmless);
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
  const callee = localFunctionOf(facts, node.callee);
  if (callee) return isFunctionSettled(facts, callee, hops);
  const elsewhere = facts.definition(node.callee);
  return elsewhere?.file !== undefined && facts.project !== undefined && isSettledElsewhere(facts.project, { ...elsewhere, file: elsewhere.file }, hops);
}

const settledIn = new WeakMap<object, Map<string, boolean>>();

/** A function of another file, which is looked at once, until it or what it imports is edited. */
function isSettledElsewhere(project: Project, { at, file }: Required<Definition>, hops: number): boolean {
  const surroundings = project.surroundingsOf(file);
  if (!surroundings) return false;
  const known = settledIn.get(surroundings) ?? new Map<string, boolean>();
  settledIn.set(surroundings, known);
  const key = `${String(at)}:${String(hops)}`;
  let answer = known.get(key);
  if (answer === undefined) {
    const facts = project.factsOf(file);
    const callee = facts && functionWithBodyAt(facts.sourceCode, at);
    answer = facts !== undefined && callee !== undefined && isFunctionSettled(facts, callee, hops);
    known.set(key, answer);
  }
  return answer;
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

/** A promise that ends in a handler, `Promise.resolve()`, one of two such, or the call of a function that cannot reject. */
function isSettled(facts: Facts, promise: Expression, hops: number): boolean {
  const node = unwrap(promise);
  if (node.type === "ConditionalExpression") return isSettled(facts, node.consequent, hops) && isSettled(facts, node.alternate, hops);
  if (endsHandled(facts, node) || isPause(facts, node) || (hops > 0 && isCallSettled(facts, node, hops - 1))) return true;
  return node.type === "CallExpression" && node.arguments.length === 0 && isNamed(targetOf(facts, node), "globalThis#Promise.resolve");
}

/** `new Promise((resolve) => setTimeout(resolve, 10))`, and the timers of Node that are promises. */
function isPause(facts: Facts, node: Expression): boolean {
  if (node.type === "CallExpression") {
    const target = targetOf(facts, node);
    return node.arguments.length < 3 && target !== undefined && pauses.has(exportName(target) ?? "");
  }
  const [executor] = node.type === "NewExpression" && isNamed(targetOf(facts, node), "globalThis#Promise") ? node.arguments : [];
  if (!executor || !isFunction(executor) || executor.async || executor.params.length > 1) return false;
  const { body } = executor;
  const [statement, ...others] = body.type === "BlockStatement" ? body.body : [];
  const call = unwrap(statement?.type === "ExpressionStatement" ? statement.expression : body);
  return others.length === 0 && call.type === "CallExpression" && isTimer(targetOf(facts, call));
}

function isTimer(target: Denotation | undefined): boolean {
  return target !== undefined && timers.has(exportName(target) ?? "");
}

function isNamed(denoted: Denotation | undefined, name: string): boolean {
  return denoted !== undefined && exportName(denoted) === name;
}

function catchesAll(facts: Facts, { body, params }: FunctionNode, hops: number): boolean {
  const isSafeAwait = safeAwaits(facts, hops);
  if (body.type !== "BlockStatement") return params.length === 0 && (isSafeAwait(body) || isSettled(facts, body, hops));
  const catches = [...within(facts.sourceCode, body)].some((node) => hasHandler(node) || isSafeAwait(node));
  return catches && [...params, ...body.body].every((part) => isSafe(facts, part, isSafeAwait, needsNoValue));
}

type Test = (node: Node) => boolean;

/** `await load().catch(report)` */
function safeAwaits(facts: Facts, hops: number): Test {
  return (node) => node.type === "AwaitExpression" && isSettled(facts, node.argument, hops);
}

function hasHandler(node: Node): node is TSESTree.TryStatement & { handler: TSESTree.CatchClause } {
  return node.type === "TryStatement" && node.handler !== null;
}

/** Whether running the code lets no error out. Which calls are taken to return depends on where they stand. */
function isSafe(facts: Facts, root: Node, isSafeAwait: Test, returns: (facts: Facts, call: TSESTree.CallExpression) => boolean): boolean {
  if (hasHandler(root)) return isSafeTry(facts, root, isSafeAwait);
  const enter = (inner: Node) => !isFunction(inner) && !hasHandler(inner) && !isSafeAwait(inner);
  for (const node of within(facts.sourceCode, root, enter)) {
    if (isSafeAwait(node)) continue;
    if (letsOut(facts, node)) return false;
    if (node.type === "CallExpression" && (throwsItself(facts, node) || !returns(facts, node))) return false;
    if (hasHandler(node) && !isSafeTry(facts, node, isSafeAwait)) return false;
  }
  return true;
}

function isSafeTry(
  facts: Facts,
  { block, handler, finalizer }: TSESTree.TryStatement & { handler: TSESTree.CatchClause },
  isSafeAwait: Test,
): boolean {
  if (leavesWithPromise(facts, block) || !isSafe(facts, handler.body, isSafeAwait, () => true)) return false;
  return !finalizer || isSafe(facts, finalizer, isSafeAwait, () => true);
}

function letsOut(facts: Facts, node: Node): boolean {
  if (node.type === "ForOfStatement") return node.await;
  return node.type === "ThrowStatement" || node.type === "AwaitExpression" || node.type === "YieldExpression" || isReturnOfPromise(facts, node);
}

/** `try { return load(); }`: the promise is gone before it is rejected, and `catch` does not see it. */
function leavesWithPromise(facts: Facts, block: Node): boolean {
  return [...within(facts.sourceCode, block)].some((node) => isReturnOfPromise(facts, node));
}

/** An async function that returns a promise takes over its rejection. What is returned counts as one if it may be. */
function isReturnOfPromise(facts: Facts, node: Node): boolean {
  const value = node.type === "ReturnStatement" && node.argument ? unwrap(node.argument) : undefined;
  if (value?.type === "CallExpression") return !isSettling(facts, value) && facts.promise(value) !== "never";
  return value?.type === "NewExpression" || value?.type === "ImportExpression";
}

/** `return resolve(value);` in a promise's executor, or in a function in it. */
function isSettling({ sourceCode }: Facts, { callee }: TSESTree.CallExpression): boolean {
  const definition = callee.type === "Identifier" ? variableOf(sourceCode, callee)?.defs[0] : undefined;
  if (definition?.type !== "Parameter") return false;
  const { parent } = definition.node as { parent: Node };
  return parent.type === "NewExpression" && parent.callee.type === "Identifier" && parent.callee.name === "Promise";
}

function throwsItself(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const called = localFunctionOf(facts, callee);
  if (!called || called.async) return false;
  const inside = within(facts.sourceCode, called.body, (node) => !isFunction(node) && !hasHandler(node));
  return [...inside].some(({ type }) => type === "ThrowStatement");
}

/** `setLoading(true);` tells somebody something; `const config = read();` is the beginning of the work itself. */
function needsNoValue(facts: Facts, call: TSESTree.CallExpression): boolean {
  return call.parent.type === "ExpressionStatement" || isHarmless(facts, call);
}

function isHarmless(facts: Facts, call: TSESTree.CallExpression): boolean {
  const denoted = facts.denotes(call.callee);
  return isLogCall(call) || (denoted?.kind === "global" && harmlessGlobals.has(denoted.path[0] ?? ""));
}
