import type { TSESTree } from "@typescript-eslint/utils";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { isFunction, isInside, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableAt, type Variable } from "../../ast/references.ts";
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
  const variable = variableAt(facts.sourceCode, unwrap(use));
  if (!variable) return false;
  let current: Node = use;
  while (current.parent && !isFunction(current)) {
    if (isToldApartAt(facts, variable, current, current.parent)) return true;
    current = current.parent;
  }
  return false;
}

/** By the `if` that a node is a branch of, or by one before it that leaves the block. */
function isToldApartAt(facts: Facts, variable: Variable, node: Node, parent: Node): boolean {
  if (parent.type === "IfStatement") return parent.test !== node && isExcludedBy(facts, variable, parent.test, parent.consequent === node);
  if (parent.type !== "BlockStatement") return false;
  const before = parent.body.slice(0, parent.body.indexOf(node as TSESTree.Statement));
  return before.some((other) => other.type === "IfStatement" && !other.alternate && alwaysLeaves(other.consequent) && isExcludedBy(facts, variable, other.test, false));
}

/** `p instanceof Promise` if it is false, `!(p instanceof Promise)` if it is true. */
function isExcludedBy(facts: Facts, variable: Variable, test: Expression, isTrue: boolean): boolean {
  const node = unwrap(test);
  if (node.type === "UnaryExpression" && node.operator === "!") return isExcludedBy(facts, variable, node.argument, !isTrue);
  const isAsked = node.type === "BinaryExpression" && node.operator === "instanceof" && node.right.type === "Identifier" && node.right.name === "Promise";
  return isAsked && !isTrue && variableAt(facts.sourceCode, unwrap(node.left)) === variable;
}
