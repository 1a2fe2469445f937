import type { TSESTree } from "@typescript-eslint/utils";
import { valuesOf } from "../../ast/consumers.ts";
import { bodyStart } from "../../ast/lookup.ts";
import { isUsing } from "../../ast/evaluation.ts";
import { isCaughtWithin } from "../../ast/leaving.ts";
import { enclosing, enclosingFunction, isCallee, isFunction, isInside, parentOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Excuse } from "../../excuse.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { isCall, isCallTo } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { isLogCall } from "../calls/logging.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { isNeverRejected } from "../settlement/cannot-reject.ts";

/** What is left before a returned promise is settled: the `catch` that would handle it, a `finally`, the resource of a `using`. */
type Escaped = "catch" | "finally" | "using";

export interface EscapingReturn {
  readonly from: Escaped;
  /** Whether there is nothing but a `catch` to leave, which is there for rejections. */
  readonly onlyCatch: boolean;
  /** The expressions whose promises leave, each branch of a condition on its own. */
  readonly promises: readonly Expression[];
}

/** One promise that leaves. */
export interface EscapingPromise extends Pick<EscapingReturn, "onlyCatch"> {
  readonly facts: Facts;
  readonly promise: Expression;
}

/** Why a promise may leave before it is settled. */
export const excusesOfReturn: readonly Excuse<EscapingPromise>[] = [
  { id: "cannot reject", why: "the `catch` would never see anything of it", applies: ({ facts, promise, onlyCatch }) => onlyCatch && isNeverRejected(facts, promise) },
  { id: "look-up", why: "the function is not async, and something else may throw in its `try`", applies: ({ facts, promise, onlyCatch }) => onlyCatch && isBesideLookUp(facts, promise) },
  { id: "asks itself", why: "what its own `try` is there for is caught there", applies: ({ facts, promise, onlyCatch }) => onlyCatch && isCallOfItself(facts, promise) },
  { id: "settled before", why: "it has been awaited", applies: ({ facts, promise }) => isAwaitedBefore(facts, promise) },
];

/**
 * The promises that a `return` hands out of a `try`, or of a block with a `using`, before they are settled.
 * An async generator awaits what it returns.
 */
export function escapingReturn(facts: Facts, node: TSESTree.ReturnStatement, owner: FunctionNode, nested: boolean): EscapingReturn | undefined {
  if (!node.argument || owner.generator) return undefined;
  const left = leftBy(node, owner);
  const [from] = left;
  if (!from || (!owner.async && left.every(({ handler }) => handler && makesPromise(facts, handler)))) return undefined;
  const promises = valuesIn(node.argument, nested).filter((value) => isPromise(facts.promise(value)));
  return { from: from.kind, onlyCatch: left.every(({ kind }) => kind === "catch"), promises };
}

/** `try { const loader = require(name); return loader.load(); } catch { … }` of a function that is not async: the `catch` is there for `require`. */
function isBesideLookUp(facts: Facts, promise: Expression): boolean {
  const owner = enclosingFunction(promise);
  const block = owner?.async === false ? tryAround(promise, owner)?.block : undefined;
  return block !== undefined && [...within(facts.sourceCode, block)].some((node) => mayThrowAtOnce(facts, node));
}

/** `try { await stat(file); return this.freeName(file, n + 1); } catch { return file; }` in `freeName` itself: each call has a `catch` of its own. */
function isCallOfItself(facts: Facts, promise: Expression): boolean {
  const call = unwrap(promise);
  const owner = enclosingFunction(promise);
  if (call.type !== "CallExpression" || !owner) return false;
  const definition = facts.definition(call.callee);
  return definition?.file === undefined && definition?.at === bodyStart(facts.sourceCode, owner);
}

function tryAround(node: Node, owner: FunctionNode): TSESTree.TryStatement | undefined {
  const found = enclosing(node, (parent): parent is TSESTree.TryStatement => parent.type === "TryStatement");
  return found && isInside(found, owner) ? found : undefined;
}

/** What is no promise itself, and may fail: a call, a `throw`, an entry of a table that may be missing. */
function mayThrowAtOnce(facts: Facts, node: Node): boolean {
  if (node.type === "ThrowStatement") return true;
  if (node.type === "MemberExpression") return node.computed && (isCallee(node) || parentOf(node)?.type === "MemberExpression");
  return isCall(node) && !isPromise(facts.promise(node)) && !isLogCall(node) && (!isPureCall(facts, node) || isCallThat(facts, node, "probe"));
}

