import type { SourceCode } from "../ast/nodes.ts";
import { knownRows } from "../models/index.ts";
import type { ModelRows } from "../models/lookup.ts";

const ofUsers = new WeakMap<SourceCode, ModelRows>();

/** Returns the models that hold for a file: those of the user's settings come first. */
export function modelsOf(sourceCode: SourceCode): ModelRows {
  return ofUsers.get(sourceCode) ?? knownRows;
}

/** Sets the models that hold for a file, before anything is asked about it. */
export function setModels(sourceCode: SourceCode, rows: ModelRows): void {
  ofUsers.set(sourceCode, rows);
}
