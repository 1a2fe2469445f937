import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, isFunction, memberName, outermost, parentOf, stringOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { namesInChain, rootOfChain } from "../../ast/words.ts";
import type { CallbackContract } from "../../models/model.ts";
import { awaitingModules, callbackFunctions, callbackMethods, callingConstructors, callingLater, collectionFunctions, collectionModules, contextNames, describingNames, effectFunctions, emitterMethods, forgettingMethods, listenerProperty } from "../../models/views/callback-contracts.ts";
import { listenerMethods, openingMethods, routeMethods, serverFunctions, timers } from "../../models/views/event-loop-callbacks.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { callOf, isCallTo, localFunctionOf } from "../calls/call.ts";
import { creatorOf } from "../calls/creator.ts";
import { modelByUser } from "../calls/model.ts";
import { isGlobalReference, originOf, rowOf, type Origin } from "../calls/origin.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { isClass } from "../calls/superclass.ts";
import { isDisposer } from "./disposer.ts";
import { isEmitter } from "./emitter.ts";
import { useByCallee, type ParameterUse } from "./parameter-use.ts";
import { isStreamCallback } from "./stream-callback.ts";
import { asking, type Ask } from "../summaries/summary.ts";
import { isRoute } from "../execution/server.ts";
import { isOfTestRunner } from "../execution/test-callback.ts";

/**
 * What becomes of what a function returns that stands at a place: `xs.filter(«f»)` reads it as a yes or no. The callees of
 * arguments are known by tables (methods of collections, timers, listeners, servers, test runners, lodash), all other
 * places by their type: `void` where whatever it returns is dropped, unless the body of the callee awaits it.
 */
export function contractOf(facts: Facts, place: Node, ask = asking): CallbackContract | "unknown" | "void" {
  const contract = contractOfArgument(facts, place) ?? contractOfMember(facts, place) ?? contractOfType(facts, place);
  return contract === "void" ? contractOfBody(facts, place, ask) : contract;
}

/** The body of the callee is read only if its type says that the result is dropped; what it does not show is not known. */
function contractOfBody(facts: Facts, place: Node, ask: Ask): "awaited" | "unknown" | "void" {
  const CONTRACTS = { awaited: "awaited", dropped: "void", unknown: "unknown" } as const;
  return CONTRACTS[useByCallee(facts, place, useByContract, ask) ?? "dropped"];
}

const DROPPING: ReadonlySet<string> = new Set<CallbackContract>(["disposer", "executor", "iterated", "listener", "stream", "timer"]);

/** How a callee uses a function that is known by tables. */
function useByContract(facts: Facts, callback: Node, ask: Ask): ParameterUse {
  const contract = contractOf(facts, callback, ask);
  if (contract === "awaited" || contract === "collected") return "awaited";
  return DROPPING.has(contract) ? "dropped" : "unknown";
}

/** What calls the member of an object or class. */
function contractOfMember(facts: Facts, place: Node): CallbackContract | undefined {
  if (isStreamCallback(facts, place)) return "stream";
  return isDisposer(facts, place) ? "disposer" : undefined;
}

function contractOfType(facts: Facts, place: Node): CallbackContract | "unknown" | "void" {
  const CONTRACTS = { nothing: "void", promise: "awaited", unknown: "unknown", value: "value" } as const;
  return CONTRACTS[facts.contextualReturn(place as Expression)];
}

function contractOfArgument(facts: Facts, place: Node): CallbackContract | "unknown" | "void" | undefined {
  const argument = outermost(place);
  const { parent: call } = argument;
  if (call?.type === "AssignmentExpression" && isListenerProperty(call.left)) return "listener";
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return undefined;
  const at = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  if (at === -1 || call.arguments.slice(0, at).some(({ type }) => type === "SpreadElement")) return "unknown";
  const said = modelByUser(facts, call)?.callback?.contract;
  return said ?? (call.type === "NewExpression" ? contractOfMaking(facts, call, at) : contractOfCall(facts, call, at));
}

