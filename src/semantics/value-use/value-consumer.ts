import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { enclosingFunction, memberName, startOfString, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { promiseNames } from "../../models/views/promise-names.ts";
import type { ValueUse } from "../../models/model.ts";
import { bodyMethods, promiseConsumerNames, promiseConsumerVerbs, promiseConsumerWords, requestKeys, requestMethods, responseMembers, responseMethods, responseNames, responseTypes, sendingMethods, storingMethods, valueFunctions } from "../../models/views/value-functions.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";
import { passingsOf, type Call, type Destination, type Passing } from "./argument-passing.ts";
import { isLogCall } from "../calls/logging.ts";
import { isNamedForPromise } from "../promises/promise-holder.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";
import { isAwaitedByName, isBesideAwaited } from "./object-values.ts";
import { holdsOnlyValue, isTextOfElement, takesOnlyValues } from "./value-models.ts";
import { takesForValue } from "./value-parameter.ts";

/** How a value is used. `handed`: a value is wanted, for whatever end. */
export type ConsumerUse = ValueUse["use"] | "handed" | "logged";

/** Returns how the consumer of a value uses it, if not as a promise; `undefined` if that is not known. */
export function useByConsumer(facts: Facts, node: Expression, passing: Passing, ask = asking): ConsumerUse | undefined {
  switch (passing.to.kind) {
    case "call":
      return useByCall(facts, node, passing, passing.to, ask);
    case "member":
      return useByMember(facts, node, passing, passing.to.member);
    case "variable":
      return facts.contextualType(node) === "value" ? "handed" : undefined;
    case "returned":
      return passing.to.from.async ? useInObject(facts, node, passing) : undefined;
  }
}

function useByMember(facts: Facts, node: Expression, passing: Passing, member: TSESTree.MemberExpression): ConsumerUse | undefined {
  if (isBodyOfResponse(member)) return "serialised";
  if (isTextOfElement(facts, member)) return "text";
  const isForValue = facts.contextualType(node) === "value" || holdsOnlyValue(facts, member);
  if (isForValue) return isHandedOn(member) ? undefined : "handed";
  if (!isLocalWork(member)) return undefined;
  return passing.path.length > 0 ? useInObject(facts, node, passing) : useInObject(facts, node, { ...passing, path: [memberName(member)], isAmongValues: isBesideAwaited(facts, member) });
}

type ToCall = Extract<Destination, { kind: "call" }>;

function useByCall(facts: Facts, node: Expression, passing: Passing, { call, index }: ToCall, ask: Ask): ConsumerUse | undefined {
  const { path, isAmongValues } = passing;
  const known = knownFunction(facts, call);
  if (known) return index >= (known.from ?? 0) && (known.deep || path.length === 0) ? known.use : undefined;
  if (takesOnlyValues(facts, call, node)) return "handed";
  if (isSent(facts, call)) return "serialised";
  if (isLogCall(call)) return "logged";
  const expected = facts.contextualType(node);
  if (expected === "value") return "handed";
  if (expected === "promise" || isNamedForPromises(path) || isNamedForPromise(node) || takesPromises(call)) return undefined;
  if (isInRequest(facts, call, index, path)) return "serialised";
  const isForAnything = path.length > 0 && isAmongValues && (expected === "anything" || isStored(facts, call));
  return isForAnything || readsValue(facts, { kind: "call", call, index, path }, ask) ? "handed" : undefined;
}

function knownFunction(facts: Facts, call: Call): ValueUse | undefined {
  const { origin } = callOf(facts, call);
  return origin && valueFunctions.get(origin.name);
}

function isNamedForPromises(path: Passing["path"]): boolean {
  return path.some((key) => key !== undefined && promiseNames.test(key));
}

/** `res.status(200).json(…)`, by the type of the response or by its name. */
function isSent(facts: Facts, call: Call): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return false;
  const method = memberName(callee) ?? "";
  if (sendingMethods.has(method)) return true;
  if (!responseMethods.has(method)) return false;
  return isResponseByName(callee.object) || facts.instance(callee.object).some(({ name }) => responseTypes.has(name));
}

function isResponseByName(node: Node): boolean {
  const root = rootOfChain(node);
  return root.type === "Identifier" && responseNames.has(root.name);
}

