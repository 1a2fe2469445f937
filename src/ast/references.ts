import type { Node, SourceCode } from "./nodes.ts";
import type { Reference, Variable } from "./scope.ts";

const referencesOfFile = new WeakMap<SourceCode, Map<Node, Reference>>();

/** The reference to a variable that an identifier is; nothing for declarations, property names and types. */
export function referenceAt(sourceCode: SourceCode, node: Node): Reference | undefined {
  let references = referencesOfFile.get(sourceCode);
  if (!references) {
    references = new Map();
    for (const scope of sourceCode.scopeManager?.scopes ?? []) {
      for (const reference of scope.references) {
        if (!isOfType(reference)) references.set(reference.identifier, reference);
      }
    }
    referencesOfFile.set(sourceCode, references);
  }
  return references.get(node);
}

/** ESLint's own scopes know no types and therefore no such property. */
function isOfType(reference: Reference): boolean {
  return (reference as { isValueReference?: boolean }).isValueReference === false;
}

/** The variable that an identifier reads or writes. */
export function variableAt(sourceCode: SourceCode, node: Node): Variable | undefined {
  return referenceAt(sourceCode, node)?.resolved ?? undefined;
}
