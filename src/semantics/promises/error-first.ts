import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, outermost, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { errorNames } from "../../data/callback-names.ts";
import type { Facts } from "../../facts/facts.ts";

/**
 * Whether a function is a callback that is told of success and of failure: `(error, rows) => { if (error) … }`. One that
 * does not look whether there is an error is called for errors only: `(error) => log(error)`.
 */
export function isErrorFirst({ sourceCode }: Facts, node: Node): boolean {
  if (!isFunction(node) || node.async) return false;
  const [error] = node.params;
  if (error?.type !== "Identifier" || !errorNames.test(error.name)) return false;
  return variableOf(sourceCode, error)?.references.some(({ identifier }) => isLookedAt(identifier as TSESTree.Identifier)) ?? false;
}

/** `if (error)`, `!error`, `error ? reject(error) : resolve()`, `error != null`, `error && …` */
function isLookedAt(name: TSESTree.Identifier): boolean {
  const node = outermost(name);
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "ConditionalExpression":
    case "IfStatement":
      return parent.test === node;
    case "BinaryExpression":
      return /^[!=]==?$/u.test(parent.operator);
    case "LogicalExpression":
      return parent.left === node;
    case "UnaryExpression":
      return parent.operator === "!";
    default:
      return false;
  }
}
