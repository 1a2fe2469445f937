import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, memberName, outermost, parentOf, positionalArguments, unwrap, type FunctionNode, type Node } from "../ast/nodes.ts";
import { collectingMethods, droppingFunctions, droppingMethods, listenerAttribute } from "../data/dropped-results.ts";
import { listenerMethods, timers } from "../data/event-loop-callbacks.ts";
import { combinators } from "../data/pacing.ts";
import type { Facts } from "../facts/facts.ts";
import { exportName, localFunctionOf, targetOf } from "./call-target.ts";
import { chainLinkOf } from "./promise-chain.ts";

/**
 * Whether nothing looks at the value that a promise is fulfilled with: `await p;`, `void p;`, an element of a `Promise.all`
 * that is dropped itself, what a listener returns. A value that is stored, or returned to callers that are not
 * in sight, may be looked at; functions that promise `void` have no value.
 */
export function isValueDropped(facts: Facts, expression: Node): boolean {
  const node = outermost(expression);
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "ExpressionStatement":
    case "ForStatement":
      return true;
    case "UnaryExpression":
      return parent.operator === "void";
    case "AwaitExpression":
      return isValueDropped(facts, parent);
    case "LogicalExpression":
      return parent.right === node && isValueDropped(facts, parent);
    case "ConditionalExpression":
      return parent.test !== node && isValueDropped(facts, parent);
    case "SequenceExpression":
      return parent.expressions.at(-1) !== node || isValueDropped(facts, parent);
    case "ArrowFunctionExpression":
      return parent.body === node && isResultDropped(facts, parent);
    case "ReturnStatement": {
      const owner = enclosingFunction(parent);
      return owner !== undefined && isResultDropped(facts, owner);
    }
    case "ArrayExpression":
      return isCombinedAndDropped(facts, parent);
    case "MemberExpression":
      return isDroppedDownTheChain(facts, parent);
    default:
      return false;
  }
}

/** Whether the array is handed to `Promise.all` or its like, of whose result nothing is used. */
function isCombinedAndDropped(facts: Facts, array: Node): boolean {
  const call = parentOf(array);
  if (call?.type !== "CallExpression" || call.arguments[0] !== outermost(array)) return false;
  const target = targetOf(facts, call);
  return target !== undefined && combinators.has(exportName(target) ?? "") && isValueDropped(facts, call);
}

/** `p.catch(…).finally(…)` has the value of `p.catch(…)`, and so has a `then` whose callback takes none. */
function isDroppedDownTheChain(facts: Facts, callee: TSESTree.MemberExpression): boolean {
  const link = chainLinkOf(outermost(callee).parent ?? callee);
  if (!link || unwrap(link.call.callee) !== callee) return false;
  return (link.method !== "then" || takesNoValue(facts, link.call)) && isValueDropped(facts, link.call);
}

function takesNoValue(facts: Facts, then: TSESTree.CallExpression): boolean {
  const [callback] = positionalArguments(then);
  const taker = callback && localFunctionOf(facts, callback);
  return taker?.params.length === 0;
}

/** Whether nothing looks at what a function returns, where that can be seen. */
function isResultDropped(facts: Facts, node: FunctionNode): boolean {
  if (node.generator) return false;
  if (node.returnType && isVoid(node.returnType.typeAnnotation)) return true;
  const taker = parentOf(node);
  if (taker?.type === "JSXExpressionContainer") return isListenerAttribute(taker.parent);
  return taker?.type === "CallExpression" && isDroppedByTaker(facts, taker, node);
}

function isDroppedByTaker(facts: Facts, taker: TSESTree.CallExpression, callback: FunctionNode): boolean {
  const callee = unwrap(taker.callee);
  if (callee === callback) return isValueDropped(facts, taker);
  const link = chainLinkOf(taker);
  if (link) return link.method === "finally" || isValueDropped(facts, taker);
  const name = callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
  if (droppingMethods.has(name) || listenerMethods.has(name)) return true;
  if (collectingMethods.has(name)) return isCombinedAndDropped(facts, taker);
  return dropsResults(facts, taker);
}

function dropsResults(facts: Facts, taker: TSESTree.CallExpression): boolean {
  const target = targetOf(facts, taker);
  const name = (target && exportName(target)) ?? "";
  return timers.has(name) || droppingFunctions.has(name);
}

/** `onClick={…}` */
function isListenerAttribute(node: Node): boolean {
  return node.type === "JSXAttribute" && node.name.type === "JSXIdentifier" && listenerAttribute.test(node.name.name);
}

/** `void` and `Promise<void>`. */
function isVoid(type: TSESTree.TypeNode): boolean {
  if (type.type === "TSVoidKeyword") return true;
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier" || type.typeName.name !== "Promise") return false;
  return type.typeArguments?.params[0]?.type === "TSVoidKeyword";
}
