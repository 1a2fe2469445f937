import type { TSESTree } from "@typescript-eslint/utils";
import { mayHaveEffect } from "../../ast/eslint-utils.ts";
import { isUndefined, positionalArguments, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { noopGlobals, noopModule, noopNames, passingFunctions } from "../../models/views/noop-functions.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";

/** `empty`: nothing happens with the error. `default`: nothing but a jump, or a constant that is returned: `return null;`. */
export type Swallow = "default" | "empty";

/** How a `catch` clause swallows the error, if it does. Comments are another question. */
export function swallowOf(facts: Facts, { body }: TSESTree.CatchClause): Swallow | undefined {
  const statements = body.body;
  if (statements.every((statement) => isIdle(facts, statement))) return "empty";
  const last = statements.at(-1);
  const isDefault = last && isJump(last) && statements.slice(0, -1).every((statement) => isIdle(facts, statement));
  return isDefault ? "default" : undefined;
}

/**
 * Whether a handler does nothing with the error, by what it is bound to: a function of this file, an export or global
 * that is called `noop`. A constant that it returns is nothing: ask whether the value is used.
 */
export function isEmptyHandler(facts: Facts, handler: Expression): boolean {
  const node = localFunctionOf(facts, handler);
  return node ? doesNothing(facts, node) : isNoop(facts, handler);
}

function doesNothing(facts: Facts, { body, generator }: FunctionNode): boolean {
  if (generator) return false;
  if (body.type !== "BlockStatement") return isInert(facts, body);
  const last = body.body.at(-1);
  const rest = last?.type === "ReturnStatement" ? body.body.slice(0, -1) : body.body;
  const returnsNothing = last?.type !== "ReturnStatement" || !last.argument || isInert(facts, last.argument);
  return returnsNothing && rest.every((statement) => isIdle(facts, statement));
}

function isNoop(facts: Facts, handler: Expression): boolean {
  const origin = originOf(facts, handler);
  if (!origin) return false;
  const name = origin.path.at(-1);
  return noopGlobals.has(origin.name) || (name === undefined ? noopModule.test(origin.module) : noopNames.has(name));
}

/** A statement that does nothing: `;`, `void error;`, an `if` with nothing in it. */
function isIdle(facts: Facts, statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case "EmptyStatement":
      return true;
    case "BlockStatement":
      return statement.body.every((inner) => isIdle(facts, inner));
    case "ExpressionStatement":
      return isInert(facts, statement.expression);
    case "IfStatement": {
      const { test, consequent, alternate } = statement;
      return isInert(facts, test) && isIdle(facts, consequent) && (!alternate || isIdle(facts, alternate));
    }
    default:
      return false;
  }
}

/** An expression whose evaluation does nothing; getters are taken to do nothing. */
function isInert(facts: Facts, expression: Expression): boolean {
  const node = unwrap(expression);
  if (node.type === "TaggedTemplateExpression") return false;
  if (node.type === "CallExpression") return isPassing(facts, node) || isNoopCall(facts, node);
  return !mayHaveEffect(facts.sourceCode, node);
}

/** `Promise.resolve()` */
function isPassing(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, passingFunctions) && hasInertArguments(facts, call);
}

/** `noop(error)`; not `this.onError(error)`, which a subclass may fill, nor a function with a comment that may say why. */
function isNoopCall(facts: Facts, call: TSESTree.CallExpression): boolean {
  const local = localFunctionOf(facts, call.callee);
  const isNothing = local ? unwrap(call.callee).type === "Identifier" && isBare(facts, local) : isNoop(facts, call.callee);
  return isNothing && hasInertArguments(facts, call);
}

function isBare({ sourceCode }: Facts, { body, generator }: FunctionNode): boolean {
  if (generator || body.type !== "BlockStatement") return false;
  return body.body.length === 0 && sourceCode.getCommentsInside(body).length === 0;
}

function hasInertArguments(facts: Facts, call: TSESTree.CallExpression): boolean {
  const known = positionalArguments(call);
  return known.length === call.arguments.length && known.every((argument) => isInert(facts, argument));
}

function isJump(statement: TSESTree.Statement): boolean {
  if (statement.type === "ReturnStatement") return !statement.argument || isConstant(statement.argument);
  return statement.type === "ContinueStatement" || statement.type === "BreakStatement";
}

/** `null`, `[]`, `-1`: the same whatever the error was, and bare of anything that says that there was one. */
export function isConstant(expression: Expression): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case "Literal":
      return true;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "ArrayExpression":
      return node.elements.length === 0;
    case "ObjectExpression":
      return node.properties.length === 0;
    case "UnaryExpression":
      return isConstant(node.argument);
    default:
      return isUndefined(node);
  }
}
