import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, isDiscarded, type Consumer } from "../../ast/consumers.ts";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { isFunction, isInside, isLoop, isNullish, memberName, parentOf, unwrap, type Node } from "../../ast/nodes.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { wordsOf } from "../../ast/words.ts";
import { lookUpWords, workVerbs } from "../../models/views/attempt-words.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, isCall } from "../calls/call.ts";
import { isOfNode } from "../calls/origin.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { isProbeCall } from "./probe.ts";
import { alwaysThrows } from "../calls/always-throws.ts";
import { isConstant } from "./swallow.ts";

/** What stands for a value that a `try` block has not come to: a constant, another attempt at it (or an error), or one that only follows where it is missing. */
type Instead = "attempt" | "constant" | "retry";

/**
 * Whether the code after a `try` block is what happens when it fails: `try { return toNumber(a); } catch {} return other(a);`.
 * Only of blocks that come to a value and do nothing else: without calls that write or send something, and without waiting unless
 * the same variable gets another value where it has none: `try { a = await find(b); } catch {} if (!a) a = await find(c);`.
 */
export function isAnsweredBehind(facts: Facts, statement: TSESTree.TryStatement, mayBeConstant: boolean): boolean {
  const last = lastOf(statement.block);
  if (!last || statement.finalizer) return false;
  const instead = mayLeave(statement.block) ? insteadOfReturn(statement) : insteadOfValue(facts, statement, last);
  if (!instead || (instead === "constant" && !mayBeConstant)) return false;
  return [...within(facts.sourceCode, statement.block, () => true)].every((node) => isQuiet(facts, node, instead, last));
}

/** The last statement, also of an `if` around it. */
function lastOf(statement: TSESTree.Statement | undefined): TSESTree.Statement | undefined {
  if (statement?.type === "BlockStatement") return lastOf(statement.body.at(-1));
  return statement?.type === "IfStatement" && !statement.alternate ? lastOf(statement.consequent) : statement;
}

/** `return a;`, `if (b) return a;` */
function mayLeave(statement: TSESTree.Statement | undefined): boolean {
  if (statement?.type === "BlockStatement") return mayLeave(statement.body.at(-1));
  return alwaysLeaves(statement) || (statement?.type === "IfStatement" && !statement.alternate && mayLeave(statement.consequent));
}

function insteadOfReturn(statement: TSESTree.TryStatement): Instead | undefined {
  const next = nextOf(statement);
  if (next?.type === "ReturnStatement") return isConstantly(next.argument) ? "constant" : "attempt";
  return next && (alwaysThrows(next) || isAttempt(next)) ? "attempt" : undefined;
}

/** `null`, `(cache[id] = null)` */
function isConstantly(value: TSESTree.Expression | null): boolean {
  return !value || (value.type === "AssignmentExpression" ? isConstantly(value.right) : isConstant(value));
}

function isAttempt(statement: TSESTree.Statement): boolean {
  const last = isLoop(statement) ? lastOf(statement.body) : lastOf(statement);
  return last?.type === "TryStatement" && mayLeave(last.block);
}

/** The statement that is run next, in the block or around it. Of a loop it is the one after. */
function nextOf(statement: Node): TSESTree.Statement | undefined {
  const { parent } = statement;
  if (parent?.type === "BlockStatement") {
    const next = parent.body[parent.body.indexOf(statement as TSESTree.Statement) + 1];
    if (next) return next;
  }
  return parent && (parent.type === "BlockStatement" || parent.type === "IfStatement" || isLoop(parent)) ? nextOf(parent) : undefined;
}

/** `a = find(b);` with a test of `a` after it, `list.push(new B());` with one after its length. */
function insteadOfValue({ sourceCode }: Facts, statement: TSESTree.TryStatement, last: TSESTree.Statement): Instead | undefined {
  const target = last.type === "ExpressionStatement" ? targetOfValue(last.expression) : undefined;
  const variable = target && variableOf(sourceCode, target);
  if (!target || !variable) return undefined;
  const behind = variable.references.map(({ identifier }) => identifier).filter(({ range }) => range[0] > statement.range[1]);
  if (parentOf(target)?.type === "MemberExpression") return isLocal(variable) && behind.some(isCounted) ? "attempt" : undefined;
  const [next] = behind.sort((one, other) => one.range[0] - other.range[0]);
  if (!next || !mayBeMissing(variable)) return undefined;
  return isRetried(variable, next) ? "retry" : insteadAt(next);
}

/** `if (!a) a = find(c);`, `if (!a) { try { a = find(c); } catch {} }` */
function isRetried(variable: Variable, next: Node): boolean {
  const test = parentOf(next);
  const branch = test?.type === "UnaryExpression" && test.operator === "!" ? parentOf(test) : undefined;
  if (branch?.type !== "IfStatement" || branch.test !== test) return false;
  return variable.references.some(({ identifier, writeExpr }) => writeExpr && isInside(identifier, branch.consequent) && !isConstant(writeExpr as TSESTree.Expression));
}

