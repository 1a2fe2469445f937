import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";
import { harmlessGlobals } from "../data/harmless-calls.ts";
import type { Denotation, Facts } from "../facts/facts.ts";
import { exportName, localFunctionOf, targetOf } from "./call-target.ts";
import { isLogCall } from "./logging.ts";
import { endsHandled } from "./promise-chain.ts";

/**
 * Whether the promise of a call is never rejected: the callee is a function of this file that ends every promise it
 * returns in a handler, or an async one that does all its waiting in `try` statements which let nothing through, or for
 * promises that end in a handler.
 *
 * What it calls besides without waiting is taken to return, unless its value is needed before the `try`, or it is
 * itself a function of this file that throws (one step is looked).
 */
export function cannotReject(facts: Facts, call: Expression): boolean {
  const node = unwrap(call);
  const callee = node.type === "CallExpression" ? localFunctionOf(facts, node.callee) : undefined;
  if (!callee || callee.generator) return false;
  return callee.async ? catchesAll(facts, callee) : returnsHandled(facts, callee);
}

function returnsHandled(facts: Facts, { body }: FunctionNode): boolean {
  if (body.type !== "BlockStatement") return isSettled(facts, body);
  const returns = [...within(facts.sourceCode, body)].filter((node) => node.type === "ReturnStatement");
  return returns.every(({ argument }) => !argument || isSettled(facts, argument));
}

/** A promise that ends in a handler, `Promise.resolve()`, or one of two such. */
function isSettled(facts: Facts, promise: Expression): boolean {
  const node = unwrap(promise);
  if (node.type === "ConditionalExpression") return isSettled(facts, node.consequent) && isSettled(facts, node.alternate);
  if (endsHandled(facts, node)) return true;
  return node.type === "CallExpression" && node.arguments.length === 0 && isNamed(targetOf(facts, node), "globalThis#Promise.resolve");
}

function isNamed(denoted: Denotation | undefined, name: string): boolean {
  return denoted !== undefined && exportName(denoted) === name;
}

function catchesAll(facts: Facts, { body, params }: FunctionNode): boolean {
  if (body.type !== "BlockStatement") return false;
  const catches = [...within(facts.sourceCode, body)].some((node) => hasHandler(node) || isSafeAwait(facts, node));
  return catches && [...params, ...body.body].every((part) => isSafe(facts, part, needsNoValue));
}

/** `await load().catch(report)` */
function isSafeAwait(facts: Facts, node: Node): boolean {
  return node.type === "AwaitExpression" && isSettled(facts, node.argument);
}

function hasHandler(node: Node): node is TSESTree.TryStatement & { handler: TSESTree.CatchClause } {
  return node.type === "TryStatement" && node.handler !== null;
}

/** Whether running the code lets no error out. Which calls are taken to return depends on where they stand. */
function isSafe(facts: Facts, root: Node, returns: (facts: Facts, call: TSESTree.CallExpression) => boolean): boolean {
  if (hasHandler(root)) return isSafeTry(facts, root);
  const enter = (inner: Node) => !isFunction(inner) && !hasHandler(inner) && !isSafeAwait(facts, inner);
  for (const node of within(facts.sourceCode, root, enter)) {
    if (isSafeAwait(facts, node)) continue;
    if (letsOut(node)) return false;
    if (node.type === "CallExpression" && (throwsItself(facts, node) || !returns(facts, node))) return false;
    if (hasHandler(node) && !isSafeTry(facts, node)) return false;
  }
  return true;
}

function isSafeTry(facts: Facts, { block, handler, finalizer }: TSESTree.TryStatement & { handler: TSESTree.CatchClause }): boolean {
  if (leavesWithPromise(facts, block) || !isSafe(facts, handler.body, () => true)) return false;
  return !finalizer || isSafe(facts, finalizer, () => true);
}

function letsOut(node: Node): boolean {
  if (node.type === "ForOfStatement") return node.await;
  return node.type === "ThrowStatement" || node.type === "AwaitExpression" || node.type === "YieldExpression" || isReturnOfPromise(node);
}

/** `try { return load(); }`: the promise is gone before it is rejected, and `catch` does not see it. */
function leavesWithPromise({ sourceCode }: Facts, block: Node): boolean {
  return [...within(sourceCode, block)].some(isReturnOfPromise);
}

/** An async function that returns a promise takes over its rejection. What is returned counts as one if it may be. */
function isReturnOfPromise(node: Node): boolean {
  const value = node.type === "ReturnStatement" && node.argument ? unwrap(node.argument) : undefined;
  return value?.type === "CallExpression" || value?.type === "NewExpression" || value?.type === "ImportExpression";
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