/** `socket.onmessage = f` */
function isListenerProperty(target: Node): boolean {
  return target.type === "MemberExpression" && target.object.type !== "ThisExpression" && listenerProperty.test(memberName(target) ?? "");
}

function contractOfMaking(facts: Facts, call: TSESTree.NewExpression, at: number): CallbackContract | undefined {
  if (at !== 0) return undefined;
  if (isCallTo(facts, call, "Promise")) return "executor";
  return isCallTo(facts, call, callingConstructors) ? "listener" : undefined;
}

function contractOfCall(facts: Facts, call: TSESTree.CallExpression, at: number): CallbackContract | "unknown" | "void" | undefined {
  if (isCalledLater(facts, call, at)) return "listener";
  if (chainLinkOf(call) || waits(facts, call)) return "awaited";
  if (isDescribing(call.callee)) return facts.contextualReturn(call.arguments[at] as Expression) === "nothing" ? "void" : "unknown";
  return contractOfTarget(facts, call, at) ?? contractOfMethod(facts, call, at);
}

/** By the function that is called, wherever it is from. */
function contractOfTarget(facts: Facts, call: TSESTree.CallExpression, at: number): CallbackContract | undefined {
  const { origin } = callOf(facts, call);
  if (!origin) return undefined;
  const known = rowOf(origin, callbackFunctions);
  if (known) return known.at === at ? known.contract : undefined;
  if (at === 0 && isCallTo(facts, call, timers)) return "timer";
  if (at === 0 && isCallTo(facts, call, effectFunctions)) return "effect";
  return at === 1 ? own(collectionFunctions, nameInCollections(origin) ?? "") : undefined;
}

/** `createServer(f)`, `pipeline(source, sink, f)`, also of modules whose other callees wait. */
function isCalledLater(facts: Facts, call: TSESTree.CallExpression, at: number): boolean {
  return at === call.arguments.length - 1 && (isCallTo(facts, call, serverFunctions) || isCallTo(facts, call, callingLater));
}

/** `_.forEach`, `forEach` of `lodash/forEach` and of `lodash.foreach`. */
function nameInCollections(target: Origin): string | undefined {
  const [first, ...others] = target.path;
  if (target.isGlobal) return first === "_" && others.length === 1 ? others[0] : undefined;
  const [, module = target.module, name = ""] = /^(lodash(?:-es)?|underscore)[./](?:modules\/|fp\/)?(\w+)(?:\.js)?$/u.exec(target.module) ?? [];
  if (!collectionModules.has(module)) return undefined;
  return name === "" ? target.path.at(-1) : Object.keys(collectionFunctions).find((known) => known.toLowerCase() === name.toLowerCase());
}

/** By the name of the method, where nothing says that it is not the usual one. */
function contractOfMethod(facts: Facts, call: TSESTree.CallExpression, at: number): CallbackContract | "unknown" | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : undefined;
  if (callee.type !== "MemberExpression" || name === undefined) return undefined;
  if (forgettingMethods.test(name) && !isFunction(unwrap(call.arguments[at] as Expression))) return "unknown";
  const known = listenerMethods.has(name) ? listening(call) : openingMethods.has(name) ? opening(call) : own(callbackMethods, name);
  if (known?.at !== at) return undefined;
  if (known.contract === "value" && parentOf(call)?.type === "AwaitExpression" && !isOfText(facts, callee, call)) return undefined;
  if (isGlobalReference(facts, callOf(facts, call).callee)) return known.contract;
  const promise = facts.promise(callee.object);
  if (isPromise(promise) || promise === "thenable") return "unknown";
  const returned = facts.contextualReturn(call.arguments[at] as Expression);
  return returned === "promise" || (returned === "unknown" && isOther(facts, call, callee, known.contract)) ? undefined : known.contract;
}

