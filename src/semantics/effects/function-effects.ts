import type { TSESTree } from "@typescript-eslint/utils";
import { isDiscarded } from "../../ast/consumers.ts";
import { valuesOfPrivate } from "../../ast/member-writes.ts";
import { calleeOf, isFunction, isInside, keyOf, memberName, positionalArguments, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { referenceAt, variableAt } from "../../ast/references.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import { plainMethods } from "../../models/views/collections.ts";
import type { Definition, Facts } from "../../facts/facts.ts";
import { isOwn } from "./iteration.ts";
import { isLogCall } from "../calls/logging.ts";
import { rootOf, type Parameter, type Root } from "./roots.ts";
import { exclusiveResourceOf } from "./exclusive-resource.ts";
import { definitionOfCallee } from "../summaries/place.ts";
import { DEPTH } from "../summaries/summary.ts";
import { usesOfOuter, type Use } from "./uses.ts";

/** Something that a function changes, or talks to, and what that belongs to. */
export interface Effect {
  readonly what: string;
  readonly on: Root;
  /** Of an exclusive resource: whether the function talks to it, or one that it calls. */
  readonly resource?: "called" | "own";
}

/** What an argument belongs to; of an object that is spelled out, what each of its properties does. */
export type Given = Root | { readonly properties: Readonly<Record<string, Root>> };

/** A call of a function of the project: what its `this` and its arguments belong to, seen from the caller. */
export interface KnownCall {
  readonly callee: Expression;
  readonly receiver: Root;
  readonly given: readonly Given[];
}

/** What is known about a function without looking into others. */
export interface FunctionEffects {
  readonly effects: readonly Effect[];
  readonly calls: readonly KnownCall[];
  /** What it asks of something that hangs on its object, and that is not known: `this.db.query`. */
  readonly asks: string | undefined;
  /** The parameters that it hands to functions that are not known. */
  readonly handsOn: readonly Parameter[];
}

export type AnyCall = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;

export function effectsOfFunction(facts: Facts, callee: FunctionNode): FunctionEffects {
  const nodes = [...within(facts.sourceCode, callee.body, () => true)];
  const calls = nodes.filter(isAnyCall).filter((call) => !isLogCall(call));
  // What is defined within is looked at as a part of it.
  const known = calls.filter((call) => !isWithin(callee, definitionAt(facts, call))).flatMap((call) => knownCall(facts, callee, call) ?? []);
  const others = calls.filter((call) => !definitionAt(facts, call));
  return {
    effects: [...changesIn(facts, callee, nodes), ...resourcesIn(facts, callee, calls)],
    calls: known,
    asks: isLeftOpen(callee) ? "unknown" : others.map((call) => askedOfThis(facts, callee, call)).find((asked) => asked !== undefined),
    handsOn: others.flatMap((call) => argumentsOf(call).flatMap((argument) => partsOf(givenBy(facts, callee, argument)))).filter((root) => typeof root === "object"),
  };
}

/** `throw new Error("not implemented")`: a class below says what it does. */
function isLeftOpen({ body }: FunctionNode): boolean {
  return body.type === "BlockStatement" && body.body.length === 1 && body.body[0]?.type === "ThrowStatement";
}

export function isAnyCall(node: Node): node is AnyCall {
  const { type } = node;
  return type === "CallExpression" || type === "NewExpression" || type === "TaggedTemplateExpression";
}

/** A call that leads to a function of the project, seen from a function or a loop around it. */
export function knownCall(facts: Facts, container: Node, call: AnyCall): KnownCall | undefined {
  if (!definitionAt(facts, call)) return undefined;
  return { callee: calleeOf(call), receiver: receiverOf(facts, container, call), given: argumentsOf(call).map((argument) => givenBy(facts, container, argument)) };
}

/** The same with a call that leads to one of several: `item.check(x)` of a loop through `[{ check() {} }, { check() {} }]`. */
export function knownCalls(facts: Facts, container: Node, call: AnyCall): KnownCall[] {
  const known = knownCall(facts, container, call);
  if (known) return [known];
  const receiver = receiverOf(facts, container, call);
  const given = argumentsOf(call).map((argument) => givenBy(facts, container, argument));
  return methodsOfElements(facts, container, calleeOf(call)).map((callee) => ({ callee, receiver, given }));
}

/** The functions of the elements of a list that is spelled out, by the name of a method that is called on each. */
function methodsOfElements({ sourceCode }: Facts, loop: Node, callee: Expression): Expression[] {
  if (loop.type !== "ForOfStatement" || callee.type !== "MemberExpression" || loop.left.type !== "VariableDeclaration") return [];
  const [{ id }] = loop.left.declarations;
  const name = memberName(callee);
  const list = constantValueOf(sourceCode, loop.right) ?? unwrap(loop.right);
  if (id.type !== "Identifier" || !isNamed(callee.object, id.name) || list.type !== "ArrayExpression") return [];
  return list.elements.flatMap((element) => {
    const object = element && element.type !== "SpreadElement" ? unwrap(element) : undefined;
    const properties = object?.type === "ObjectExpression" ? object.properties : [];
    return properties.flatMap((property) => (property.type === "Property" && keyOf(property) === name ? [unwrap(property.value) as Expression] : []));
  });
}

function isNamed(node: Expression, name: string): boolean {
  const object = unwrap(node);
  return object.type === "Identifier" && object.name === name;
}

function isWithin({ range: [start, end] }: Node, definition: Definition | undefined): boolean {
  return definition?.file === undefined && definition !== undefined && definition.at > start && definition.at < end;
}

function givenBy(facts: Facts, container: Node, argument: Expression): Given {
  const node = unwrap(argument);
  if (node.type !== "ObjectExpression") return rootOf(facts, container, node);
  const properties = node.properties.flatMap((property) => {
    const key = property.type === "Property" ? keyOf(property) : undefined;
    return property.type === "Property" && key !== undefined ? [[key, rootOf(facts, container, property.value)] as const] : [];
  });
  return { properties: Object.fromEntries(properties) };
}

export function partsOf(given: Given): Root[] {
  return typeof given === "object" && "properties" in given ? Object.values(given.properties) : [given];
}

function definitionAt(facts: Facts, call: AnyCall): Definition | undefined {
  return definitionOfCallee(facts, calleeOf(call));
}

function argumentsOf(call: AnyCall): Expression[] {
  return call.type === "TaggedTemplateExpression" ? call.quasi.expressions : positionalArguments(call);
}

/** A function that is called without an object has none of its own to change; `new` makes one. */
function receiverOf(facts: Facts, container: Node, call: AnyCall): Root {
  const callee = calleeOf(call);
  if (callee.type === "Super") return "this";
  return call.type !== "NewExpression" && callee.type === "MemberExpression" ? rootOf(facts, container, callee.object) : "own";
}

function changesIn(facts: Facts, callee: FunctionNode, nodes: readonly Node[]): Effect[] {
  const firstAwait = Math.min(...nodes.map(({ type, range }) => (type === "AwaitExpression" ? range[0] : Infinity)));
  // Seen from the body, parameters and the function's own variables come from outside: they are told apart here.
  const uses = usesOfOuter(facts, callee.body, nodes);
  return uses.flatMap((use) => {
    if (isFilledAndRead(facts, use, uses)) return [{ what: use.path.join("."), on: rootOf(facts, callee, use.node) }].filter(({ on }) => typeof on === "object");
    const root = use.how === "reads" || isRebound(facts, callee, use) ? "own" : rootOf(facts, callee, use.node);
    const on = typeof root !== "object" && isMemo(facts, use, firstAwait) ? "own" : root;
    const counts = use.how !== "touches" || (typeof on === "object" && isReceiver(use));
    return on !== "own" && counts ? [{ what: use.path.join("."), on }] : [];
  });
}

/** `await page.read(key); return page.value(key);`: the call is there for what it leaves on the object, as the next look at it shows. */
function isFilledAndRead(facts: Facts, use: Use, uses: readonly Use[]): boolean {
  const call = use.how === "reads" && isReceiver(use) ? use.expression : undefined;
  if (call?.type !== "CallExpression" || call.parent.type !== "AwaitExpression" || definitionAt(facts, call)) return false;
  return isDiscarded(call.parent) && uses.some((other) => other.variable === use.variable && other.node !== use.node && other.end > use.end);
}

/** `report.add(x)`; what becomes of `report` in `add(report)` is for `add` to say. */
function isReceiver({ node, expression }: Use): boolean {
  return expression.type === "CallExpression" && isInside(node, expression.callee);
}

/** `options = options ?? {}`: a parameter is the function's own variable, what it holds may not be. */
function isRebound({ sourceCode }: Facts, callee: FunctionNode, { node, variable }: Use): boolean {
  return variable !== undefined && isOwn(variable, callee) && (referenceAt(sourceCode, node)?.isWrite() ?? false);
}

/**
 * What is made where it is missing: done twice, it holds the same. `parser ??= load()`; `cache.set(id, promise)` as long as no code has
 * been let in between: what is kept under a key after an await may have been asked for twice.
 */
function isMemo({ sourceCode }: Facts, { how, expression, path, end }: Use, firstAwait: number): boolean {
  if (how === "collects") return end < firstAwait && (expression.type !== "CallExpression" || expression.arguments.length === 2);
  if (expression.type !== "AssignmentExpression") return false;
  if (expression.operator === "??=") return true;
  const name = path.at(-1) ?? "";
  for (let current = expression.parent; !isFunction(current) && current.parent; current = current.parent) {
    if (current.type === "IfStatement" && sourceCode.getText(current.test).includes(name)) return true;
  }
  return false;
}

function resourcesIn(facts: Facts, callee: FunctionNode, calls: readonly AnyCall[]): Effect[] {
  return calls.flatMap((call) => {
    const what = exclusiveResourceOf(facts, callee, call);
    return what === undefined ? [] : [{ what, on: "outside" as const, resource: "own" as const }];
  });
}

/** What takes no time answers from memory; so do the methods of lists and texts. */
function askedOfThis(facts: Facts, callee: FunctionNode, call: AnyCall): string | undefined {
  const called = calleeOf(call);
  if (argumentsOf(call).some((argument) => unwrap(argument).type === "ThisExpression")) return facts.sourceCode.getText(called);
  if (called.type !== "MemberExpression" || plainMethods.has(memberName(called) ?? "") || !hangsOnThis(facts, callee, called) || isGivenFunction(facts, called)) return undefined;
  return facts.promise(call) === "never" ? undefined : facts.sourceCode.getText(called);
}

/** `this.#download(url)`, a private field that only ever holds a parameter: it is as unknown as a function that is imported, and no part of the object. */
function isGivenFunction({ sourceCode }: Facts, { object, property }: TSESTree.MemberExpression): boolean {
  const values = object.type === "ThisExpression" && property.type === "PrivateIdentifier" ? valuesOfPrivate(sourceCode, `#${property.name}`) : [];
  return values.length > 0 && values.every((value) => variableAt(sourceCode, value)?.defs[0]?.type === "Parameter");
}

/** `this.db.select()`, and `query.where(x)` after `let query = this.db.select();`. */
function hangsOnThis(facts: Facts, callee: FunctionNode, node: Node, depth = DEPTH): boolean {
  if (rootOf(facts, callee, node) === "this") return true;
  const variable = variableAt(facts.sourceCode, rootOfChain(node));
  const [definition] = variable?.defs ?? [];
  const made = variable && isOwn(variable, callee) && definition?.type === "Variable" ? definition.node.init : undefined;
  return made?.type === "CallExpression" && depth > 0 && hangsOnThis(facts, callee, made, depth - 1);
}
