import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, outermost, stringOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { once } from "../../ast/once.ts";
import { keyedMethods, membersOfPromises, symbolNames, textMembers } from "../../data/value-places.ts";

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
  const node = outermost(expression);
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
      return parent.test === node ? { use: "tested" } : undefined;
    case "ConditionalExpression":
      return parent.test === node ? { use: "tested" } : valuePlaceOf(parent);
    case "LogicalExpression":
      if (parent.left === node && parent.operator !== "??") return { use: "tested" };
      return valuePlaceOf(isThenPart(parent) ? (outermost(parent).parent as Node) : parent);
    case "SequenceExpression":
      return parent.expressions.at(-1) === node ? valuePlaceOf(parent) : undefined;
    case "UnaryExpression":
      return useInUnary(parent);
    case "UpdateExpression":
      return { use: "calculated" };
    case "BinaryExpression":
      return placeInBinary(parent, node);
    case "AssignmentExpression":
      return parent.right === node ? placeInUpdate(parent) : undefined;
    case "TemplateLiteral":
      return parent.parent.type === "TaggedTemplateExpression" ? undefined : { use: "text" };
    case "ThrowStatement":
      return { use: "thrown" };
    case "SpreadElement":
      return { use: "spread" };
    case "ForInStatement":
      return parent.right === node ? { use: "spread" } : undefined;
    case "ForOfStatement":
      return parent.right === node ? { use: "iterated" } : undefined;
    case "YieldExpression":
      return parent.delegate ? { use: "iterated" } : undefined;
    case "SwitchStatement":
      return parent.discriminant === node ? { use: "inspected" } : undefined;
    case "MemberExpression":
      return parent.object === node ? placeAtMember(parent) : { use: "key" };
    case "CallExpression":
      if (parent.callee === node) return { use: "called" };
      return isKeyOfMethod(parent, node) ? { use: "key" } : undefined;
    case "ArrayExpression":
      return isJoinedAlone(parent) ? { use: "text" } : undefined;
    default:
      return undefined;
  }
}

/** `(known && Promise.resolve(known)) || load()`: the whole is one of two values, as in `known ? Promise.resolve(known) : load()`. */
function isThenPart(node: TSESTree.LogicalExpression): boolean {
  const { parent } = outermost(node);
  return node.operator === "&&" && parent?.type === "LogicalExpression" && parent.operator === "||" && unwrap(parent.left) === node;
}

function useInUnary({ operator }: TSESTree.UnaryExpression): ValuePlace | undefined {
  switch (operator) {
    case "!":
      return { use: "tested" };
    case "+":
    case "-":
    case "~":
      return { use: "calculated" };
    case "typeof":
      return { use: "inspected" };
    default:
      return undefined;
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
const isSumOfText = once(({ left, right }: TSESTree.BinaryExpression): boolean => [left, right].some((part) => part.type !== "PrivateIdentifier" && isText(part)));

/** `total += load()`; what `??=` and its like store is stored as it is. */
function placeInUpdate({ operator }: TSESTree.AssignmentExpression): ValuePlace | undefined {
  return operator === "=" || operator === "??=" || operator === "||=" || operator === "&&=" ? undefined : { use: "calculated" };
}

function placeAtMember(member: TSESTree.MemberExpression): ValuePlace | undefined {
  const name = nameRead(member);
  if (name === undefined || membersOfPromises.has(name) || isChanged(member)) return undefined;
  if (textMembers.has(name)) return { use: "text" };
  return { use: "member", member: name };
}

/** A name that looks like that of a symbol may read what somebody has put there. */
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

/** `set.has(load())`: nothing is found under a promise that was made on the spot. */
function isKeyOfMethod({ callee, arguments: [key] }: TSESTree.CallExpression, node: Node): boolean {
  return key === node && callee.type === "MemberExpression" && keyedMethods.has(memberName(callee) ?? "");
}

/** `[load()].join()` */
function isJoinedAlone(array: TSESTree.ArrayExpression): boolean {
  const { parent } = outermost(array);
  return parent?.type === "MemberExpression" && parent.object === array && memberName(parent) === "join" && parent.parent.type === "CallExpression";
}
