import type { TSESTree } from "@typescript-eslint/utils";
import { outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { chainLinkOf, endsHandled } from "../promises/promise-chain.ts";
import { fateOfCollection, fateOfStored } from "./stored-value.ts";

/**
 * What becomes of the value of an expression, if it is a promise.
 *
 * - `awaited`, `returned`, `voided`: somebody waits for it, or says that nobody shall.
 * - `handled`: it ends in a rejection handler.
 * - `chained`: `then`, `catch` or `finally` is called on it; ask about that call.
 * - `escapes`: it goes where this analysis does not follow: an argument, a field, an array, a closure.
 * - `dropped`: nothing refers to it once the statement is done.
 * - `neverRead`, `overwritten`: it is stored in a variable that nobody reads, or not before the next value comes.
 * - `leftEarly`: it is stored, and the function may be left before anything reads it.
 * - `uncollected`: it is pushed into an array that nobody reads.
 * - `destructured`: it is taken apart instead of its value.
 */
export type Handling =
  | "awaited"
  | "chained"
  | "destructured"
  | "dropped"
  | "escapes"
  | "handled"
  | "leftEarly"
  | "neverRead"
  | "overwritten"
  | "returned"
  | "uncollected"
  | "voided";

export function handlingOf(facts: Facts, expression: Expression): Handling {
  const node = outermost(expression);
  if (endsHandled(facts, expression)) return "handled";
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "ExpressionStatement":
      return "dropped";
    case "AwaitExpression":
      return "awaited";
    case "ReturnStatement":
    case "YieldExpression":
      return "returned";
    case "ArrowFunctionExpression":
      return parent.body === node ? "returned" : "escapes";
    case "UnaryExpression":
      return parent.operator === "void" ? "voided" : handlingInOperation(parent);
    case "ConditionalExpression":
      return parent.test === node ? "escapes" : handlingOf(facts, parent);
    case "LogicalExpression":
      return handlingOf(facts, parent);
    case "SequenceExpression":
      return parent.expressions.at(-1) === node ? handlingOf(facts, parent) : "dropped";
    case "ForStatement":
      return parent.init === node || parent.update === node ? "dropped" : "escapes";
    case "MemberExpression":
      return parent.object === node && isChained(parent) ? "chained" : "escapes";
    case "VariableDeclarator":
      return handlingInTarget(facts, parent.id, parent);
    case "AssignmentExpression":
      return handlingInAssignment(facts, parent, node);
    case "CallExpression":
      return fateOfCollection(facts, parent, node);
    default:
      return "escapes";
  }
}

/** `!(async () => { … })();` drops what it makes of the promise, and the promise with it. */
function handlingInOperation(operation: TSESTree.UnaryExpression): Handling {
  return outermost(operation).parent?.type === "ExpressionStatement" ? "dropped" : "escapes";
}

function isChained(member: TSESTree.MemberExpression): boolean {
  const { parent: call } = outermost(member);
  const link = call && chainLinkOf(call);
  return link !== undefined && unwrap(link.call.callee) === member;
}

function handlingInAssignment(facts: Facts, assignment: TSESTree.AssignmentExpression, value: Node): Handling {
  const isStatement = outermost(assignment).parent?.type === "ExpressionStatement";
  if (assignment.right !== value || assignment.operator !== "=" || !isStatement) return "escapes";
  return handlingInTarget(facts, assignment.left, assignment);
}

function handlingInTarget(facts: Facts, target: Node, write: TSESTree.AssignmentExpression | TSESTree.VariableDeclarator): Handling {
  const name = unwrap(target);
  if (name.type === "ObjectPattern" || name.type === "ArrayPattern") return "destructured";
  if (name.type !== "Identifier") return "escapes";
  const variable = variableOf(facts.sourceCode, name);
  return variable ? fateOfStored(variable, write) : "escapes";
}

/** The handlings after which nobody ever waits for the promise. */
export type Lost = "destructured" | "dropped" | "leftEarly" | "neverRead" | "overwritten" | "uncollected";

const LOST: ReadonlySet<Handling> = new Set<Lost>(["destructured", "dropped", "leftEarly", "neverRead", "overwritten", "uncollected"]);

export function isLost(handling: Handling): handling is Lost {
  return LOST.has(handling);
}

/** The expressions whose values a statement drops: both branches of `c ? a() : b()`, all of `(a(), b())`; `p && …` only asks for `p`. */
export function droppedValues(statement: Expression): Expression[] {
  const node = unwrap(statement);
  switch (node.type) {
    case "ConditionalExpression":
      return [node.consequent, node.alternate].flatMap(droppedValues);
    case "LogicalExpression":
      return [...(isName(node.left) ? [] : droppedValues(node.left)), ...droppedValues(node.right)];
    case "SequenceExpression":
      return node.expressions.flatMap(droppedValues);
    default:
      return [node];
  }
}

function isName(node: Expression): boolean {
  const { type } = unwrap(node);
  return type === "Identifier" || type === "MemberExpression";
}

/** The name of the variable that a value is stored in, or of the array that it is pushed into. */
export function keptIn(expression: Expression): string | undefined {
  const { parent } = outermost(expression) as { parent: Node };
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : undefined;
    case "AssignmentExpression":
      return parent.left.type === "Identifier" ? parent.left.name : undefined;
    case "CallExpression": {
      const callee = unwrap(parent.callee);
      return callee.type === "MemberExpression" && callee.object.type === "Identifier" ? callee.object.name : undefined;
    }
    case "ConditionalExpression":
    case "LogicalExpression":
    case "SequenceExpression":
      return keptIn(parent);
    default:
      return undefined;
  }
}
