import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { isFunction, memberName, outermost, parentOf, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { choosingMethods, collectingCallbacks, elementCallbacks, elementMethods } from "../../models/views/array-callbacks.ts";
import { combinators } from "../../models/views/throttling.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";
import { isLogCall } from "../calls/logging.ts";
import { mayBePromise } from "../promises/promise-holder.ts";
import { hasOwnMembers, isPlainPromise } from "../promises/promise.ts";
import { takesForValue } from "./value-parameter.ts";
import { valuePlaceOf } from "./value-place.ts";
import { passingsOf, type Passing } from "./argument-passing.ts";
import { takesPromises, useByConsumer } from "./value-consumer.ts";

type Call = TSESTree.CallExpression;

const COMBINATORS = new Set(["all", "allSettled", "any", "race"]);

/** Whether the promises in an array are used as values, each of them: by a method, by text that is made of it, by what sends it. */
export function areElementsMisused(facts: Facts, node: Expression): boolean {
  if (!mayBePromise(facts, node) || mayHoldValues(facts, node)) return false;
  const call = methodCallOn(node);
  if (call) return takesElementsForValues(facts, call) && !isCombined(facts, call) && facts.promise(node) === "array";
  if (valuePlaceOf(node)?.use === "text") return facts.promise(node) === "array";
  const passings = passingsOf(facts, node);
  if (passings.length === 0 || facts.promise(node) !== "array") return false;
  return passings.some((passing) => {
    const use = useByConsumer(facts, node, passing);
    return use === "serialised" || use === "text" || (use === "handed" && wantsValues(facts, node, passing));
  });
}

/** `Promise.all(jobs.flat())`: the array that a method returns goes to what waits for its promises. */
function isCombined(facts: Facts, call: Call): boolean {
  return consumersOf(call).some(({ by, role }) => role === "argument" && by.type === "CallExpression" && mayBeCombinator(by) && isCallTo(facts, by, combinators));
}

/** Whether elements may be something else by the type of what makes them: `items.map(render)` with nodes of React, some of which are promises. */
function mayHoldValues(facts: Facts, array: Expression): boolean {
  const callback = collectedFrom(constantValueOf(facts.sourceCode, array) ?? unwrap(array));
  return callback !== undefined && facts.result(callback) === "sometimes";
}

/** Returns the callback whose results an array consists of: `load` of `xs.map(load)`. */
function collectedFrom(made: Expression): Expression | undefined {
  const callee = made.type === "CallExpression" ? unwrap(made.callee) : undefined;
  if (made.type !== "CallExpression" || callee?.type !== "MemberExpression" || !collectingCallbacks.has(memberName(callee) ?? "")) return undefined;
  const [callback] = made.arguments;
  return callback?.type === "SpreadElement" ? undefined : callback;
}

/** Only what is declared to take values, and is not named for what it does with promises. */
function wantsValues(facts: Facts, node: Expression, { to }: Passing): boolean {
  return facts.contextualType(node) === "value" && !(to.kind === "call" && takesPromises(to.call));
}

/** Decides whether an array of promises goes into the log, which shows none of their values. */
export function areElementsLogged(facts: Facts, node: Expression): boolean {
  if (!mayBePromise(facts, node)) return false;
  const passings = passingsOf(facts, node).filter(({ to }) => to.kind === "call" && isLogCall(to.call));
  return passings.length > 0 && facts.promise(node) === "array" && passings.some((passing) => useByConsumer(facts, node, passing) === "logged");
}

/** Whether a callback gets promises of an array, and uses them as values. */
export function isTakenApart(facts: Facts, callback: FunctionNode): boolean {
  const call = parentOf(callback);
  if (call?.type !== "CallExpression" || call.arguments[0] !== callback) return false;
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && takesElementsForValues(facts, call) && facts.promise(callee.object) === "array";
}

function methodCallOn(node: Expression): Call | undefined {
  const member = parentOf(node);
  const call = member?.type === "MemberExpression" && member.object === outermost(node) ? parentOf(member) : undefined;
  return call?.type === "CallExpression" && unwrap(call.callee) === member ? call : undefined;
}

function takesElementsForValues(facts: Facts, call: Call): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return false;
  const name = memberName(callee) ?? "";
  if (elementMethods.has(name)) return true;
  const position = elementCallbacks.get(name);
  const [callback] = call.arguments;
  if (position === undefined || !callback) return false;
  if (callback.type === "Identifier") return callback.name === "Boolean" && choosingMethods.has(name) && areSurelyThere(facts, callee.object);
  if (!isFunction(callback) || mayHaveOwnMembers(facts, callee.object, callback.params[position])) return false;
  const isThere = areSurelyThere(facts, callee.object);
  return (isThere && choosingMethods.has(name) && returnsParameter(callback)) || takesForValue(facts, callback, position, { isSurelyThere: isThere });
}