/** What an async function stores in an object of its own; not in `this` or in what a module exports, where others may await it. */
function isLocalWork(member: TSESTree.MemberExpression): boolean {
  const root = rootOfChain(member.object);
  const isOwn = root.type === "Identifier" && root.name !== "module" && root.name !== "exports" && root.name !== "window" && root.name !== "globalThis";
  return isOwn && enclosingFunction(member)?.async === true;
}

/** `return (loading[id] = load(id));`: who gets it may wait for it. */
function isHandedOn({ parent: assignment }: TSESTree.MemberExpression): boolean {
  return consumersOf(assignment).some(({ by, role }) => role !== "discarded" && !(role === "stored" && by.type === "AssignmentExpression" && by.left.type === "MemberExpression"));
}

/** `ctx.body = load()` */
function isBodyOfResponse(member: Extract<Destination, { kind: "member" }>["member"]): boolean {
  return responseMembers.has(memberName(member) ?? "") && isResponseByName(member.object);
}

/** Whether a function is named for what it does with promises: `expect`, `waitUntil`, `list.push`. */
export function takesPromises({ callee }: Call): boolean {
  return namesInChain(callee).some(takesPromisesByName);
}

function takesPromisesByName(name: string): boolean {
  if (promiseConsumerNames.has(name)) return true;
  const words = wordsOf(name);
  return promiseConsumerVerbs.has(words[0] ?? "") || words.some((word) => promiseConsumerWords.has(word));
}

const OF_OBJECT = new Set(["globalThis#Object.*"]);

/** `users.insertOne(…)`; not `Object.create(…)`. */
function isStored(facts: Facts, { callee, type }: Call): boolean {
  if (type !== "CallExpression" || callee.type !== "MemberExpression" || !storingMethods.has(memberName(callee) ?? "")) return false;
  return !isReferenceTo(facts, callee, OF_OBJECT);
}

/** `api.patch(url, { body: { version: versionOf(id) } })` */
function isInRequest(facts: Facts, call: Call, index: number, path: Passing["path"]): boolean {
  const { name = "" } = callOf(facts, call);
  if (path.some((key) => key !== undefined && requestKeys.has(key))) return requestMethods.has(name);
  return path.length > 0 && index === 1 && bodyMethods.has(name) && isAddress(call.arguments[0]);
}

/** `"/users"`, `` `https://example.org/${id}` `` */
function isAddress(node: Node | undefined): boolean {
  return node !== undefined && /^(?:https?:\/\/|\/)/u.test(startOfString(node) ?? "");
}

/** A function of the project, by what it does with the parameter. */
function readsValue(facts: Facts, { call, index, path }: ToCall & Pick<Passing, "path">, ask: Ask): boolean {
  return path.length === 0 && ask.of(facts, call.callee, parameterUse(index)) === "value";
}

/** Returns the analysis of what a function does with the parameter at a position, as far as it only takes it as a value. */
export function parameterUse(index: number): Analysis<"unknown" | "value"> {
  return {
    name: `use of parameter ${String(index)}`,
    unknown: "unknown",
    of: (facts, node, ask) => (takesForValue(facts, node, index, { isConsumed: (use) => isConsumedAsValue(facts, use, ask) }) ? "value" : "unknown"),
  };
}

/** `(reply, data) => { reply.json(data); }`; that it is logged as well says nothing. */
function isConsumedAsValue(facts: Facts, use: Expression, ask: Ask): boolean {
  const uses = passingsOf(facts, use).map((passing) => useByConsumer(facts, use, passing, ask));
  return uses.length > 0 && uses.every((found) => found !== undefined && found !== "logged");
}

/** In an object that an async function returns or stores, between values that it has waited for. */
function useInObject(facts: Facts, node: Expression, { path, isAmongValues }: Passing): ConsumerUse | undefined {
  if (path.length === 0 || isNamedForPromises(path) || isNamedForPromise(node)) return undefined;
  if (path.some((key) => key !== undefined && isAwaitedByName(facts, key))) return undefined;
  const expected = facts.contextualType(node);
  return expected === "value" || (isAmongValues && expected !== "promise") ? "handed" : undefined;
}
