import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { keyOf, memberName, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { cleanUpPrefix, cleanUpVerbs } from "../../models/views/clean-up.ts";
import type { Facts } from "../../facts/facts.ts";
import { isReferenceTo } from "../calls/origin.ts";
import { classesUpFrom } from "../calls/superclass.ts";

type Member = TSESTree.AccessorProperty | TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition;

/**
 * Decides whether `using` disposes of something by the function at a place, without waiting for it: what has the key
 * `[Symbol.dispose]`, and the `dispose()` of the same class or object that such a function calls.
 */
export function isDisposer(facts: Facts, place: Node): boolean {
  const { parent } = outermost(place);
  switch (parent?.type) {
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" && parent.left.computed && isDisposeSymbol(facts, parent.left.property);
    case "MethodDefinition":
    case "Property":
    case "PropertyDefinition":
      return isDisposal(facts, parent) || isCalledByDisposer(facts, parent);
    default:
      return false;
  }
}

/** Decides by its key whether a member may be a disposer. */
export function mayBeDisposer(member: Member): boolean {
  const name = keyOf(member);
  return name === undefined ? member.computed : cleanUpVerbs.has(name) || cleanUpPrefix.test(name);
}

function isDisposal(facts: Facts, { computed, key }: Member): boolean {
  return computed && isDisposeSymbol(facts, key);
}

function isDisposeSymbol(facts: Facts, key: Node): boolean {
  return isReferenceTo(facts, key, "Symbol.dispose");
}

function isCalledByDisposer(facts: Facts, member: Member): boolean {
  const name = mayBeDisposer(member) ? keyOf(member) : undefined;
  if (name === undefined) return false;
  const disposers = membersBeside(facts, member).filter((other) => isDisposal(facts, other));
  return disposers.some(({ value }) => value !== null && passesOn(facts, value, name));
}

/** The members of the same object, or of the class and those above it in the file. */
function membersBeside(facts: Facts, member: Member): Member[] {
  const { parent } = member;
  if (parent.type === "ObjectExpression") return parent.properties.filter((property) => property.type === "Property");
  const classes = parent.type === "ClassBody" ? classesUpFrom(facts, parent.parent) : [];
  return classes.flatMap(({ body }) => body.body.filter((other) => other.type === "MethodDefinition" || other.type === "PropertyDefinition"));
}

/** `[Symbol.dispose]() { this.dispose(); }`: what is voided or has a handler is left so on purpose. */
function passesOn({ sourceCode }: Facts, disposer: Node, name: string): boolean {
  const calls = [...within(sourceCode, disposer)].filter((node) => node.type === "CallExpression");
  return calls.some((call) => isOwn(call.callee, name) && consumersOf(call).every(({ role }) => role === "discarded" || role === "returned"));
}

function isOwn(callee: Expression, name: string): boolean {
  const method = unwrap(callee);
  return method.type === "MemberExpression" && method.object.type === "ThisExpression" && memberName(method) === name;
}
