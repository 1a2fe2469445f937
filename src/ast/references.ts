import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "./nodes.ts";
import { memoize } from "./memoize.ts";

export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;

/** The reference to a variable that an identifier is; nothing for declarations, property names and types. */
export function referenceAt(sourceCode: SourceCode, node: Node): Reference | undefined {
  return referencesByName(sourceCode).get(node);
}

const referencesByName = memoize(({ scopeManager }: SourceCode) => {
  const references = new Map<Node, Reference>();
  for (const scope of scopeManager?.scopes ?? []) {
    for (const reference of scope.references) {
      if (!isOfType(reference)) references.set(reference.identifier, reference);
    }
  }
  return references;
});

/** ESLint's own scopes know no types and therefore no such property. */
function isOfType(reference: Reference): boolean {
  return (reference as { isValueReference?: boolean }).isValueReference === false;
}

/** The variable that an identifier reads or writes. */
export function variableAt(sourceCode: SourceCode, node: Node): Variable | undefined {
  return referenceAt(sourceCode, node)?.resolved ?? undefined;
}

/** The names in a file that stand for something of the platform: nothing in the file declares them. */
export const globalNamesIn = memoize(({ scopeManager }: SourceCode): readonly Reference["identifier"][] => {
  const scope = scopeManager?.globalScope;
  const declared = scope?.variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references);
  return [...(scope?.through ?? []), ...(declared ?? [])].map(({ identifier }) => identifier);
});

/** Returns the references that write a variable, its initializer among them. */
export const writesTo = memoize(({ references }: Variable): readonly Reference[] => references.filter((reference) => reference.isWrite()));

/** The references to a variable as they follow each other in the file. */
export const referencesInOrder = memoize(({ references }: Variable): readonly Reference[] => {
  return references.toSorted((one, other) => one.identifier.range[0] - other.identifier.range[0]);
});

/** The index of the first reference that begins at an offset or after it. */
export function indexAt(references: readonly Reference[], offset: number): number {
  let [first, end] = [0, references.length];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((references[middle] as Reference).identifier.range[0] < offset) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** The references to a variable within a node, without a look at the others: there may be as many as the file is long. */
export function referencesWithin(variable: Variable, { range: [start, end] }: Pick<Node, "range">): readonly Reference[] {
  const references = referencesInOrder(variable);
  return references.slice(indexAt(references, start), indexAt(references, end));
}
