import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isFunction, isNameOrMember, isUndefined, memberName, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { isInConstructor, writesToMember } from "../../ast/member-writes.ts";
import { memoize } from "../../ast/memoize.ts";
import { valueReaching } from "../../ast/reaching-write.ts";
import { variableAt } from "../../ast/references.ts";
import { constantValueOf, type Variable } from "../../ast/scope.ts";
import { excuseFor, type Excuse } from "../../excuse.ts";
import { takingMethods } from "../../models/views/collections.ts";
import { isNothingElse, type Facts } from "../../facts/facts.ts";
import { isCollection } from "../calls/collections.ts";
import { isTakenApart } from "./promise-arrays.ts";
import { isWrittenSomewhere } from "../promises/declared-members.ts";
import { isNamedForPromise, mayBePromise } from "../promises/promise-holder.ts";
import { isPlainPromise, isPutOnPromises } from "../promises/promise.ts";
import { isChanged, valuePlaceOf, type ValuePlace, type ValueUse } from "./value-place.ts";
import { passingsOf } from "./argument-passing.ts";
import { isAskedForType, isKnownAsNoPromise, isKnownAsPromise, isUsedAsPromiseAfter } from "./tested-promise.ts";
import { isReplacedByValues } from "./replaced-values.ts";
import { useByConsumer, type ConsumerUse } from "./value-consumer.ts";

/** How a promise is used as the value that it fulfills with. */
export interface Misuse {
  readonly use: ConsumerUse | ValueUse;
  /** The member that is read off the promise. */
  readonly member?: string;
}

interface MisusedPromise extends Misuse {
  readonly facts: Facts;
  readonly node: Expression;
}

/** The uses of a promise as an object, which code that extends promises means. */
const OF_OBJECT: ReadonlySet<Misuse["use"]> = new Set<Misuse["use"]>(["called", "iterated", "member"]);

/** Why a promise may stand where its value is meant. */
export const excusesOfMisuse: readonly Excuse<MisusedPromise>[] = [
  { id: "in a reported list", why: "the array that it is an element of is reported", applies: ({ facts, node }) => isElementOfReported(facts, node) },
  { id: "asked for then", why: "the code asks whether it is a promise", applies: ({ facts, node }) => isProbed(facts, node) },
  { id: "used as a promise", why: "the tested value is used as a promise after it", applies: ({ facts, node, use }) => use === "tested" && isUsedAsPromiseAfter(facts, node) },
  { id: "told apart", why: "it runs only if the value is no promise", applies: ({ facts, node }) => isKnownAsNoPromise(facts, node) },
  { id: "documented as one", why: "only a comment calls the parameter a promise, and the code asks for its type", applies: ({ facts, node }) => isAskedForType(facts, node) },
  { id: "known as a promise", why: "the code has asked whether it is a promise, and means its own members", applies: ({ facts, node, use }) => OF_OBJECT.has(use) && isKnownAsPromise(facts, node) },
  { id: "replaced by its values", why: "the variable that it comes from has been given them", applies: ({ facts, node }) => isReplacedByValues(facts, node) },
  { id: "named for a promise", why: "its name says that it is more than a promise", applies: ({ node, use }) => OF_OBJECT.has(use) && isNamedForPromise(node) },
  { id: "with members", why: "the file gives promises this member", applies: ({ facts, node, use, member }) => OF_OBJECT.has(use) && use !== "called" && isExtended(facts, node, member) },
];

/** Decides whether a promise is misused, and nothing excuses it. */
export function isMisused(facts: Facts, node: Expression): boolean {
  const misuse = misuseOf(facts, node);
  return misuse !== undefined && !excuseFor(excusesOfMisuse, { facts, node, ...misuse });
}

/** What is done with a promise that stands where its value is meant; nothing for what is no promise, and for other places. */
export function misuseOf(facts: Facts, node: Expression): Misuse | undefined {
  const place = valuePlaceOf(node);
  if (place) return isMisplaced(facts, node, place) ? place : undefined;
  const passings = passingsOf(facts, node);
  if (passings.length === 0 || !isPromiseAt(facts, node)) return undefined;
  const use = passings.map((passing) => useByConsumer(facts, node, passing)).find((found) => found !== undefined);
  return use && { use };
}

function isMisplaced(facts: Facts, node: Expression, { member, other, use }: ValuePlace): boolean {
  switch (use) {
    case "tested":
      return isPromiseAt(facts, node) && isSurelyThere(facts, node);
    case "compared":
      return other !== undefined && isPromiseAt(facts, node) && isComparedWithValue(facts, node, other);
    case "inspected":
      return !isNamedPromise(other) && isPromiseAt(facts, node) && isSurelyThere(facts, node);
    case "key":
    case "thrown":
      return !isNameOrMember(node) && isPromiseAt(facts, node);
    case "called":
      return unwrap(node).type !== "MemberExpression" && isPromiseAt(facts, node) && isPlainPromise(facts, node) === "yes";
    case "iterated":
    case "member":
      return isPromiseAt(facts, node) && isPlainPromise(facts, node, member === undefined ? [] : [member]) === "yes";
    default:
      return isPromiseAt(facts, node);
  }
}

