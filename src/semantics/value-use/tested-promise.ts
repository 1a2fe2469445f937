import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { isFunction, isInside, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import type { Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { chainLinkCalling } from "../promises/promise-chain.ts";

/** Decides whether the code that a test guards uses the tested value as a promise: `if (p) p.then(show);`, `p && await p`. */
export function isUsedAsPromiseAfter(facts: Facts, tested: Expression): boolean {
  const variable = variableAt(facts.sourceCode, unwrap(tested));
  const guarded = guardedBy(tested);
  if (!variable || !guarded) return false;
  return variable.references.some(({ identifier }) => isInside(identifier, guarded) && isUsedAsPromise(identifier));
}

/** Returns what runs only if an expression is truthy. */
function guardedBy(tested: Expression): Node | undefined {
  const inner = outermost(tested);
  const { parent } = inner;
  if (parent?.type === "IfStatement" || parent?.type === "ConditionalExpression") return parent.test === inner ? parent.consequent : undefined;
  return parent?.type === "LogicalExpression" && parent.operator === "&&" && parent.left === inner ? parent.right : undefined;
}

function isUsedAsPromise(name: Node): boolean {
  const { parent } = outermost(name);
  return parent?.type === "AwaitExpression" || (parent?.type === "MemberExpression" && chainLinkCalling(parent) !== undefined);
}

/** Decides whether a use is in code that runs only if its value is no promise, as `instanceof` has told. */
export function isKnownAsNoPromise(facts: Facts, use: Expression): boolean {
  return variableAt(facts.sourceCode, unwrap(use)) !== undefined && isToldApart(facts, use, false);
}

/**
 * Decides whether a value is that of a parameter whose function asks for its type: `typeof callback === "function"`. What a comment
 * says of it (`@param {Promise} callback`) is then not to be relied on. Annotations are, for a compiler has compared them.
 */
export function isAskedForType(facts: Facts, use: Expression): boolean {
  return parametersBehind(facts, use).some((parameter) => parameter.references.some(({ identifier: { parent } }) => parent.type === "UnaryExpression" && parent.operator === "typeof"));
}

/** The parameter itself, or those that a variable has for values: `callback` of `const called = callback || noop;`. */
function parametersBehind({ sourceCode }: Facts, use: Expression): Variable[] {
  const variable = variableAt(sourceCode, unwrap(use));
  if (!variable) return [];
  const written = variable.references.flatMap(({ writeExpr }) => (writeExpr ? valuesOf(writeExpr as Expression) : []));
  const values = written.map((value) => variableAt(sourceCode, unwrap(value)));
  return [variable, ...values].filter((found) => found !== undefined).filter(isBareParameter);
}

function isBareParameter({ defs: [definition] }: Variable): boolean {
  return definition?.type === "Parameter" && definition.name.typeAnnotation === undefined;
}

/** Decides whether a use is in code that runs only if its value is a promise: `p instanceof Promise && p.element`. */
export function isKnownAsPromise(facts: Facts, use: Expression): boolean {
  return isToldApart(facts, use, true);
}

function isToldApart(facts: Facts, use: Expression, isPromise: boolean): boolean {
  let current: Node = use;
  while (current.parent && !isFunction(current)) {
    if (isToldApartAt(facts, use, current, current.parent, isPromise)) return true;
    current = current.parent;
  }
  return false;
}

/** By the condition that a node is a branch of, or by an `if` before it that leaves the block. */
function isToldApartAt(facts: Facts, use: Expression, node: Node, parent: Node, isPromise: boolean): boolean {
  switch (parent.type) {
    case "ConditionalExpression":
    case "IfStatement":
      return parent.test !== node && isTold(facts, use, parent.test, (parent.consequent === node) === isPromise);
    case "LogicalExpression":
      return parent.right === node && parent.operator !== "??" && isTold(facts, use, parent.left, (parent.operator === "&&") === isPromise);
    case "BlockStatement": {
      const before = parent.body.slice(0, parent.body.indexOf(node as TSESTree.Statement));
      return before.some((other) => other.type === "IfStatement" && !other.alternate && alwaysLeaves(other.consequent) && isTold(facts, use, other.test, !isPromise));
    }
    default:
      return false;
  }
}

/** `p instanceof Promise` if `asks` is true, `!(p instanceof Promise)` if it is false. */
function isTold(facts: Facts, use: Expression, test: Expression, asks: boolean): boolean {
  const node = unwrap(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return isTold(facts, use, node.argument, !asks);
  const isAsked = node.type === "BinaryExpression" && node.operator === "instanceof" && node.right.type === "Identifier" && node.right.name === "Promise";
  return isAsked && asks && isSame(facts, node.left, use);
}

/** The same variable, or a member by the same words: `this.selector`. */
function isSame({ sourceCode }: Facts, one: Node, other: Node): boolean {
  const variable = variableAt(sourceCode, unwrap(one));
  if (variable) return variableAt(sourceCode, unwrap(other)) === variable;
  return unwrap(one).type === "MemberExpression" && sourceCode.getText(unwrap(one)) === sourceCode.getText(unwrap(other));
}
