import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, functionReturning, type Consumer } from "../../ast/consumers.ts";
import { memberName, outermost, parentOf, positionalArguments, unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf, onlyDefinition, type Variable } from "../../ast/scope.ts";
import { listenerAttribute } from "../../models/views/callback-contracts.ts";
import { combinators } from "../../models/views/throttling.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";
import { contractOf } from "../callbacks/callback-contract.ts";
import { chainLinkCalling, chainLinkOf } from "../promises/promise-chain.ts";

/**
 * Whether nothing looks at the value that a promise is fulfilled with: `await p;`, `void p;`, an element of a `Promise.all`
 * that is dropped itself, what a listener returns. A value that is stored, or returned to callers that are not
 * in sight, may be looked at; functions that promise `void` have no value.
 */
export function isValueDropped(facts: Facts, expression: Node): boolean {
  return consumersOf(expression).every((consumer) => isDroppedBy(facts, consumer));
}

function isDroppedBy(facts: Facts, consumer: Consumer): boolean {
  const { by, role } = consumer;
  switch (role) {
    case "discarded":
    case "voided":
      return true;
    case "awaited":
      return isValueDropped(facts, by);
    case "returned": {
      const owner = functionReturning(consumer);
      return owner !== undefined && isResultDropped(facts, owner);
    }
    case "element":
      return isCombinedAndDropped(facts, by);
    case "argument":
      return by.type === "CallExpression" && isAdding(by) && isAddedAndDropped(facts, by);
    case "receiver":
      return isDroppedDownTheChain(facts, by);
    default:
      return false;
  }
}

/** Whether the array goes to `Promise.all` or its like, directly or from a variable, and nothing is used of the result. */
function isCombinedAndDropped(facts: Facts, array: Node): boolean {
  const holder = parentOf(array);
  if (holder?.type !== "VariableDeclarator" || holder.id.type !== "Identifier") return isPassedAndDropped(facts, array);
  const variable = variableOf(facts.sourceCode, holder.id);
  return variable !== undefined && isOnlyCombined(facts, variable);
}

function isPassedAndDropped(facts: Facts, array: Node): boolean {
  const call = parentOf(array);
  if (call?.type === "SpreadElement") return call.parent.type === "ArrayExpression" && isPassedAndDropped(facts, call.parent);
  if (call?.type !== "CallExpression" || call.arguments[0] !== outermost(array)) return false;
  return isCombinator(facts, call) && isValueDropped(facts, call);
}

function isCombinator(facts: Facts, call: TSESTree.CallExpression): boolean {
  return isCallTo(facts, call, combinators);
}

/** `tasks.push(p)`, where nothing but that and `Promise.all(tasks)` happens to `tasks`. */
function isAddedAndDropped(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const list = callee.type === "MemberExpression" ? unwrap(callee.object) : callee;
  const variable = list.type === "Identifier" ? variableOf(facts.sourceCode, list) : undefined;
  return variable !== undefined && isOnlyCombined(facts, variable);
}

function isAdding(call: TSESTree.CallExpression): boolean {
  const isPush = call.callee.type === "MemberExpression" && memberName(call.callee) === "push";
  return isPush && parentOf(call)?.type === "ExpressionStatement";
}

function isOnlyCombined(facts: Facts, variable: Variable): boolean {
  if (onlyDefinition(variable)?.parent?.parent.type === "ExportNamedDeclaration") return false;
  const reads = variable.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
  const others = reads.filter((name) => !isPassedAndDropped(facts, name));
  return others.length < reads.length && others.every((name) => isAddedTo(name));
}

function isAddedTo(list: Node): boolean {
  const member = parentOf(list);
  const call = member?.type === "MemberExpression" && member.object === list ? parentOf(member) : undefined;
  return call?.type === "CallExpression" && call.callee === member && isAdding(call);
}

/** `p.catch(…).finally(…)` has the value of `p.catch(…)`, and so has a `then` whose callback takes none. */
function isDroppedDownTheChain(facts: Facts, callee: TSESTree.MemberExpression): boolean {
  const link = chainLinkCalling(callee);
  return link !== undefined && (link.method !== "then" || takesNoValue(facts, link.call)) && isValueDropped(facts, link.call);
}

function takesNoValue(facts: Facts, then: TSESTree.CallExpression): boolean {
  const [callback] = positionalArguments(then);
  const handler = callback && localFunctionOf(facts, callback);
  return handler?.params.length === 0;
}

/** Whether nothing looks at what a function returns, where that can be seen. */
function isResultDropped(facts: Facts, node: FunctionNode): boolean {
  if (node.generator) return false;
  if (node.returnType && isVoid(node.returnType.typeAnnotation)) return true;
  const call = parentOf(node);
  if (call?.type === "JSXExpressionContainer") return isListenerAttribute(call.parent);
  return call?.type === "CallExpression" && isDroppedByCallee(facts, call, node);
}

function isDroppedByCallee(facts: Facts, call: TSESTree.CallExpression, callback: FunctionNode): boolean {
  const callee = unwrap(call.callee);
  if (callee === callback) return isValueDropped(facts, call);
  const link = chainLinkOf(call);
  if (link) return link.method === "finally" || isValueDropped(facts, call);
  if (isCombinator(facts, call)) return isValueDropped(facts, call);
  switch (contractOf(facts, callback)) {
    case "collected":
    case "flattened":
      return isCombinedAndDropped(facts, call);
    case "disposer":
    case "executor":
    case "iterated":
    case "listener":
    case "stream":
    case "timer":
    case "void":
      return true;
    default:
      return false;
  }
}

/** Decides whether a node is an attribute that takes an event listener: `onClick={…}`. */
export function isListenerAttribute(node: Node): boolean {
  return node.type === "JSXAttribute" && node.name.type === "JSXIdentifier" && listenerAttribute.test(node.name.name);
}

/** `void` and `Promise<void>`. */
function isVoid(type: TSESTree.TypeNode): boolean {
  if (type.type === "TSVoidKeyword") return true;
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier" || type.typeName.name !== "Promise") return false;
  return type.typeArguments?.params[0]?.type === "TSVoidKeyword";
}
