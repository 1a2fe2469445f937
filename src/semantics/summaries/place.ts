import { bodyStart, functionWithBodyAt } from "../../ast/lookup.ts";
import { isFunction, type Expression, type Node } from "../../ast/nodes.ts";
import type { Facts, Project } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call-target.ts";
import { versionOf } from "./kept-answers.ts";

/** A node that is asked about: where the answers are kept, and how it is found, for which another file is parsed. */
export interface Place {
  readonly at: string;
  /** The file of the project, unless it is the linted one. */
  readonly file: string | undefined;
  readonly owner: object;
  find(): Found | undefined;
}

interface Found {
  readonly facts: Facts;
  readonly node: Node;
}

/** Returns the place of the function that a callee stands for, as seen from a file: `load` of `load()`. */
export function placeOfCalled(facts: Facts, callee: Expression, file: string | undefined): Place | undefined {
  const local = localFunctionOf(facts, callee);
  if (local) return placeOfNode(facts, local, file);
  const definition = facts.definition(callee);
  if (definition?.file !== undefined) return facts.project && placeIn(facts.project, definition.file, definition.at);
  const method = definition && functionWithBodyAt(facts.sourceCode, definition.at);
  return method && placeOfNode(facts, method, file);
}

/** Returns the place of a node of the file that is at hand. */
export function placeOfNode(facts: Facts, node: Node, file: string | undefined): Place | undefined {
  const owner = file === undefined ? facts.sourceCode : facts.project && versionOf(facts.project, file);
  const at = isFunction(node) ? String(bodyStart(facts.sourceCode, node)) : node.range.join("-");
  return owner && { at, file, owner, find: () => ({ facts, node }) };
}

function placeIn(project: Project, file: string, at: number): Place | undefined {
  const owner = versionOf(project, file);
  return owner && { at: String(at), file, owner, find: () => foundIn(project.factsOf(file), at) };
}

function foundIn(facts: Facts | undefined, at: number): Found | undefined {
  const node = facts && functionWithBodyAt(facts.sourceCode, at);
  return node && { facts, node };
}