/** `a` in `a = b` and `a.push(b)`. */
function targetOfValue(expression: TSESTree.Expression): TSESTree.Identifier | undefined {
  if (expression.type === "AssignmentExpression" && expression.operator === "=") return nameIn(expression.left);
  const callee = expression.type === "CallExpression" ? expression.callee : undefined;
  return callee?.type === "MemberExpression" && memberName(callee) === "push" ? nameIn(callee.object) : undefined;
}

function nameIn(node: Node): TSESTree.Identifier | undefined {
  return node.type === "Identifier" ? node : undefined;
}

function isLocal({ defs }: Variable): boolean {
  return defs[0]?.type === "Variable";
}

/** Whether a variable is nothing before: `let a;`, `let a = null;`, `let a = b;`. */
function mayBeMissing({ defs: [definition] }: Variable): boolean {
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier") return false;
  const { init } = definition.node;
  return !init || isNullish(init) || unwrap(init).type === "Identifier";
}

/** `assert(list.length)`, `if (!list.length) throw …` */
function isCounted(name: Node): boolean {
  const length = parentOf(name);
  if (length?.type !== "MemberExpression" || memberName(length) !== "length") return false;
  let current: Node = length;
  while (current.parent && !/Statement$/u.test(current.parent.type)) current = current.parent;
  const statement = current.parent;
  if (statement?.type === "IfStatement") return statement.test === current && branchThrows(statement.consequent);
  return statement?.type === "ExpressionStatement" && alwaysThrows(statement, true) && isInside(length, firstArgumentOf(statement) ?? length);
}

function branchThrows(statement: TSESTree.Statement): boolean {
  return alwaysThrows(statement.type === "BlockStatement" ? statement.body.at(-1) : statement);
}

function firstArgumentOf({ expression }: TSESTree.ExpressionStatement): Node | undefined {
  return expression.type === "CallExpression" ? expression.arguments[0] : undefined;
}

/** What the code does that asks whether there is a value. */
function insteadAt(name: Node): Instead | undefined {
  return consumersOf(name).map(insteadBy).find((instead) => instead !== undefined);
}

function insteadBy({ by, role }: Consumer): Instead | undefined {
  switch (by.type) {
    case "AssignmentExpression":
      if (role !== "target" || !/^(?:\?\?|\|\|)=$/u.test(by.operator)) return undefined;
      return isConstant(by.right) ? "constant" : "attempt";
    case "BinaryExpression":
      return /^[!=]==?$/u.test(by.operator) && isNullish(by.right) ? insteadAt(by) : undefined;
    case "UnaryExpression":
      return by.operator === "!" ? insteadAt(by) : undefined;
    case "ConditionalExpression":
    case "IfStatement":
    case "LogicalExpression":
      return "constant";
    default:
      return undefined;
  }
}

/**
 * Whether a part of the block comes to a value, and does nothing else. Where a constant stands for the value, what is called
 * has to be known or named as looking something up; where another attempt is made, it must not be named as work.
 */
function isQuiet(facts: Facts, node: Node, instead: Instead, last: TSESTree.Statement): boolean {
  if (isWaiting(node)) return instead === "retry" && node.type === "AwaitExpression";
  if (node.type === "AssignmentExpression") return isValueOf(node, last) || nameIn(node.left) !== undefined;
  if (!isCall(node) || isPureCall(facts, node) || isProbeCall(facts, node)) return true;
  if (last.type === "ExpressionStatement" && last.expression === node) return instead !== "constant";
  return !isDiscarded(node) && isMaking(facts, node, instead) && (instead !== "constant" || isLookUp(facts, node));
}

function isWaiting(node: Node): boolean {
  if (isFunction(node)) return node.async || node.generator;
  return /^(?:Await|Yield|Import|TaggedTemplate|Update)Expression$/u.test(node.type) || (node.type === "UnaryExpression" && node.operator === "delete");
}

/** `return cache[key] = find(key);` */
function isValueOf(node: Node, last: TSESTree.Statement): boolean {
  return last.type === "ReturnStatement" && last.argument === node;
}

function isMaking(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression, instead: Instead): boolean {
  const { name = "", origin } = callOf(facts, call);
  if (isOfNode(origin)) return false;
  const [verb = ""] = wordsOf(name);
  if (verb === "" || workVerbs.has(verb)) return false;
  if (instead === "retry" && parentOf(call)?.type === "AwaitExpression") return true;
  const promise = facts.promise(call);
  return promise === "never" || promise === "unknown";
}

function isLookUp(facts: Facts, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return call.type === "CallExpression" && wordsOf(callOf(facts, call).name ?? "").some((word) => lookUpWords.has(word));
}
