import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isFunction, memberName, unwrap, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { referencesWithin, variableAt, type Variable } from "../../ast/references.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { cancellationChecks, cancellationNames, cancellationWords } from "../../models/views/collections.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";
import { isKnownBefore, leavesIteration } from "./control-flow.ts";
import { conditionsOf, isOwn, type Iteration } from "../effects/iteration.ts";

/**
 * What may stop a loop from outside while it runs, as the source spells it: `signal.throwIfAborted()`, `this.stopped`. Started together,
 * the iterations would ask before any of them has done anything. Nothing for what an iteration asks about its own element.
 */
export function stopIn(facts: Facts, iteration: Iteration): string | undefined {
  const stop = stopOfHead(facts, iteration) ?? iteration.steps.map((node) => stopAt(facts, iteration, node)).find((found) => found !== undefined);
  return stop && facts.sourceCode.getText(stop).slice(0, 60);
}

/** `i < n && !this.stopped` */
function stopOfHead(facts: Facts, iteration: Iteration): Node | undefined {
  const { loop } = iteration;
  if (loop.type !== "ForStatement" || !loop.test) return undefined;
  return operandsOf(loop.test, "&&").find((operand) => isStop(facts, iteration, operand) || isAskedAgain(facts, iteration, operand));
}

function stopAt(facts: Facts, iteration: Iteration, node: Node): Node | undefined {
  if (node.type === "CallExpression") return isCheck(facts, iteration, node) ? node : undefined;
  const leaves = leavesIteration(node, iteration.loop);
  if (!leaves && node.type !== "AwaitExpression" && node.type !== "BreakStatement") return undefined;
  const conditions = conditionsOf(node, iteration.loop).flatMap((condition) => operandsOf(condition, "||"));
  return conditions.find((condition) => isStop(facts, iteration, condition) || (leaves && isAskedAgain(facts, iteration, condition)));
}

function operandsOf(condition: Node, operator: "&&" | "||"): Node[] {
  const node = unwrap(condition);
  return node.type === "LogicalExpression" && node.operator === operator ? [...operandsOf(node.left, operator), ...operandsOf(node.right, operator)] : [node];
}

/** A flag that is named as one, or a variable that another function sets. */
function isStop(facts: Facts, iteration: Iteration, condition: Node): boolean {
  return [...within(facts.sourceCode, condition)].some((node) => {
    if (isNamedAsStop(node)) return !isOfIteration(facts, iteration, rootOfChain(node));
    const variable = variableAt(facts.sourceCode, node);
    if (!variable || isOwn(variable, iteration.loop) || variable.defs.length === 0) return false;
    return [...writersOf(variable)].some((writer) => writer !== enclosingFunction(iteration.loop));
  });
}

/** The functions that assign a variable. */
const writersOf = memoize(({ references }: Variable) => {
  return new Set(references.filter((reference) => reference.isWrite() && !reference.init).map(({ identifier }) => enclosingFunction(identifier)));
});

function isNamedAsStop(node: Node): boolean {
  if (node.type === "Identifier") return node.parent.type !== "MemberExpression" && cancellationNames.has(node.name);
  return node.type === "MemberExpression" && cancellationNames.has(memberName(node) ?? "");
}

/** A question that has nothing of the iteration in it is asked in each of them only because the answer may change. */
function isAskedAgain(facts: Facts, iteration: Iteration, condition: Node): boolean {
  const nodes = [...within(facts.sourceCode, condition, () => true)];
  if (nodes.some((node) => node.type === "AwaitExpression" || isOfIteration(facts, iteration, node))) return false;
  return !isKnownBefore(facts, iteration, condition);
}

/** What belongs to the iteration itself, or is written by it: its element, what it has awaited, a counter. */
function isOfIteration(facts: Facts, { loop }: Iteration, node: Node): boolean {
  const variable = variableAt(facts.sourceCode, node);
  if (!variable) return false;
  return isOwn(variable, loop) || referencesWithin(variable, loop).some((reference) => reference.isWrite());
}

/** `signal.throwIfAborted()`, `checkCancelled(token)`, and a function of the file that does so. */
function isCheck(facts: Facts, iteration: Iteration, call: TSESTree.CallExpression): boolean {
  if (!isNamedAsCheck(call) && !isCheckingFunction(facts, call)) return false;
  return ![...within(facts.sourceCode, call, () => true)].some((node) => isOfIteration(facts, iteration, node));
}

const CHECKING = new Set(["assert", "check", "ensure", "raise", "throw"]);

function isNamedAsCheck({ callee }: TSESTree.CallExpression): boolean {
  const name = namesInChain(callee).at(-1) ?? "";
  const [first = "", ...words] = wordsOf(name);
  return cancellationChecks.has(name) || (CHECKING.has(first) && words.some((word) => cancellationWords.has(word)));
}

function isCheckingFunction(facts: Facts, call: TSESTree.CallExpression): boolean {
  const callee = localFunctionOf(facts, call.callee);
  if (!callee || callee.async || !isFunction(callee)) return false;
  return [...within(facts.sourceCode, callee)].some((node) => {
    if (node.type === "CallExpression") return isNamedAsCheck(node);
    return node.type === "ThrowStatement" && testsIn(node).some((test) => [...within(facts.sourceCode, test)].some(isNamedAsStop));
  });
}

/** The tests of the `if`s around a statement, in its function. */
function testsIn(statement: Node): Node[] {
  const tests: Node[] = [];
  for (let { parent } = statement as { parent: Node | undefined }; parent && !isFunction(parent); { parent } = parent) if (parent.type === "IfStatement") tests.push(parent.test);
  return tests;
}
