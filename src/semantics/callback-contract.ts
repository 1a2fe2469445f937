import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, outermost, stringOf, unwrap, type Expression, type Node } from "../ast/nodes.ts";
import { namesInChain, rootOfChain } from "../ast/words.ts";
import {
  awaitingGlobals,
  awaitingModules,
  callbackFunctions,
  callbackMethods,
  callingConstructors,
  callingLater,
  collectionFunctions,
  collectionModules,
  contextNames,
  describingNames,
  forgettingMethods,
  readingFunctions,
  type Contract,
} from "../data/callback-contracts.ts";
import { listenerMethods, routeMethods, serverFunctions, timers } from "../data/event-loop-callbacks.ts";
import { isPromise, type Denotation, type Facts } from "../facts/facts.ts";
import { exportName, targetOf } from "./call-target.ts";
import { makerOf } from "./maker.ts";
import { chainLinkOf } from "./promise-chain.ts";
import { isListed } from "./pure-call.ts";
import { isRoute } from "./server.ts";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/**
 * What the taker of an argument does with what the function that stands there returns: `xs.filter(«f»)` reads it as a
 * yes or no. Takers are known by tables: methods of collections, timers, listeners, servers, test runners, lodash.
 */
export function contractOf(facts: Facts, place: Node): Contract | "unknown" {
  const argument = outermost(place);
  const { parent: call } = argument;
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return "unknown";
  const at = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
  if (at === -1 || call.arguments.slice(0, at).some(({ type }) => type === "SpreadElement")) return "unknown";
  return call.type === "NewExpression" ? contractOfMaking(facts, call, at) : contractOfCall(facts, call, at);
}

function contractOfMaking(facts: Facts, call: TSESTree.NewExpression, at: number): Contract | "unknown" {
  const target = targetOf(facts, call);
  if (at > 0 || !target) return "unknown";
  if (exportName(target) === "globalThis#Promise") return "executor";
  return isListed(target, callingConstructors) ? "listener" : "unknown";
}

function contractOfCall(facts: Facts, call: TSESTree.CallExpression, at: number): Contract | "unknown" {
  if (chainLinkOf(call) || waits(facts, call)) return "awaited";
  const target = targetOf(facts, call);
  return contractOfTarget(target, call, at) ?? contractOfMethod(facts, call, target, at) ?? "unknown";
}

/** By the function that is called, wherever it is from. */
function contractOfTarget(target: Denotation | undefined, { arguments: { length } }: Call, at: number): Contract | undefined {
  if (!target || target.kind === "function") return undefined;
  const name = exportName(target) ?? "";
  const known = own(callbackFunctions, name);
  if (known) return known.at === at ? known.contract : undefined;
  if (at === 0 && timers.has(name)) return "timer";
  if (at === 0 && readingFunctions.has(name)) return "value";
  if (at === length - 1 && (serverFunctions.has(name) || isListed(target, callingLater))) return "listener";
  return at === 1 ? own(collectionFunctions, nameInCollections(target) ?? "") : undefined;
}

/** `_.forEach`, `forEach` of `lodash/forEach` and of `lodash.foreach`. */
function nameInCollections(target: Denotation): string | undefined {
  if (target.kind === "function") return undefined;
  const [first, ...others] = target.path;
  if (target.kind === "global") return first === "_" && others.length === 1 ? others[0] : undefined;
  const [, module = target.module, name = ""] = /^(lodash(?:-es)?|underscore)[./](?:modules\/|fp\/)?(\w+)(?:\.js)?$/u.exec(target.module) ?? [];
  if (!collectionModules.has(module)) return undefined;
  return name === "" ? target.path.at(-1) : Object.keys(collectionFunctions).find((known) => known.toLowerCase() === name.toLowerCase());
}

/** By the name of the method, where nothing says that it is not the usual one. */
function contractOfMethod(facts: Facts, call: TSESTree.CallExpression, target: Denotation | undefined, at: number): Contract | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === "MemberExpression" ? memberName(callee) : undefined;
  if (callee.type !== "MemberExpression" || name === undefined || forgettingMethods.has(name)) return undefined;
  if (listenerMethods.has(name)) return isListening(facts, call, at) ? "listener" : undefined;
  const known = own(callbackMethods, name);
  if (known?.at !== at || (target && target.kind !== "global")) return undefined;
  const promise = facts.promise(callee.object);
  return isPromise(promise) || promise === "thenable" ? undefined : known.contract;
}

/** `on(event, f)`; a handler that is given a context belongs to a framework more often than not, and those wait. */
function isListening(facts: Facts, call: TSESTree.CallExpression, at: number): boolean {
  const [event] = call.arguments;
  if (at !== 1 || !event || isFunction(event)) return false;
  const listener = call.arguments[at];
  const [first] = listener && isFunction(listener) ? listener.params : [];
  return first?.type !== "Identifier" || !contextNames.has(first.name);
}

/** Whether the taker waits for what it calls, or is a server's, which answers when the function is done. */
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

/** `it("…", f)`, `test.only("…", f)`, `it.each([…])("…", f)`. */
function isOfTestRunner(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const root = rootOfChain(callee);
  return root.type === "Identifier" && awaitingGlobals.has(root.name) && facts.denotes(root)?.kind !== "function";
}

/** `describe("…", f)`, `test.describe.only("…", f)`: a suite is complete when the function returns. */
function isDescribing(callee: Expression): boolean {
  return namesInChain(callee).some((name) => describingNames.has(name));
}

function isOfAwaitingModule(facts: Facts, { callee }: TSESTree.CallExpression): boolean {
  const root = rootOfChain(callee) as Expression;
  return [facts.denotes(unwrap(callee)), facts.denotes(root), denotationOfMaker(facts, root), ...facts.instance(root)].some(
    (known) => known !== undefined && "module" in known && known.module !== undefined && awaitingModules.has(known.module),
  );
}

function denotationOfMaker(facts: Facts, node: Expression): Denotation | undefined {
  const maker = makerOf(facts, node);
  return maker && facts.denotes(rootOfChain(maker) as Expression);
}

/** A table's own entry: `toString` is in every object. */
function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
