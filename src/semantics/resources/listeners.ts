import type { TSESTree } from "@typescript-eslint/utils";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { enclosing, enclosingFunction, isFunction, isInside, keyOf, memberName, stringOf, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { writesToMember } from "../../ast/member-writes.ts";
import { isSameObject } from "../../ast/same-object.ts";
import { variableOf, type Variable } from "../../ast/scope.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import { functionNameOf, namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { listenerMethods } from "../../models/views/event-loop-callbacks.ts";
import { listenerRemovals, setUpWords } from "../../models/views/resources.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { isClass } from "../calls/superclass.ts";
import { runsOnce } from "../execution/entry.ts";

/** A call that adds or removes a listener: `emitter.on("data", read)`. */
interface ListenerCall {
  readonly call: TSESTree.CallExpression;
  readonly emitter: Expression;
  readonly event: string | undefined;
  readonly listener: Expression;
}

function listenerCallOf(call: TSESTree.CallExpression, methods: ReadonlySet<string>): ListenerCall | undefined {
  const callee = unwrap(call.callee);
  const [event, listener] = call.arguments;
  if (callee.type !== "MemberExpression" || !methods.has(memberName(callee) ?? "") || !event || !listener || event.type === "SpreadElement" || listener.type === "SpreadElement") return undefined;
  return { call, emitter: callee.object, event: stringOf(event), listener: unwrap(listener) };
}

/**
 * Returns the function that a call removes, where it was never added: a new one, as `() => read()` or `this.read.bind(this)` in
 * `emitter.off("data", …)`; and `this.read` where only `this.read.bind(this)` or `() => this.read()` was added.
 */
export function neverAdded(facts: Facts, call: TSESTree.CallExpression): Expression | undefined {
  const removed = listenerCallOf(call, listenerRemovals);
  if (!removed) return undefined;
  if (isNewFunction(removed.listener)) return removed.listener;
  return removed.listener.type === "MemberExpression" && isAddedOnlyAsAnother(facts, removed) ? removed.listener : undefined;
}

/** What is another function each time it is evaluated. */
function isNewFunction(listener: Expression): boolean {
  return isFunction(listener) || (listener.type === "CallExpression" && methodOf(listener) === "bind");
}

function isAddedOnlyAsAnother({ sourceCode }: Facts, removed: ListenerCall): boolean {
  const wrapped = wrappedFunctions(sourceCode).get(keyOfEvent(sourceCode, removed));
  return wrapped?.size === 1 && wrapped.has(sourceCode.getText(removed.listener)) && !isField(removed.listener) && !isAssigned(sourceCode, removed.listener);
}

/** By emitter and event, what the listeners that a file adds call: `this.read` for `() => this.read()`, `undefined` for one that is no such wrapper. */
const wrappedFunctions = memoize((sourceCode: SourceCode): ReadonlyMap<string, ReadonlySet<string | undefined>> => {
  const wrapped = new Map<string, Set<string | undefined>>();
  for (const call of nodesOf(sourceCode, "CallExpression")) {
    const added = listenerCallOf(call, listenerMethods);
    if (added?.event === undefined) continue;
    const key = keyOfEvent(sourceCode, added);
    const inner = wrappedBy(added.listener);
    wrapped.set(key, (wrapped.get(key) ?? new Set()).add(inner && sourceCode.getText(inner)));
  }
  return wrapped;
});

function keyOfEvent(sourceCode: SourceCode, { emitter, event }: ListenerCall): string {
  return `${sourceCode.getText(emitter)} ${event ?? ""}`;
}

/** `this.read = this.read.bind(this);` */
function isAssigned(sourceCode: SourceCode, listener: Expression): boolean {
  const name = listener.type === "MemberExpression" ? memberName(listener) : undefined;
  return name !== undefined && writesToMember(sourceCode, name).some(({ left }) => isSameObject(left, listener));
}

/** `read` for `read.bind(this)` and `() => read()` */
function wrappedBy(listener: Expression): Expression | undefined {
  if (listener.type === "CallExpression") {
    const callee = unwrap(listener.callee);
    return callee.type === "MemberExpression" && memberName(callee) === "bind" ? unwrap(callee.object) : undefined;
  }
  const body = listener.type === "ArrowFunctionExpression" ? unwrap(listener.body) : undefined;
  return body?.type === "CallExpression" ? unwrap(body.callee) : undefined;
}

/** `read = () => …` in the class */
function isField(listener: Expression): boolean {
  const owner = enclosing(listener, isClass);
  const name = listener.type === "MemberExpression" ? memberName(listener) : undefined;
  return owner?.body.body.some((member) => member.type === "PropertyDefinition" && keyOf(member) === name) ?? false;
}

const ADDED_TO_PROCESS = ofProcess(["addListener", "on"]);
const REMOVED_FROM_PROCESS = ofProcess(["off", "removeAllListeners", "removeListener"]);

function ofProcess(methods: readonly string[]): ReadonlySet<string> {
  return new Set(methods.flatMap((method) => [`globalThis#process.${method}`, `node:process#${method}`]));
}

/**
 * Decides whether each call of a function adds a listener to the process, and none removes it: one that uses what belongs to that call, in a
 * function that does not set up the program.
 */
export function addsToProcessAgain(facts: Facts, call: TSESTree.CallExpression, file: string): boolean {
  const added = listenerCallOf(call, listenerMethods);
  const owner = added && isFunction(added.listener) ? enclosingFunction(call) : undefined;
  if (!added || !owner || isSetUp(owner) || !isCallTo(facts, call, ADDED_TO_PROCESS) || !usesVariablesOf(facts, added.listener, owner)) return false;
  return !removesFromProcess(facts) && !runsOnce(facts, call, file);
}

const removesFromProcess = memoize((facts: Facts): boolean => nodesOf(facts.sourceCode, "CallExpression").some((call) => REMOVING.has(methodOf(call) ?? "") && isCallTo(facts, call, REMOVED_FROM_PROCESS)));

const REMOVING: ReadonlySet<string> = new Set([...listenerRemovals, "removeAllListeners"]);

/** By its name, or as a constructor. */
function isSetUp(owner: FunctionNode): boolean {
  const { parent } = owner;
  if (parent.type === "MethodDefinition" && parent.kind === "constructor") return true;
  const [verb = ""] = wordsOf(functionNameOf(owner) ?? "");
  return verb === "" || setUpWords.has(verb);
}

function usesVariablesOf({ sourceCode }: Facts, listener: Node, owner: FunctionNode): boolean {
  return [...within(sourceCode, listener, () => true)].some((node) => {
    const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
    return variable !== undefined && isDeclaredIn(variable, owner) && !isDeclaredIn(variable, listener);
  });
}

function isDeclaredIn({ identifiers }: Variable, container: Node): boolean {
  return identifiers.some((name) => isInside(name, container));
}

/** Decides whether a listener stays on a signal that a function is passed: neither `{ once: true }` nor a removal. */
export function staysOnSignal(facts: Facts, call: TSESTree.CallExpression): boolean {
  const added = listenerCallOf(call, ADDING);
  const owner = enclosingFunction(call);
  if (!owner || added?.event !== "abort" || hasEnd(call.arguments[2])) return false;
  const root = rootOfChain(added.emitter);
  const variable = root.type === "Identifier" ? variableOf(facts.sourceCode, root) : undefined;
  if (!variable?.defs.some(({ type }) => type === "Parameter") || facts.signal(added.emitter) === "none" || livesAsLong(facts, added.emitter)) return false;
  return !removesAbortListener(facts.sourceCode, owner);
}

const removesAbortListener = memoizeWithin((sourceCode: SourceCode, owner: FunctionNode): boolean => {
  return [...within(sourceCode, owner, () => true)].some((node) => node.type === "CallExpression" && listenerCallOf(node, listenerRemovals)?.event === "abort");
});

/** `controller.signal` and `request.signal` live as long as the work: who is passed a controller is part of it. */
function livesAsLong(facts: Facts, signal: Expression): boolean {
  const member = unwrap(signal);
  if (member.type !== "MemberExpression") return false;
  const types = facts.instance(member.object);
  if (types.length > 0) return types.some(({ name }) => /^AbortController$|Request$/u.test(name));
  return OF_THE_WORK.has(wordsOf(namesInChain(member.object).at(-1) ?? "").at(-1) ?? "");
}

const OF_THE_WORK: ReadonlySet<string> = new Set(["controller", "req", "request"]);

const ADDING: ReadonlySet<string> = new Set(["addEventListener"]);

/** `{ once: true }`, `{ signal }`; options that are not spelled here may be either. */
function hasEnd(options: TSESTree.CallExpressionArgument | undefined): boolean {
  if (!options) return false;
  return options.type !== "ObjectExpression" || options.properties.some((property) => property.type !== "Property" || ENDING.has(keyOf(property) ?? ""));
}

const ENDING: ReadonlySet<string> = new Set(["once", "signal"]);
