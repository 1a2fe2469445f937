import type { TSESLint } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "./nodes.ts";
import { perFile } from "./per-file.ts";

export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;

/** The reference to a variable that an identifier is; nothing for declarations, property names and types. */
export function referenceAt(sourceCode: SourceCode, node: Node): Reference | undefined {
  return referencesByName(sourceCode).get(node);
}

const referencesByName = perFile(({ scopeManager }: SourceCode) => {
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