/** `commands.map((command) => execa(command)).forEach((running) => running.kill())` */
function mayHaveOwnMembers(facts: Facts, array: Expression, parameter: TSESTree.Parameter | undefined): boolean {
  if (parameter?.type === "Identifier" && !parameter.typeAnnotation && hasOwnMembers(facts, parameter)) return true;
  const promises = promisesListedIn(facts, constantValueOf(facts.sourceCode, array) ?? unwrap(array));
  return promises ? promises.some((promise) => hasOwnMembers(facts, promise)) : parameter?.type === "ObjectPattern";
}

/** `a`, `b` for `[a, b]`, `load(x)` for `xs.map((x) => load(x))`; an async callback makes promises without members of their own. Nothing for functions that are defined elsewhere. */
function promisesListedIn(facts: Facts, made: Expression): Expression[] | undefined {
  if (made.type === "ArrayExpression") return made.elements.filter((element) => element !== null && element.type !== "SpreadElement");
  const callback = collectedFrom(made);
  if (!callback) return undefined;
  const called = isFunction(callback) ? callback : localFunctionOf(facts, callback);
  if (called?.async) return [];
  return !called || called.body.type === "BlockStatement" ? undefined : [called.body];
}

/** `(user) => user` */
function returnsParameter({ body, params: [parameter] }: FunctionNode): boolean {
  return body.type === "Identifier" && parameter?.type === "Identifier" && body.name === parameter.name;
}

/** Whether there is a promise for each element, so that asking for it makes no sense: seen of what `map` makes, and of what is listed. */
function areSurelyThere(facts: Facts, array: Expression): boolean {
  const made = constantValueOf(facts.sourceCode, array) ?? unwrap(array);
  if (made.type === "ArrayExpression") return made.elements.every((element) => element && element.type !== "SpreadElement" && facts.promise(element) === "always");
  const [callback] = made.type === "CallExpression" ? made.arguments : [];
  return callback !== undefined && callback.type !== "SpreadElement" && facts.result(callback) === "always";
}

/** What is wrong with what a combinator such as `Promise.all` is given, and where. */
export interface MisusedCombination {
  readonly kind: "awaitedElement" | "awaitedLast" | "nestedPromises" | "singlePromise";
  readonly node: Expression;
}

/** Elements that are awaited before the combinator is called, promises one level too deep, one promise instead of several. */
export function misusedCombinations(facts: Facts, call: Call): MisusedCombination[] {
  const [argument] = call.arguments;
  if (!argument || argument.type === "SpreadElement" || !mayBeCombinator(call) || !isCallTo(facts, call, combinators)) return [];
  const list = unwrap(argument);
  if (list.type === "ArrayExpression") return list.elements.flatMap((element) => misusedElement(facts, list, element) ?? []);
  if (makesListOfLists(facts, list)) return [{ kind: "nestedPromises", node: list }];
  return facts.promise(list) === "always" && isPlainPromise(facts, list) === "yes" ? [{ kind: "singlePromise", node: argument }] : [];
}

/** `Promise.all`, by its shape; whether it is the platform's is another question. */
function mayBeCombinator({ callee }: Call): boolean {
  return callee.type === "MemberExpression" && COMBINATORS.has(memberName(callee) ?? "");
}

function misusedElement(facts: Facts, { elements }: TSESTree.ArrayExpression, element: TSESTree.ArrayExpression["elements"][number]): MisusedCombination | undefined {
  if (!element || element.type === "SpreadElement") return undefined;
  const node = unwrap(element);
  if (node.type === "AwaitExpression") return elements.length > 1 ? { kind: kindOfAwaited(facts, elements, element), node } : undefined;
  return facts.promise(node) === "array" ? { kind: "nestedPromises", node } : undefined;
}

/** In `[load(), await load()]`, nothing starts later, but what has started has no handler yet. */
function kindOfAwaited(facts: Facts, elements: TSESTree.ArrayExpression["elements"], element: Expression): "awaitedElement" | "awaitedLast" {
  if (elements.at(-1) !== element) return "awaitedElement";
  return elements.some((other) => other && other.type !== "SpreadElement" && isPromise(facts.promise(other))) ? "awaitedLast" : "awaitedElement";
}

/** `xs.map((x) => [f(x)])` */
function makesListOfLists(facts: Facts, list: Expression): boolean {
  if (list.type !== "CallExpression" || list.callee.type !== "MemberExpression" || memberName(list.callee) !== "map") return false;
  const [callback] = list.arguments;
  return callback !== undefined && isFunction(callback) && !callback.async && callback.body.type !== "BlockStatement" && facts.promise(callback.body) === "array";
}