/** `await done; return done;`, also with `Promise.all([done, …])`. */
function isAwaitedBefore(facts: Facts, value: Expression): boolean {
  const { sourceCode } = facts;
  const variable = value.type === "Identifier" ? variableOf(sourceCode, value) : undefined;
  if (!variable) return false;
  return variable.references.some(({ identifier }) => identifier.range[0] < value.range[0] && isAwaited(facts, identifier));
}

const WAITING = new Set(["globalThis#Promise.all", "globalThis#Promise.allSettled"]);

function isAwaited(facts: Facts, name: Node): boolean {
  const parent = parentOf(name);
  if (parent?.type === "AwaitExpression") return true;
  const call = parent?.type === "ArrayExpression" ? parentOf(parent) : undefined;
  return call?.type === "CallExpression" && parentOf(call)?.type === "AwaitExpression" && isCallTo(facts, call, WAITING);
}

/** Decides whether an error that code throws goes to a `catch` of the same function. */
export function isInTry(node: Node): boolean {
  return isCaughtWithin(enclosingFunction(node), node);
}

interface Left {
  readonly kind: Escaped;
  readonly handler?: TSESTree.CatchClause | undefined;
}

/** From the inside out. */
function leftBy(node: Node, owner: FunctionNode): Left[] {
  const left: Left[] = [];
  let child = node;
  for (let parent = node.parent; parent && child !== owner; parent = parent.parent) {
    if (parent.type === "TryStatement") left.push(...leftOfTry(parent, child));
    else if (usesBefore(parent, child)) left.push({ kind: "using" });
    child = parent;
  }
  return left;
}

function leftOfTry({ block, handler, finalizer }: TSESTree.TryStatement, child: Node): Left[] {
  if (child === finalizer) return [];
  const caught: Left[] = child === block && handler && !isThrownAgain(handler) ? [{ kind: "catch", handler }] : [];
  return finalizer ? [...caught, { kind: "finally" }] : caught;
}

/** `catch (error) { throw error; }`, which changes nothing. */
function isThrownAgain({ param, body: { body } }: TSESTree.CatchClause): boolean {
  const [only] = body;
  return param?.type === "Identifier" && only?.type === "ThrowStatement" && only.argument.type === "Identifier" && only.argument.name === param.name;
}

/** Whether a `using` comes before a statement in its block, or in the head of its loop. */
function usesBefore(parent: Node, child: Node): boolean {
  if (parent.type === "ForOfStatement" || parent.type === "ForStatement") {
    const head = parent.type === "ForStatement" ? parent.init : parent.left;
    return child === parent.body && head !== null && isUsing(head);
  }
  const statements = parent.type === "SwitchCase" ? parent.consequent : parent.type === "BlockStatement" ? parent.body : [];
  return statements.some((statement) => statement.range[0] < child.range[0] && isUsing(statement));
}

/** `try { return load(); } catch (error) { return Promise.reject(error); }` turns what is thrown at once into a rejection. */
function makesPromise(facts: Facts, { body: { body } }: TSESTree.CatchClause): boolean {
  const last = body.at(-1);
  const value = last?.type === "ReturnStatement" && last.argument ? unwrap(last.argument) : undefined;
  return isCallTo(facts, value, "Promise.reject");
}

/** What an expression may give: `c ? a() : b()` → `a()`, `b()`; with `nested` also `{ a: a() }` → `a()`. */
function valuesIn(expression: Expression, nested: boolean): Expression[] {
  return valuesOf(expression).flatMap((value) => {
    const node = unwrap(value);
    if (node.type !== "ObjectExpression" && node.type !== "ArrayExpression") return [value];
    return nested ? partsOf(node).flatMap((part) => valuesIn(part, nested)) : [];
  });
}

function partsOf(node: TSESTree.ArrayExpression | TSESTree.ObjectExpression): Expression[] {
  if (node.type === "ArrayExpression") return node.elements.filter((element) => element !== null && element.type !== "SpreadElement");
  return node.properties.flatMap((property) => (property.type === "Property" && isValue(property.value) ? [property.value] : []));
}

function isValue(node: TSESTree.Property["value"]): node is Expression {
  return node.type !== "AssignmentPattern" && node.type !== "TSEmptyBodyFunctionExpression" && !isFunction(node);
}
