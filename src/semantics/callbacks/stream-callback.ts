import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { enclosing, keyOf, outermost, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { streamClasses, streamMethods, streamOptions } from "../../models/views/callback-contracts.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall, isCallTo } from "../calls/call.ts";
import { isNamed } from "../calls/origin.ts";
import { foreignSuperclassOf, isClass, localClassOf } from "../calls/superclass.ts";

/**
 * Decides whether a stream of Node's calls the function at a place, and drops what it returns: `transform` in
 * `new Transform({ async transform() {} })`, `_write` in a class that extends `Writable`.
 */
export function isStreamCallback(facts: Facts, place: Node): boolean {
  const { parent } = outermost(place);
  switch (parent?.type) {
    case "Property":
      return parent.parent.type === "ObjectExpression" && streamOptions.has(keyOf(parent) ?? "") && isOptionsOfStream(facts, parent.parent);
    case "MethodDefinition":
    case "PropertyDefinition":
      return !parent.static && streamMethods.has(keyOf(parent) ?? "") && isOfStream(facts, parent);
    default:
      return false;
  }
}

function isOfStream(facts: Facts, member: Node): boolean {
  const owner = enclosing(member, isClass);
  const above = owner && foreignSuperclassOf(facts, owner);
  return above !== undefined && isNamed(above, streamClasses);
}

function isOptionsOfStream(facts: Facts, object: TSESTree.ObjectExpression): boolean {
  return consumersOf(object).some(({ by, role, value }) => {
    if (role === "argument") return isGivenToStream(facts, by, value);
    return role === "stored" && by.type === "VariableDeclarator" && by.id.type === "Identifier" && isNameGivenToStream(facts, by.id);
  });
}

/** `const options = { … }; new Transform(options);` */
function isNameGivenToStream(facts: Facts, name: TSESTree.Identifier): boolean {
  const references = variableOf(facts.sourceCode, name)?.references ?? [];
  return references.flatMap(({ identifier }) => consumersOf(identifier)).some(({ by, role, value }) => role === "argument" && isGivenToStream(facts, by, value));
}

/** `new Transform(options)`, `Transform(options)` and, in a class that extends one, `super(options)`. */
function isGivenToStream(facts: Facts, call: Node, options: Node): boolean {
  if (!isCall(call) || call.arguments[0] !== options) return false;
  if (call.callee.type === "Super") return isOfStream(facts, call);
  const made = localClassOf(facts, call.callee);
  const above = made && foreignSuperclassOf(facts, made);
  return above ? isNamed(above, streamClasses) : isCallTo(facts, call, streamClasses);
}
