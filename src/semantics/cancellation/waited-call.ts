import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, functionReturning, type Consumer } from "../../ast/consumers.ts";
import { callPassing, isFunction, memberName, outermost, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { combinators } from "../../models/views/throttling.ts";
import { isCallTo } from "../calls/call.ts";
import { isCalledAtOnce } from "../execution/async-context.ts";
import { chainLinkCalling } from "../promises/promise-chain.ts";

/** How code waits for what a call returns. */
export type Waiting = "awaited" | "iterated";

/** How far a value is followed through variables, chains and combinators. */
const DEPTH = 6;

/** Returns how the code waits for a call, by syntax: awaited, returned or combined, iterated by `for await`; `undefined` for `void load()`. */
export function waitingFor(facts: Facts, call: Expression, depth = DEPTH): Waiting | undefined {
  if (depth === 0) return undefined;
  for (const consumer of consumersOf(call)) {
    const waiting = waitingBy(facts, consumer, depth);
    if (waiting) return waiting;
  }
  return undefined;
}

function waitingBy(facts: Facts, consumer: Consumer, depth: number): Waiting | undefined {
  const { by, role } = consumer;
  switch (role) {
    case "awaited":
    case "yielded":
      return "awaited";
    case "iterated":
      return isAsyncIteration(by) ? "iterated" : undefined;
    case "returned":
      return isReturnAwaited(facts, consumer, depth) ? "awaited" : undefined;
    case "element":
      return waitingFor(facts, by, depth - 1);
    case "argument":
      if (isCollected(by)) return waitingForName(facts, by.callee.object, depth);
      return isCallTo(facts, by, combinators) ? waitingFor(facts, by, depth - 1) : undefined;
    case "receiver":
      return waitingForMember(facts, by, depth);
    case "stored":
      return waitingForVariable(facts, by, depth);
    default:
      return undefined;
  }
}

function isAsyncIteration(by: Node): boolean {
  return by.type === "YieldExpression" || (by.type === "ForOfStatement" && by.await);
}

/** What a callback returns that runs at once is waited for if what it was passed to is: `await Promise.all(urls.map((url) => load(url)))`. */
function isReturnAwaited(facts: Facts, consumer: Consumer, depth: number): boolean {
  const owner = functionReturning(consumer);
  if (!owner || owner.async || !isCalledAtOnce(facts, owner)) return owner !== undefined;
  const call = callPassing(owner) ?? parentOf(owner);
  return call?.type !== "CallExpression" || waitingFor(facts, call, depth - 1) !== undefined;
}

/** `await load().then(f)`, `await load().json()` */
function waitingForMember(facts: Facts, member: Node, depth: number): Waiting | undefined {
  const { parent: call } = outermost(member);
  if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return undefined;
  return waitingFor(facts, call, depth - 1) ?? (settlesPromise(member) ? "awaited" : undefined);
}

/** `load().then(resolve, reject)` in the executor of a promise. */
function settlesPromise(member: Node): boolean {
  const [given] = chainLinkCalling(member)?.call.arguments ?? [];
  if (given?.type !== "Identifier") return false;
  for (let node: Node | undefined = member; node; node = node.parent) {
    if (isFunction(node) && node.parent.type === "NewExpression" && node.params.some((parameter) => parameter.type === "Identifier" && parameter.name === given.name)) return true;
  }
  return false;
}

/** `pending.push(load())` */
function isCollected(by: Node): by is TSESTree.CallExpression & { readonly callee: TSESTree.MemberExpression } {
  return by.type === "CallExpression" && by.callee.type === "MemberExpression" && /^(?:push|unshift)$/u.test(memberName(by.callee) ?? "");
}

function waitingForVariable(facts: Facts, by: Node, depth: number): Waiting | undefined {
  return waitingForName(facts, by.type === "VariableDeclarator" ? by.id : by.type === "AssignmentExpression" ? by.left : undefined, depth);
}

function waitingForName(facts: Facts, target: Node | undefined, depth: number): Waiting | undefined {
  const variable = target?.type === "Identifier" ? variableOf(facts.sourceCode, target) : undefined;
  for (const { identifier } of variable?.references.filter((reference) => reference.isRead()) ?? []) {
    const waiting = waitingFor(facts, identifier as Expression, depth - 1);
    if (waiting) return waiting;
  }
  return undefined;
}