/** `await links.replace(html, f)` is no string's method, for it is waited for; `await text.replace(/a/, f)` is, all the same. */
function isOfText(facts: Facts, callee: TSESTree.MemberExpression, { arguments: [pattern] }: TSESTree.CallExpression): boolean {
  return facts.callable(callee) === "yes" || (pattern?.type === "Literal" && "regex" in pattern);
}

/**
 * A function of the file, or of a package that is known, may do anything by this name; and so may an emitter whose type
 * does not say, an object that is no instance of any class, and what is not known to be an emitter.
 */
function isOther(facts: Facts, call: TSESTree.CallExpression, callee: TSESTree.MemberExpression, contract: CallbackContract): boolean {
  const isOfFile = localFunctionOf(facts, callOf(facts, call).callee) !== undefined;
  if (contract !== "listener") return isOfFile || callOf(facts, call).origin !== undefined;
  const receiver = callee.object;
  if (isOfFile || (receiver.type === "ThisExpression" && !enclosing(receiver, isClass))) return true;
  // Of a value of type `any`, or of one that begins as `null`, the method is unknown.
  if (facts.hasType(receiver) !== "unknown" && (facts.instance(receiver).length > 0 || facts.callable(callee) === "yes")) return true;
  return isAmbiguous(memberName(callee) ?? "") && !isEmitter(facts, receiver);
}

/** `on` and `once`: a channel that answers with what its handler returns has them as well. */
function isAmbiguous(name: string): boolean {
  return listenerMethods.has(name) && !emitterMethods.has(name);
}

/** `on(event, f)`; a handler that is given a context belongs to a framework more often than not, and those wait. */
function listening({ arguments: [event, listener] }: TSESTree.CallExpression): { contract: CallbackContract; at: number } | undefined {
  if (!event || isFunction(event) || !listener) return undefined;
  const [first] = isFunction(listener) ? listener.params : [];
  return first?.type === "Identifier" && contextNames.has(first.name) ? undefined : { contract: "listener", at: 1 };
}

/** `listen(port, f)`; in `listen("event", f)` something else is listened to. */
function opening({ arguments: given }: TSESTree.CallExpression): { contract: CallbackContract; at: number } | undefined {
  const [port] = given;
  return given.length > 1 && port && stringOf(port) === undefined ? { contract: "listener", at: given.length - 1 } : undefined;
}

/** Whether the callee waits for what it calls, or is a server's, which answers when the function is done. */
function waits(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (isShapedAsRoute(call)) return true;
  return !isDescribing(call.callee) && (isOfTestRunner(facts, call) || isRoute(facts, call) || isOfAwaitingModule(facts, call));
}

/** `app.get("/users", (req, res) => …)`, whatever `app` is. */
function isShapedAsRoute({ callee, arguments: [path] }: TSESTree.CallExpression): boolean {
  const method = unwrap(callee);
  if (method.type !== "MemberExpression" || !routeMethods.has(memberName(method) ?? "")) return false;
  return path !== undefined && (stringOf(path)?.startsWith("/") ?? false);
}

/** `describe("…", f)`, `test.describe.only("…", f)`: a suite is complete when the function returns. */
function isDescribing(callee: Expression): boolean {
  return namesInChain(callee).some((name) => describingNames.has(name));
}

function isOfAwaitingModule(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const root = rootOfChain(callee) as Expression;
  const creator = creatorOf(facts, root);
  const known = [originOf(facts, unwrap(callee)), originOf(facts, root), creator && originOf(facts, rootOfChain(creator)), ...facts.instance(root)];
  return known.some((origin) => origin?.module !== undefined && awaitingModules.has(origin.module));
}

/** What a method of that name does with what its callback returns, whatever it is called on. */
export function contractOfMethodNamed(name: string): CallbackContract | undefined {
  return own(callbackMethods, name)?.contract;
}

/** A table's own entry: `toString` is in every object. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
