import type { TSESTree } from "@typescript-eslint/utils";
import { isUndefined, stringOf, unwrap, type Expression, type Node } from "./nodes.ts";

/**
 * Returns what is empty where a test holds or does not: `dirs` for `!dirs` and `dirs === undefined`, `made.has(f)` where it does not hold. With `some`,
 * what may be the reason as well: `token` for `!token || isOld(token)`.
 */
export function missingBy(test: Node, holds: boolean | undefined, some = false): Expression[] {
  const tested = unwrap(test) as Expression;
  if (holds === undefined) return [];
  if (tested.type === "UnaryExpression" && tested.operator === "!") return missingBy(tested.argument, !holds, some);
  if (tested.type === "LogicalExpression" && (some || tested.operator === (holds ? "&&" : "||"))) return [tested.left, tested.right].flatMap((part) => missingBy(part, holds, some));
  if (tested.type === "BinaryExpression" && tested.operator !== "in") return missingByComparison(tested, holds, some);
  return holds ? [] : [tested];
}

function missingByComparison({ left, operator, right }: TSESTree.BinaryExpression, holds: boolean, some: boolean): Expression[] {
  const isEqual = /^={2,3}$/u.test(operator);
  const compared = left.type === "PrivateIdentifier" ? undefined : comparedWithNothing(left, right);
  return compared && (isEqual || /^!={1,2}$/u.test(operator)) ? missingBy(compared, isEqual !== holds, some) : [];
}

/** `x === undefined`, `null == x`, `typeof x === "undefined"` */
function comparedWithNothing(left: Expression, right: Expression): Expression | undefined {
  if (left.type === "UnaryExpression" && left.operator === "typeof") return stringOf(right) === "undefined" ? left.argument : undefined;
  if (isNothing(right)) return left;
  return isNothing(left) ? right : undefined;
}

/** Decides whether an expression is a literal that stands for nothing: `undefined`, `null`, `false`, `0`, `""`. */
export function isNothing(node: Node): boolean {
  return isUndefined(node) || (node.type === "Literal" && !node.value);
}
