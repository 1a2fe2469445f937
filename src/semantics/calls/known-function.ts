import { functionWithBodyAt } from "../../ast/lookup.ts";
import type { Expression, FunctionNode } from "../../ast/nodes.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Definition, Facts, Project } from "../../facts/facts.ts";
import { localFunctionOf } from "./call.ts";

type Ask = (facts: Facts, node: FunctionNode) => boolean;

/**
 * What is asked about the function of the project that a value stands for: one of this file, or, with types, of another.
 * Nothing where the function is not known. `about` is the name of the question, which says all that the answer depends on.
 */
export function askFunction(facts: Facts, callee: Expression, about: string, ask: Ask): boolean | undefined {
  const local = localFunctionOf(facts, callee);
  if (local) return ask(facts, local);
  const found = facts.definition(callee);
  if (!found) return undefined;
  if (found.file !== undefined) return facts.project && askElsewhere(facts.project, { at: found.at, file: found.file }, about, ask);
  const method = functionWithBodyAt(facts.sourceCode, found.at);
  return method && ask(facts, method);
}

const answersIn = byVersion<string, boolean | undefined>();

/** A function of another file is looked at once, until it or what it imports is edited. */
function askElsewhere(project: Project, { at, file }: Required<Definition>, about: string, ask: Ask): boolean | undefined {
  const version = project.versionWithImportsOf(file);
  if (version === undefined) return undefined;
  const known = answersIn(file, version);
  const key = `${String(at)}:${about}`;
  if (!known.has(key)) {
    const facts = project.factsOf(file);
    const callee = facts && functionWithBodyAt(facts.sourceCode, at);
    known.set(key, callee && ask(facts, callee));
  }
  return known.get(key);
}
