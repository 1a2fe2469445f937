import type { TSESTree } from "@typescript-eslint/utils";
import { isCallee, isInside, isNameOrMember, memberName, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain } from "../../ast/words.ts";
import { elementFinders, elementMembers, stringHolders, textMethods, textOfElements } from "../../models/views/value-functions.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";
import { modelOfCall } from "../calls/model.ts";
import { originOf } from "../calls/origin.ts";
import type { Call } from "./argument-passing.ts";

/**
 * Decides whether the models say that a call only takes values: `assert.ok(p)`, `process.exit(p)`, and `expect(p)` before `.toBeTruthy()`.
 * Where it is about another promise, or about the class `Promise`, it is the promise itself that is meant; one that has a name may be meant
 * beside what is not known: `assert.equal(received, p)`.
 */
export function takesOnlyValues(facts: Facts, call: Call, given: Expression): boolean {
  if (call.type !== "CallExpression") return false;
  if (textMethods.has(methodOf(call) ?? "")) return true;
  if (modelOfCall(facts, call)?.takes === "values") return isAboutValues(facts, call, given);
  const matcher = matcherOn(call);
  return matcher !== undefined && modelOfCall(facts, matcher)?.takes === "values" && isAboutValues(facts, matcher, given);
}

/** `expect(p).not.toBe(1)` for `expect(p)`. */
function matcherOn(call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  let current: Node = call;
  for (let member = parentOf(current); member?.type === "MemberExpression" && unwrap(member.object) === current; member = parentOf(current)) {
    const outer = parentOf(member);
    if (isCallee(member)) return outer?.type === "CallExpression" ? outer : undefined;
    current = member;
  }
  return undefined;
}

function isAboutValues(facts: Facts, call: TSESTree.CallExpression, given: Expression): boolean {
  const others = [...call.arguments, ...argumentsOfAssertion(call)].filter((argument) => !isInside(given, argument));
  return others.every((other) => other.type !== "SpreadElement" && isOtherThan(facts, given, other) && !mentionsPromise(facts, other));
}

/** A promise that is made where it stands is the same as nothing else; a name may have been given the same one, whatever types say of its first value. */
function isOtherThan(facts: Facts, given: Expression, other: Expression): boolean {
  const promise = facts.promise(other);
  if (promise === "always" || !isNameOrMember(unwrap(given))) return promise !== "always";
  return isNameOrMember(unwrap(other)) ? constantValueOf(facts.sourceCode, other) !== undefined : promise !== "unknown";
}

/** `a` for `expect(a).toBe(b)`. */
function argumentsOfAssertion({ callee }: TSESTree.CallExpression): TSESTree.CallExpression["arguments"] {
  let current = unwrap(callee);
  while (current.type === "MemberExpression") current = unwrap(current.object);
  return current.type === "CallExpression" ? current.arguments : [];
}

/** `expect.any(Promise)` */
function mentionsPromise({ sourceCode }: Facts, node: Node): boolean {
  return [...within(sourceCode, node)].some((inner) => inner.type === "Identifier" && inner.name === "Promise");
}

/** Decides whether a member takes only a value of the platform: `process.exitCode`, `document.title`. */
export function holdsOnlyValue(facts: Facts, member: TSESTree.MemberExpression): boolean {
  const origin = originOf(facts, member);
  return origin !== undefined && facts.models.find(origin.module, origin.path)?.takes === "values";
}

/** Decides whether what is written to a member becomes text on a page: `element.textContent`, `element.style.width`. */
export function isTextOfElement(facts: Facts, member: TSESTree.MemberExpression): boolean {
  const name = memberName(member) ?? "";
  if (textOfElements.has(name)) return true;
  if (namesInChain(member.object).some((holder, index) => index > 0 && stringHolders.has(holder))) return true;
  return elementMembers.has(name) && isFound(facts, member.object);
}

/** `document.getElementById("name")`, also by a constant. */
function isFound({ sourceCode }: Facts, object: Expression): boolean {
  const value = constantValueOf(sourceCode, object) ?? unwrap(object);
  return value.type === "CallExpression" && elementFinders.has(methodOf(value) ?? "");
}
