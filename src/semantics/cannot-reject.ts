import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";
import { harmlessObjects } from "../data/harmless-calls.ts";
import type { Facts } from "../facts/facts.ts";
import { localFunctionOf } from "./call-target.ts";

/**
 * Whether the promise of a call is never rejected: the callee is an async function of this file that does all its work
 * in `try` statements whose `catch` and `finally` let nothing through. What else it calls in a `catch` is taken
 * to report the error and return; functions of other files are not looked into.
 */
export function cannotReject(facts: Facts, call: Expression): boolean {
  const node = unwrap(call);
  if (node.type !== "CallExpression") return false;
  const callee = localFunctionOf(facts, node.callee);
  return callee?.async === true && !callee.generator && isSafe(facts.sourceCode, callee);
}

function isSafe(sourceCode: SourceCode, { body, params }: FunctionNode): boolean {
  if (body.type !== "BlockStatement" || params.some((parameter) => mayThrow(sourceCode, parameter, isHarmlessCall))) return false;
  return body.body.some(hasHandler) && body.body.every((statement) => isSafeStatement(sourceCode, statement));
}

function hasHandler(statement: Node): boolean {
  return statement.type === "TryStatement" && statement.handler !== null;
}

function isSafeStatement(sourceCode: SourceCode, statement: TSESTree.Statement): boolean {
  if (statement.type !== "TryStatement") return !mayThrow(sourceCode, statement, isHarmlessCall);
  const { block, handler, finalizer } = statement;
  if (!handler || leavesWithPromise(sourceCode, block) || mayThrow(sourceCode, handler.body, () => true)) return false;
  return !finalizer || !mayThrow(sourceCode, finalizer, () => true);
}

/** Whether running the code can fail: it throws, waits, or calls what is not known to return. Nested `try` with a `catch` is safe. */
function mayThrow(sourceCode: SourceCode, root: Node, returns: (call: TSESTree.CallExpression) => boolean): boolean {
  for (const node of within(sourceCode, root, (inner) => !isFunction(inner) && !hasHandler(inner))) {
    if (node.type === "ThrowStatement" || node.type === "AwaitExpression" || node.type === "YieldExpression") return true;
    if (node.type === "ForOfStatement" && node.await) return true;
    if (node.type === "CallExpression" && !returns(node)) return true;
    if (isReturnOfPromise(node)) return true;
    if (hasHandler(node) && !isSafeStatement(sourceCode, node as TSESTree.TryStatement)) return true;
  }
  return false;
}

/** `try { return load(); }`: the promise is gone before it is rejected, and `catch` does not see it. */
function leavesWithPromise(sourceCode: SourceCode, block: Node): boolean {
  return [...within(sourceCode, block)].some(isReturnOfPromise);
}

/** An async function that returns a promise takes over its rejection. What is returned counts as one if it may be. */
function isReturnOfPromise(node: Node): boolean {
  const value = node.type === "ReturnStatement" && node.argument ? unwrap(node.argument) : undefined;
  return value?.type === "CallExpression" || value?.type === "NewExpression" || value?.type === "ImportExpression";
}

function isHarmlessCall({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  if (called.type !== "MemberExpression" || called.object.type !== "Identifier") return false;
  return memberName(called) !== undefined && harmlessObjects.has(called.object.name);
}
