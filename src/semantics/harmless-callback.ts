import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../ast/member-writes.ts";
import { enclosing, isFunction, isInside, memberName, outermost, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { variableOf } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import type { Facts } from "../facts/facts.ts";
import { exportName, localFunctionOf, targetOf } from "./call-target.ts";
import { cannotReject, functionCannotReject, safeAwaits } from "./cannot-reject.ts";
import { hasHandler, isHarmless, isSafe, mayHandOn } from "./cannot-throw.ts";
import { askFunction } from "./known-function.ts";
import { endsHandled } from "./promise-chain.ts";

/** Whether nobody has to look at the promise of a callback, because it is never rejected; of what only names one as well. */
export function isHarmlessCallback(facts: Facts, callback: Expression): boolean {
  return askCallback(facts, callback, "callback", rejectsNothing) ?? holdsHarmless(facts, callback);
}

/** Whether an async executor leaves nothing pending: all that can fail is caught, and each `catch` settles the promise. */
export function isHarmlessExecutor(facts: Facts, executor: Expression): boolean {
  return askCallback(facts, executor, "executor", settlesAlways) ?? false;
}

type Ask = (facts: Facts, node: FunctionNode) => boolean;

function askCallback(facts: Facts, callback: Expression, about: string, ask: Ask): boolean | undefined {
  const called = isFunction(callback) ? callback : localFunctionOf(facts, callback);
  return called ? ask(facts, called) : askFunction(facts, boundFunction(callback) ?? callback, about, ask);
}

/** `this.read` of `this.read.bind(this)`. */
export function boundFunction(node: Node): Expression | undefined {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && memberName(callee) === "bind" ? callee.object : undefined;
}

/** A body that catches, one that does nothing which may fail, and `() => save().catch(report)`. */
function rejectsNothing(facts: Facts, node: FunctionNode): boolean {
  if (functionCannotReject(facts, node)) return true;
  if (node.async) return !node.generator && onlyTells(facts, node);
  return node.body.type !== "BlockStatement" && (endsHandled(facts, node.body) || cannotReject(facts, node.body));
}

/**
 * An async function that waits for nothing which may be rejected, and for the rest tells somebody something, as a function
 * does that is not async: `return next();` in front of its `try`. A value that it needs itself is the work that may fail.
 */
function onlyTells(facts: Facts, { body, params }: FunctionNode): boolean {
  if (body.type !== "BlockStatement" && (mayHandOn(facts, body) || unwrap(body).type !== "CallExpression")) return false;
  const trust = { isSafeAwait: safeAwaits(facts), returns: (its: Facts, call: TSESTree.CallExpression) => isTelling(its, call) || isHarmless(its, call) };
  return [...params, body].every((part) => isSafe(facts, part, trust));
}

/** `setLoading(true);`, `return next();`, `response.status(400).end();`, and the text in `socket.send(JSON.stringify(answer));` */
function isTelling(facts: Facts, call: TSESTree.CallExpression): boolean {
  const parent = parentOf(call);
  switch (parent?.type) {
    case "ArrowFunctionExpression":
    case "ExpressionStatement":
    case "ReturnStatement":
      return true;
    case "UnaryExpression":
      return parent.operator === "void";
    case "MemberExpression": {
      const next = parent.object === outermost(call) ? parentOf(parent) : undefined;
      return next?.type === "CallExpression" && next.callee === outermost(parent) && isTelling(facts, next);
    }
    case "CallExpression": {
      const target = targetOf(facts, call);
      return target !== undefined && exportName(target) === "globalThis#JSON.stringify" && isTelling(facts, parent);
    }
    default:
      return false;
  }
}

/** `this.poller`, where all that the class ever gives to this field is harmless. */
function holdsHarmless(facts: Facts, callback: Expression): boolean {
  const node = unwrap(callback);
  const owner = node.type === "MemberExpression" && node.object.type === "ThisExpression" ? enclosing(node, isClassBody) : undefined;
  const name = node.type === "MemberExpression" ? memberName(node) : undefined;
  if (!owner || name === undefined) return false;
  const given = writesToMember(facts.sourceCode, name).filter((write) => isInside(write, owner)).map(({ right }) => right);
  const functions = given.filter((value) => !isNothing(value));
  return functions.length > 0 && functions.every((value) => askCallback(facts, unwrap(value), "callback", rejectsNothing) ?? false);
}

function isClassBody(node: Node): node is TSESTree.ClassBody {
  return node.type === "ClassBody";
}

/** `null`, `undefined` */
function isNothing(node: Expression): boolean {
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}

/** Each `catch` calls one of the two parameters, whatever else it does. */
function settlesAlways(facts: Facts, node: FunctionNode): boolean {
  const handlers = [...within(facts.sourceCode, node.body)].filter(hasHandler).map(({ handler }) => handler.body.body);
  return handlers.length > 0 && handlers.every((handler) => handler.some((statement) => settles(facts, statement, node))) && functionCannotReject(facts, node);
}

/** `reject(error);`, `return resolve([]);` */
function settles({ sourceCode }: Facts, statement: Node, executor: FunctionNode): boolean {
  const value = statement.type === "ExpressionStatement" ? statement.expression : statement.type === "ReturnStatement" ? statement.argument : null;
  return value?.type === "CallExpression" && value.callee.type === "Identifier" && variableOf(sourceCode, value.callee)?.defs[0]?.node === executor;
}
