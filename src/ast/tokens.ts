import { isParenthesized } from "@eslint-community/eslint-utils";
import type { Node, SourceCode } from "./nodes.ts";

type UtilsNode = Exclude<Parameters<typeof isParenthesized>[0], number>;
type UtilsSourceCode = Exclude<Parameters<typeof isParenthesized>[1], UtilsNode>;

/** `(load())`: in parentheses of its own, not in those of a call or an `if`. */
export function isInParentheses(sourceCode: SourceCode, node: Node): boolean {
  // The two packages describe the same tree with types of their own.
  return isParenthesized(node as unknown as UtilsNode, sourceCode as unknown as UtilsSourceCode);
}
