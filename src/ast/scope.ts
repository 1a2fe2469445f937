import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { variableSeenFrom } from "./eslint-utils.ts";
import { variableAt, type Variable } from "./references.ts";
import { memoize } from "./memoize.ts";
import { unwrap, type Expression, type Node, type SourceCode } from "./nodes.ts";

export type { Reference, Variable } from "./references.ts";

export function variableOf(sourceCode: SourceCode, identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | undefined {
  return variableAt(sourceCode, identifier) ?? variableSeenFrom(sourceCode, identifier.name, identifier);
}

/** Whether the name is the platform's: nothing in the file declares it. */
export function isGlobal(sourceCode: SourceCode, identifier: TSESTree.Identifier): boolean {
  const variable = variableOf(sourceCode, identifier);
  return !variable || variable.defs.length === 0;
}

/** The only definition of a variable that nothing assigns after its declaration. */
export const onlyDefinition = memoize(({ defs: [definition, ...others], references }: Variable): TSESLint.Scope.Definition | undefined => {
  if (!definition || others.length > 0) return undefined;
  return references.some((reference) => reference.isWrite() && !reference.init) ? undefined : definition;
});

/** What `const x = <this>` binds `x` to; nothing for destructuring, parameters and variables written twice. */
export function initializerOf(variable: Variable): Expression | undefined {
  const definition = onlyDefinition(variable);
  if (definition?.type !== "Variable") return undefined;
  const { node } = definition;
  return node.id.type === "Identifier" ? (node.init ?? undefined) : undefined;
}

/** What the constant that a node names was initialised with, if it names one: `f()` for `x` after `const x = f();`. */
export function constantValueOf(sourceCode: SourceCode, node: Node): Expression | undefined {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(sourceCode, name) : undefined;
  const value = variable && initializerOf(variable);
  return value && unwrap(value);
}

/** Whether the variable lives longer than one run of the code in `node`: it is declared outside. */
export function isDeclaredOutside(variable: Variable, node: Node): boolean {
  return variable.identifiers.every(({ range }) => range[0] < node.range[0] || range[1] > node.range[1]);
}
