import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, valuesOf, type Consumer } from "../../ast/consumers.ts";
import { isFunction, keyOf, memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import type { CallbackContract } from "../../models/model.ts";
import { listenerAttribute, streamOptions } from "../../models/views/callback-contracts.ts";
import { pureMethods } from "../../models/views/probe-calls.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";
import { contractOf, contractOfMethodNamed } from "./callback-contract.ts";
import { mayBeDisposer } from "./disposer.ts";
import { mayStandForFunction } from "./given-function.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";

/** Where a function stands. */
export type Place = "argument" | "attribute" | "method" | "property" | "return" | "variable";

/** What its place does wrong with the promise that a function returns. */
type Misuse = Exclude<CallbackContract, "awaited" | "collected"> | "void";

export interface MisusedCallback {
  readonly misuse: Misuse;
  readonly place: Place;
  /** The expression that has the function for its value there: `c ? f : g`. */
  readonly whole: Expression;
  /** The call that takes the function, if it is an argument. */
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression | undefined;
}

/** What goes wrong with the promises of a function where it stands. */
export function misuseOf(facts: Facts, node: Expression): MisusedCallback | undefined {
  return consumersOf(node).map((consumer) => misuseBy(facts, node, consumer)).find((misuse) => misuse !== undefined);
}

function misuseBy(facts: Facts, node: Expression, consumer: Consumer): MisusedCallback | undefined {
  const { by, value: whole } = consumer;
  const place = placeAt(consumer);
  if (!place || isLookedAt(whole) || !mayBeFunction(facts, node, consumer)) return undefined;
  const isPlaceFirst = isPlaceCheaper(facts, node, consumer);
  const returns = (): boolean => returnsPromise(facts, node, place);
  if (!isPlaceFirst && !returns()) return undefined;
  const misuse = misuseAt(facts, place, whole);
  if (!misuse || (isPlaceFirst && !returns())) return undefined;
  return { misuse, place, whole, call: place === "argument" ? (by as MisusedCallback["call"]) : undefined };
}

function misuseAt(facts: Facts, place: Place, whole: Expression): Misuse | undefined {
  const contract = place === "attribute" ? contractOfAttribute(facts, whole) : contractOf(facts, whole);
  return contract === "unknown" || contract === "awaited" || contract === "collected" ? undefined : contract;
}

function placeAt({ by, role }: Consumer): Place | undefined {
  switch (role) {
    case "argument":
      return "argument";
    case "rendered":
      return by.parent?.type === "JSXAttribute" ? "attribute" : undefined;
    case "property":
      return by.kind === "init" ? "property" : undefined;
    case "returned":
      return "return";
    case "stored":
      return placeOfStored(by);
    default:
      return by.type === "MethodDefinition" && by.kind === "method" && isCalledByOthers(by) ? "method" : undefined;
  }
}

function placeOfStored(by: Node): Place | undefined {
  switch (by.type) {
    case "AssignmentExpression":
      return "variable";
    case "PropertyDefinition":
      if (by.typeAnnotation) return "variable";
      return isCalledByOthers(by) ? "method" : undefined;
    case "VariableDeclarator":
      return by.id.typeAnnotation ? "variable" : undefined;
    default:
      return undefined;
  }
}

/** What a class above has, and what `using` calls. */
function isCalledByOthers(member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): boolean {
  return inherits(member) || mayBeDisposer(member);
}

function inherits(member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): boolean {
  const { superClass, implements: promised = [] } = member.parent.parent as { superClass: unknown; implements?: unknown[] };
  return !member.static && (superClass !== null || promised.length > 0);
}

/** `xs.map(f)`, `p.then(f)`: the most frequent callees, which are right. */
function isLookedAt({ parent: call }: Node): boolean {
  if (call?.type !== "CallExpression") return false;
  const callee = unwrap(call.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : undefined;
  return name !== undefined && (contractOfMethodNamed(name) === "collected" || chainLinkOf(call) !== undefined);
}

/** Most arguments and properties stand where no function is expected: what their place is declared to take is asked before their types are. */
function mayTakeFunction(facts: Facts, { by, role, value }: Consumer): boolean {
  if (role !== "argument" && role !== "property") return true;
  const isKnownByKey = role === "property" && (streamOptions.has(keyOf(by) ?? "") || mayBeDisposer(by));
  return isKnownByKey || facts.takesFunction(value) !== "no";
}

function mayBeFunction(facts: Facts, node: Expression, consumer: Consumer): boolean {
  return isFunction(node) || (mayStandForFunction(facts, node) && mayTakeFunction(facts, consumer));
}

/**
 * What a name stands for takes the inference of all that it is made of, while a variable and most parameters that may take a
 * function say themselves that they want none that is called.
 */
function isPlaceCheaper(facts: Facts, node: Expression, { role, value }: Consumer): boolean {
  return !isFunction(node) && (role === "stored" || (role === "argument" && facts.takesFunction(value) === "unknown"));
}

function returnsPromise(facts: Facts, node: Expression, place: Place): boolean {
  if (isFunction(node)) return !node.generator && (node.async || mayHandOnPromise(facts, node, place));
  return isPromise(facts.result(node));
}

/**
 * `() => save()`, and what ends with `return save();`, unless it is a method, which may return what it likes if its key is no symbol. It is the
 * values that are asked about, for the type of a callback takes the inference of the call that it stands in.
 */
function mayHandOnPromise(facts: Facts, node: Expression & FunctionNode, place: Place): boolean {
  const { body, parent, returnType } = node;
  if (body.type === "BlockStatement" && place === "method" && !(parent.type === "MethodDefinition" && parent.computed)) return false;
  const ends = body.type === "BlockStatement" ? valuesAtEnd(body) : [body];
  const values = ends.flatMap(valuesOf).filter(mayMakePromise);
  return values.length > 0 && (returnType ? isPromise(facts.result(node)) : values.some((value) => isPromise(facts.promise(value))));
}

/** By its shape, and by the name of the method. */
function mayMakePromise(value: Expression): boolean {
  const made = unwrap(value);
  if (made.type === "CallExpression") return !pureMethods.has(methodOf(made) ?? "");
  return made.type === "ImportExpression" || made.type === "NewExpression";
}

/** What a function returns at its end, whatever it returns before. */
function valuesAtEnd(statement: TSESTree.Statement | null | undefined): TSESTree.Expression[] {
  switch (statement?.type) {
    case "BlockStatement":
      return valuesAtEnd(statement.body.at(-1));
    case "IfStatement":
      return [...valuesAtEnd(statement.consequent), ...valuesAtEnd(statement.alternate)];
    case "TryStatement":
      return valuesAtEnd(statement.block);
    case "ReturnStatement":
      return statement.argument ? [statement.argument] : [];
    default:
      return [];
  }
}

/** The listeners of elements are known by their names, where the types of elements are not known. */
function contractOfAttribute(facts: Facts, whole: Expression): CallbackContract | "unknown" | "void" {
  const attribute = whole.parent.parent;
  const contract = contractOf(facts, whole);
  if (contract !== "unknown" || attribute?.type !== "JSXAttribute") return contract;
  const { name, parent } = attribute;
  const isElement = parent.name.type === "JSXIdentifier" && /^[a-z]/u.test(parent.name.name);
  return isElement && name.type === "JSXIdentifier" && listenerAttribute.test(name.name) ? "void" : "unknown";
}
