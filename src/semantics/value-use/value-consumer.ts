import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { enclosingFunction, memberName, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { namesInChain, rootOfChain } from "../../ast/words.ts";
import { promiseNames } from "../../data/promise-names.ts";
import { promiseConsumers, responseMembers, responseMethods, responseNames, responseTypes, sendingMethods, storingMethods, valueFunctions, type ValueFunction } from "../../data/value-functions.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";
import type { Call, Destination, Passing } from "./argument-passing.ts";
import { isLogCall } from "../calls/logging.ts";
import { isNamedForPromise } from "../promises/promise-holder.ts";
import { summaryOf } from "../summaries/summary.ts";
import { parameterUse } from "./value-parameter.ts";

/** How a value is used. `handed`: a value is wanted, for whatever end. */
export type ConsumerUse = ValueFunction["use"] | "handed" | "logged";

/** Returns how the consumer of a value uses it, if not as a promise; `undefined` if that is not known. */
export function useByConsumer(facts: Facts, node: Expression, passing: Passing): ConsumerUse | undefined {
  switch (passing.to.kind) {
    case "call":
      return useByCall(facts, node, passing, passing.to);
    case "member":
      if (isBodyOfResponse(passing.to.member)) return "serialised";
      if (facts.contextualType(node) === "value") return isHandedOn(passing.to.member) ? undefined : "handed";
      return isLocalWork(passing.to.member) ? useInObject(facts, node, passing) : undefined;
    case "variable":
      return facts.contextualType(node) === "value" ? "handed" : undefined;
    case "returned":
      return passing.to.from.async ? useInObject(facts, node, passing) : undefined;
  }
}

type ToCall = Extract<Destination, { kind: "call" }>;

function useByCall(facts: Facts, node: Expression, passing: Passing, { call, index }: ToCall): ConsumerUse | undefined {
  const { path, isAmongValues } = passing;
  const known = knownFunction(facts, call);
  if (known) return index >= (known.from ?? 0) && (known.deep || path.length === 0) ? known.use : undefined;
  if (isSent(facts, call)) return "serialised";
  if (isLogCall(call)) return "logged";
  const expected = facts.contextualType(node);
  if (expected === "value") return "handed";
  if (expected === "promise" || isNamedForPromises(path) || isNamedForPromise(node) || takesPromises(call)) return undefined;
  const isForAnything = path.length > 0 && isAmongValues && (expected === "anything" || isStored(facts, call));
  return isForAnything || readsValue(facts, { kind: "call", call, index, path }) ? "handed" : undefined;
}

function knownFunction(facts: Facts, call: Call): ValueFunction | undefined {
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
  return namesInChain(callee).some((name) => promiseConsumers.test(name));
}

const OF_OBJECT = new Set(["globalThis#Object.*"]);

/** `users.insertOne(…)`; not `Object.create(…)`. */
function isStored(facts: Facts, { callee, type }: Call): boolean {
  if (type !== "CallExpression" || callee.type !== "MemberExpression" || !storingMethods.has(memberName(callee) ?? "")) return false;
  return !isReferenceTo(facts, callee, OF_OBJECT);
}

/** A function of the project, by what it does with the parameter. */
function readsValue(facts: Facts, { call, index, path }: ToCall & Pick<Passing, "path">): boolean {
  return path.length === 0 && summaryOf(facts, call.callee, parameterUse(index)) === "value";
}

/** In an object that an async function returns or stores, between values that it has waited for. */
function useInObject(facts: Facts, node: Expression, { path, isAmongValues }: Passing): ConsumerUse | undefined {
  if (path.length === 0 || isNamedForPromises(path) || isNamedForPromise(node)) return undefined;
  const expected = facts.contextualType(node);
  return expected === "value" || (isAmongValues && expected !== "promise") ? "handed" : undefined;
}
