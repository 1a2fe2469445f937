import { bodyStart, functionWithBodyAt } from "../../ast/lookup.ts";
import { isFunction, type Expression, type Node } from "../../ast/nodes.ts";
import type { Definition, Facts, Project } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";
import type { Owner } from "./kept-answers.ts";

/** A node that is asked about: where the answers are kept, and how it is found, for which another file is parsed. */
export interface Place {
  readonly at: number | string;
  /** The file of the project, unless it is the linted one. */
  readonly file: string | undefined;
  readonly owner: Owner;
  find(): Found | undefined;
}

interface Found {
  readonly facts: Facts;
  readonly node: Node;
}

/** What stands for a function: the callee `load` of `load()`, or where it is defined. */
export type Callee = Definition | Expression;

/** Returns the place of the function that a callee stands for, as seen from a file. */
export function placeOfCalled(facts: Facts, callee: Callee, file: string | undefined): Place | undefined {
  const local = "type" in callee ? localFunctionOf(facts, callee) : undefined;
  if (local) return placeOfNode(facts, local, file);
  const definition = "type" in callee ? definitionOfCallee(facts, callee) : callee;
  if (definition?.file !== undefined) return facts.project && placeIn(facts.project, definition.file, definition.at);
  const method = definition && functionWithBodyAt(facts.sourceCode, definition.at);
  return method && placeOfNode(facts, method, file);
}

/** Returns the function of the project that runs when a value is called; a getter runs when the value is read. */
export function definitionOfCallee(facts: Facts, callee: Expression): Definition | undefined {
  const definition = facts.definition(callee);
  return definition?.getter ? undefined : definition;
}

/** Returns the place of a node of the file that is at hand. */
export function placeOfNode(facts: Facts, node: Node, file: string | undefined): Place | undefined {
  const owner = file === undefined ? facts.sourceCode : facts.project && ownerOf(facts.project, file);
  const at = isFunction(node) ? bodyStart(facts.sourceCode, node) : node.range.join("-");
  return owner && { at, file, owner, find: () => ({ facts, node }) };
}

function placeIn(project: Project, file: string, at: number): Place | undefined {
  const owner = ownerOf(project, file);
  return owner && { at, file, owner, find: () => foundIn(project.parse(file), at) };
}

function ownerOf(project: Project, file: string): Owner | undefined {
  const version = project.versionOf(file);
  return version === undefined ? undefined : { file, version };
}

function foundIn(facts: Facts | undefined, at: number): Found | undefined {
  const node = facts && functionWithBodyAt(facts.sourceCode, at);
  return node && { facts, node };
}
