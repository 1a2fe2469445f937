import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { memberName, outermost, stringOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { keyedMethods, membersOfPromises, symbolNames, textMembers } from "../../models/views/value-places.ts";

/**
 * How a place takes a value, by its shape alone: a promise there stands for what it will be fulfilled with.
 *
 * - `called`: as a function. `tested`: as true or false. `compared`: with `other`. `calculated`: as a number. `text`: as a piece of text.
 * - `thrown`; `member`: something is read off it. `spread`: its own properties or elements are. `iterated`: by a loop.
 * - `inspected`: `typeof`, `instanceof`, `in`, `switch`. `key`: it says which element is meant.
 */
export type ValueUse = "called" | "calculated" | "compared" | "inspected" | "iterated" | "key" | "member" | "spread" | "tested" | "text" | "thrown";

export interface ValuePlace {
  readonly use: ValueUse;
  /** What it is compared with. */
  readonly other?: Expression;
  /** The member that is read. */
  readonly member?: string;
}

/** The place in which an expression stands, if it is one that takes values: `load()` in `load() * 2` is `calculated`. */
export function valuePlaceOf(expression: Node): ValuePlace | undefined {
  for (const consumer of consumersOf(expression)) {
    const place = placeAt(consumer);
    if (place) return place;
  }
  return undefined;
}

function placeAt({ by, role, value }: Consumer): ValuePlace | undefined {
  switch (role) {
    case "tested":
    case "spread":
    case "thrown":
      return { use: role };
    case "template":
      return { use: "text" };
    case "callee":
      return by.type === "CallExpression" ? { use: "called" } : undefined;
    case "iterated":
      return { use: by.type === "ForInStatement" ? "spread" : "iterated" };
    case "operand":
      return placeInOperation(by, value);
    case "receiver":
      return placeAtMember(by);
    case "key":
      return by.type === "MemberExpression" || by.type === "Property" ? { use: "key" } : undefined;
    case "argument":
      return by.type === "CallExpression" && isKeyOfMethod(by, value) ? { use: "key" } : undefined;
    case "element":
      return isJoinedAlone(by) ? { use: "text" } : undefined;
    default:
      return undefined;
  }
}

function placeInOperation(by: Node, value: Node): ValuePlace | undefined {
  switch (by.type) {
    case "BinaryExpression":
      return placeInBinary(by, value);
    case "SwitchStatement":
      return { use: "inspected" };
    case "UnaryExpression":
      return { use: by.operator === "typeof" ? "inspected" : "calculated" };
    case "SwitchCase":
      return undefined;
    default:
      return { use: "calculated" };
  }
}

const EQUALITIES = new Set(["!=", "!==", "==", "==="]);

function placeInBinary({ operator, left, right }: TSESTree.BinaryExpression, node: Node): ValuePlace | undefined {
  const other = node === left ? right : left;
  if (operator === "in") return placeInQuestion(left, node === right);
  if (operator === "instanceof") return node === left ? { use: "inspected", other: right } : undefined;
  if (other.type === "PrivateIdentifier") return undefined;
  if (EQUALITIES.has(operator)) return { use: "compared", other };
  return operator === "+" && isText(other) ? { use: "text" } : { use: "calculated" };
}

/** `"name" in p`; `"catch" in p` asks for what a promise has. */
function placeInQuestion(key: TSESTree.BinaryExpression["left"], isAsked: boolean): ValuePlace | undefined {
  if (!isAsked) return { use: "key" };
  return membersOfPromises.has(stringOf(key) ?? "") ? undefined : { use: "inspected" };
}

function isText(node: Expression): boolean {
  const value = unwrap(node);
  return stringOf(value) !== undefined || value.type === "TemplateLiteral" || (value.type === "BinaryExpression" && value.operator === "+" && isSumOfText(value));
}

/** Each summand asks for all that stands before it. */
const isSumOfText = memoize(({ left, right }: TSESTree.BinaryExpression): boolean => [left, right].some((part) => part.type !== "PrivateIdentifier" && isText(part)));

function placeAtMember(member: TSESTree.MemberExpression): ValuePlace | undefined {
  const name = nameRead(member);
  if (name === undefined || membersOfPromises.has(name) || isChanged(member)) return undefined;
  if (textMembers.has(name)) return { use: "text" };
  return { use: "member", member: name };
}

/** A name that looks like that of a symbol may read what other code has put there. */
function nameRead(member: TSESTree.MemberExpression): string | undefined {
  const { computed, property } = member;
  if (computed && property.type === "Literal" && typeof property.value === "number") return property.raw;
  if (computed && property.type === "Identifier") return symbolNames.test(property.name) ? undefined : property.name;
  const name = memberName(member);
  return name?.startsWith("#") ? undefined : name;
}

/** Whether a member is written: `promise.cancel = stop` gives a promise a member of its own. */
export function isChanged(member: TSESTree.MemberExpression): boolean {
  const { parent } = outermost(member);
  if (parent?.type === "AssignmentExpression") return parent.left === member;
  return parent?.type === "UnaryExpression" && parent.operator === "delete";
}

/** `set.has(load())`: nothing is found under a promise that was just created. */
function isKeyOfMethod({ callee, arguments: [key] }: TSESTree.CallExpression, node: Node): boolean {
  return key === node && callee.type === "MemberExpression" && keyedMethods.has(memberName(callee) ?? "");
}

/** `[load()].join()` */
function isJoinedAlone(array: TSESTree.ArrayExpression): boolean {
  const { parent } = outermost(array);
  return parent?.type === "MemberExpression" && parent.object === array && memberName(parent) === "join" && parent.parent.type === "CallExpression";
}