function isPromiseAt(facts: Facts, node: Expression): boolean {
  return mayBePromise(facts, node) && isNothingElse(facts.promise(node));
}

/** `p instanceof Promise` */
function isNamedPromise(node: Expression | undefined): boolean {
  return node?.type === "Identifier" && node.name.includes("Promise");
}

/** Where a callback takes the elements of an array of promises for values, it is the array that is reported. */
function isElementOfReported(facts: Facts, node: Expression): boolean {
  const definition = variableAt(facts.sourceCode, node)?.defs[0];
  return definition?.type === "Parameter" && isFunction(definition.node) && isTakenApart(facts, definition.node);
}

/** Null and undefined ask whether there is a promise yet; another promise, which one it is. */
function isComparedWithValue(facts: Facts, node: Expression, other: Expression): boolean {
  const value = unwrap(other);
  if (isUndefined(value) || (value.type === "Literal" && value.raw === "null")) return isSurelyThere(facts, node);
  return value.type === "Literal" || facts.promise(other) === "never";
}

/**
 * Whether there is a promise in every run, so that asking for it makes no sense. Not for what is made where it is missing
 * (`if (!this.p) this.p = load()`), nor for elements of lists and tables: their types do not say that one may be missing.
 */
function isSurelyThere(facts: Facts, node: Expression): boolean {
  if (facts.promise(node) !== "always") return false;
  const name = unwrap(node);
  if (name.type === "MemberExpression") return !name.computed && isNeverMissing(facts, name);
  const variable = name.type === "Identifier" ? variableAt(facts.sourceCode, name) : undefined;
  if (!variable) return true;
  const value = valueReaching(variable, name) ?? constantValueOf(facts.sourceCode, name);
  return value ? !isElement(facts, value) && isSurelyThere(facts, value) : isDeclaredWithValue(variable, name);
}

/** `x.then ? await x : x`, `typeof x.then === "function"`: who asks that does not rely on what is declared. */
function isProbed({ sourceCode }: Facts, node: Expression): boolean {
  const variable = variableAt(sourceCode, unwrap(node));
  return variable !== undefined && isAskedForThen(variable);
}

const isAskedForThen = memoize(({ references }: Variable): boolean => {
  return references.some(({ identifier: { parent } }) => parent.type === "MemberExpression" && isProbeOfThen(parent));
});

function isProbeOfThen(member: TSESTree.MemberExpression): boolean {
  const use = memberName(member) === "then" ? valuePlaceOf(member)?.use : undefined;
  return use === "tested" || use === "inspected";
}

/** `loads[url]`, `loads.get(url)` of a `Map`, where types leave out that one may be missing. */
function isElement(facts: Facts, value: Expression): boolean {
  const node = unwrap(value);
  if (node.type === "MemberExpression") return node.computed;
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && takingMethods.has(memberName(callee) ?? "") && isCollection(facts, callee.object) === "yes";
}

/** A member that some method gives its value to may be asked for before that. */
function isNeverMissing({ project, sourceCode }: Facts, member: TSESTree.MemberExpression): boolean {
  const name = memberName(member) ?? "";
  const writes = writesToMember(sourceCode, name);
  return writes.every(isInConstructor) && (writes.length > 0 || !project || !isWrittenSomewhere(project, name));
}

/** A parameter, or a variable that gets its first value where the same function asks for it; not one that is made where it is missing. */
function isDeclaredWithValue({ defs: [definition], references }: Variable, read: Node): boolean {
  const owner = enclosingFunction(read);
  if (references.some((reference) => reference.isWrite() && !reference.init && reference.identifier.range[0] > read.range[0])) return false;
  // A comment in JavaScript binds no caller.
  if (definition?.type === "Parameter") return definition.name.type === "Identifier" && definition.name.typeAnnotation !== undefined;
  return definition?.type === "Variable" && definition.node.id.type === "Identifier" && enclosingFunction(definition.node) === owner;
}

/** Given members of its own: this variable is, or other promises of the file are given this member. */
function isExtended(facts: Facts, node: Expression, member: string | undefined): boolean {
  const variable = variableAt(facts.sourceCode, unwrap(node));
  return (variable !== undefined && isChangedItself(variable)) || (member !== undefined && isPutOnPromises(facts, member));
}

const isChangedItself = memoize(({ references }: Variable): boolean => {
  return references.some(({ identifier: { parent } }) => parent.type === "MemberExpression" && isChanged(parent));
});
