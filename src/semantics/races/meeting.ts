import type { TSESTree } from "@typescript-eslint/utils";
import { functionName } from "../../ast/text.ts";
import { callPassing, isCallee, isFunction, isInside, parentOf, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { consumersOf, functionReturning } from "../../ast/consumers.ts";
import { loopAround } from "../../ast/loops.ts";
import { listenerMethods, serverFunctions } from "../../models/views/event-loop-callbacks.ts";
import { combinators } from "../../models/views/throttling.ts";
import { lifeCycleNames, sequentialMethods } from "../../models/views/races.ts";
import { cleanUpMethods } from "../../models/views/clean-up-places.ts";
import { callbackMethods } from "../../models/views/callback-contracts.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { isCleanUpName } from "../calls/clean-up-name.ts";
import { functionAround } from "../execution/async-context.ts";
import { runsOnce } from "../execution/entry.ts";
import { ownMentions } from "../execution/mentions.ts";
import { isRoute, takesRequest } from "../execution/server.ts";
import { isInline, isLockedAt, isQueued } from "./locks.ts";

/**
 * Decides whether another run of the code at a node may come while one waits there. `within` is the function whose call makes what the runs would share:
 * `files.map(async (file) => { total += await size(file); })` has runs that meet, `for (const file of files) await add(file)` has not.
 */
export function mayMeet(facts: Facts, node: Node, within: FunctionNode | undefined, seen: ReadonlySet<Node> = new Set()): boolean {
  const owner = functionAround(node);
  if (!owner || owner === within || seen.has(owner) || isLockedAt(facts, node, owner)) return false;
  if (isInline(owner)) return isRepeated(facts, owner) || (!isQueued(facts, owner) && mayMeet(facts, owner, within, seen));
  return mayMeetByName(facts, owner, within, new Set([...seen, owner]));
}

/** A function with a name is called from where it is named. What other files call may meet itself, unless its name says that it runs once. */
function mayMeetByName(facts: Facts, owner: FunctionNode, within: FunctionNode | undefined, seen: ReadonlySet<Node>): boolean {
  const name = functionName(owner) ?? "";
  if (isConstructor(owner) || isLast(owner) || sequentialMethods.has(name)) return false;
  if (within && isReturnedFrom(owner)) return true;
  const { isOpen, nodes } = ownMentions(facts, owner);
  if (!within && (isOpen || isAssigned(owner)) && !isPrivate(owner) && !lifeCycleNames.has(name)) return !runsOnce(facts, owner.body, facts.place.file);
  if (takesRequest(facts, owner)) return true;
  const mentions = within ? nodes.filter((mention) => isInside(mention, within)) : nodes;
  return mentions.some((mention) => meetsAt(facts, mention, within, seen)) || areCombined(facts, mentions);
}

/** Decides whether a function puts something away, after which no other code uses it, by its name or by that of a function around it: `close`, `dispose`. */
export function isLast(owner: FunctionNode): boolean {
  const around = functionAround(owner);
  return isCleanUpName((functionName(owner) ?? "").replace(/^[#_]+/u, "")) || cleanUpMethods.has(functionName(owner) ?? "") || (around !== undefined && isInline(owner) && isLast(around));
}

/** Where a function is called, or passed to what calls it. */
function meetsAt(facts: Facts, mention: Node, within: FunctionNode | undefined, seen: ReadonlySet<Node>): boolean {
  if (!isCallee(mention)) return callPassing(mention) !== undefined && (isRepeated(facts, mention) || (!isQueued(facts, mention) && mayMeet(facts, mention, within, seen)));
  return isStartedInLoop(mention) || mayMeet(facts, mention, within, seen);
}

/** `for (const file of files) jobs.push(add(file));` */
function isStartedInLoop(callee: Node): boolean {
  const call = parentOf(callee);
  return call !== undefined && loopAround(call) !== undefined && !consumersOf(call).some(({ role }) => role === "awaited");
}

/** `Promise.all([add(1), add(2)])` */
function areCombined(facts: Facts, mentions: readonly Node[]): boolean {
  const lists = mentions.flatMap((mention) => {
    const list = parentOf(parentOf(mention) ?? mention);
    const call = list?.type === "ArrayExpression" ? callPassing(list) : undefined;
    return call && isCallTo(facts, call, combinators) ? [call] : [];
  });
  return new Set(lists).size < lists.length;
}

/** `exports.get = async () => { … }`, `server.onRequest = async () => { … }` */
function isAssigned({ parent }: FunctionNode): boolean {
  return parent.type === "AssignmentExpression" && parent.left.type === "MemberExpression";
}

function isConstructor({ parent }: FunctionNode): boolean {
  return parent.type === "MethodDefinition" && parent.kind === "constructor";
}

function isPrivate({ parent }: FunctionNode): boolean {
  return (parent.type === "MethodDefinition" || parent.type === "PropertyDefinition") && (parent.accessibility === "private" || parent.key.type === "PrivateIdentifier");
}

/** `return { add }`, `return async () => { … }`: its callers call it then. */
function isReturnedFrom(owner: FunctionNode): boolean {
  const value = owner.parent.type === "Property" ? owner.parent.parent : owner;
  return consumersOf(value).some((consumer) => functionReturning(consumer) !== undefined);
}

/** Whether what takes a function calls it again before an earlier call is done: `map`, a listener, a route, `setInterval`. */
function isRepeated(facts: Facts, callback: Node): boolean {
  if (isFunction(callback) && takesRequest(facts, callback)) return true;
  const call = callPassing(callback);
  return call !== undefined && (isOfCollection(call, callback) || isListener(call) || isRoute(facts, call) || isCallTo(facts, call, REPEATING) || isCallTo(facts, call, serverFunctions));
}

const REPEATING: ReadonlySet<string> = new Set(["globalThis#Array.from", "globalThis#setInterval", "node:timers#setInterval"]);
const FOR_EACH: ReadonlySet<string> = new Set(["collected", "flattened", "iterated", "tested"]);

/** `files.map(f)`; `reduce` passes on what the call before has returned. */
function isOfCollection(call: TSESTree.CallExpression, callback: Node): boolean {
  const method = methodOf(call) ?? "";
  const use = Object.hasOwn(callbackMethods, method) ? callbackMethods[method] : undefined;
  return use?.at !== undefined && FOR_EACH.has(use.contract) && call.arguments[use.at] === callback;
}

/** `on(event, f)`, where the event may be a constant. */
function isListener(call: TSESTree.CallExpression): boolean {
  const [event, ...listeners] = call.arguments;
  const method = methodOf(call) ?? "";
  return event !== undefined && !isFunction(event) && listeners.length > 0 && method !== "once" && listenerMethods.has(method);
}
