import * as utils from "@eslint-community/eslint-utils";
import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "./nodes.ts";

// `@eslint-community/eslint-utils` and typescript-eslint describe the same tree and scopes with types of their own.
// Here, and nowhere else, the ones are used as the others.
type UtilsNode = Parameters<typeof utils.hasSideEffect>[0];
type UtilsSourceCode = Parameters<typeof utils.hasSideEffect>[1];
type UtilsScope = Parameters<typeof utils.findVariable>[0];

/** `(load())`: in parentheses of its own, not in those of a call or an `if`. */
export function isInParentheses(sourceCode: SourceCode, node: Node): boolean {
  return utils.isParenthesized(node as unknown as UtilsNode, sourceCode as unknown as UtilsSourceCode);
}

/** Whether evaluating the node may do something; getters are taken to do nothing. */
export function mayHaveEffect(sourceCode: SourceCode, node: Node): boolean {
  return utils.hasSideEffect(node as unknown as UtilsNode, sourceCode as unknown as UtilsSourceCode);
}

/** The value that an expression of literals and constants has; nothing where it is not known. */
export function staticValueOf(sourceCode: SourceCode, node: Node): unknown {
  return utils.getStaticValue(node as unknown as UtilsNode, sourceCode.getScope(node) as unknown as UtilsScope)?.value;
}

/** The variable that a name would mean at a node. */
export function variableSeenFrom(sourceCode: SourceCode, name: string, node: Node): TSESLint.Scope.Variable | undefined {
  const variable = utils.findVariable(sourceCode.getScope(node) as unknown as UtilsScope, name);
  return (variable as unknown as TSESLint.Scope.Variable | null) ?? undefined;
}
