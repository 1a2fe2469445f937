import type { TSESTree } from "@typescript-eslint/utils";
import { isUsing } from "../../ast/evaluation.ts";
import { callPassing, enclosing, enclosingFunction, isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain, wordsOf } from "../../ast/words.ts";
import { limiterMethods, limiterModules, limiterWords } from "../../models/views/throttling.ts";
import { onceWords, queueWords } from "../../models/views/races.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall, type CallNode } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { accessesOf } from "./accesses.ts";
import { guardsIn } from "./guards.ts";
import { keyOfPlace, placeOf } from "./place.ts";

/** Decides whether a function lets one run at a time come to a node: it waits for a lock first, or is left early while a flag is set that it sets itself. */
export function isLockedAt(facts: Facts, node: Node, owner: FunctionNode): boolean {
  return waitsForLock(facts, node, owner) || isBehindFlag(facts, node, owner);
}

function waitsForLock(facts: Facts, node: Node, owner: FunctionNode): boolean {
  return locksIn(facts, owner).some(({ range: [, end] }) => end <= node.range[0]);
}

const locksIn = memoizeWithin((facts: Facts, owner: FunctionNode): readonly Node[] => {
  return [...within(facts.sourceCode, owner.body)].filter((node) => (isUsing(node) && isLockHeld(facts, node)) || (node.type === "AwaitExpression" && isWaitForTurn(facts, node, owner)));
});

/** `using lock = await mutex.acquire();` */
function isLockHeld(facts: Facts, declaration: Node): boolean {
  return [...within(facts.sourceCode, declaration)].some((node) => isCall(node) && isLimiting(facts, node));
}

/** `await mutex.acquire()`; `await before`, after `const before = this.tail; this.tail = …`. */
function isWaitForTurn(facts: Facts, { argument }: TSESTree.AwaitExpression, owner: FunctionNode): boolean {
  const awaited = unwrap(argument);
  if (isCall(awaited)) return isLimiting(facts, awaited);
  const variable = awaited.type === "Identifier" ? variableAt(facts.sourceCode, awaited) : undefined;
  const place = placeOf(facts, (variable && initializerOf(variable)) ?? awaited);
  return place !== undefined && accessesOf(facts, owner).writes.some(({ key, node }) => key === keyOfPlace(place) && node.range[1] <= argument.range[0]);
}

/** Decides whether a call lets callers through one after the other, by the words of its names: `mutex.runExclusive(f)`, `withLock(f)`, `limit(f)`. */
function isLimiting(facts: Facts, call: CallNode): boolean {
  const names = namesInChain(call.callee);
  const name = names.at(-1) ?? "";
  if (names.some((one) => wordsOf(one).some((word) => limiterWords.has(word)))) return true;
  if (limiterModules.has(originOf(facts, call.callee)?.module ?? "")) return true;
  return limiterMethods.has(name) && name !== "acquire" && name !== "schedule";
}

/** Decides whether what is passed a function calls it once, or when it is its turn: `queue.add(f)`, `this.tail.then(f)`, `once(f)`. */
export function isQueued(facts: Facts, callback: Node): boolean {
  const call = callPassing(callback);
  if (!call) return false;
  const names = namesInChain(call.callee);
  const name = names.pop() ?? "";
  if (isLimiting(facts, call) || wordsOf(name).some((word) => onceWords.has(word))) return true;
  if (QUEUEING.has(name) && wordsOf(names.at(-1) ?? "").some((word) => queueWords.has(word))) return true;
  const link = chainLinkOf(call);
  const place = link && placeOf(facts, link.receiver);
  return place !== undefined && storesIn(facts, call, keyOfPlace(place));
}

const QUEUEING: ReadonlySet<string> = new Set(["add", "enqueue", "push", "run"]);

/** `this.tail = this.tail.then(f)`; `const run = this.tail.then(f); this.tail = run.catch(report);` */
function storesIn(facts: Facts, call: Expression, key: string): boolean {
  const owner = enclosingFunction(call);
  if (owner) return accessesOf(facts, owner).writes.some((write) => write.key === key);
  const assignment = enclosing(call, (node): node is TSESTree.AssignmentExpression => node.type === "AssignmentExpression");
  const place = assignment && placeOf(facts, assignment.left);
  return place !== undefined && keyOfPlace(place) === key;
}

/** `if (this.busy) return; this.busy = true; …`, with no await between the test and the flag. */
function isBehindFlag(facts: Facts, node: Node, owner: FunctionNode): boolean {
  const [start] = node.range;
  const { awaits, writes } = accessesOf(facts, owner);
  for (const [key, guards] of guardsIn(facts, owner)) {
    const around = guards.filter(({ from, how, to }) => how === "missing" && from <= start && start < to);
    const isSet = around.some(({ from, test }) => {
      const set = writes.find((write) => write.key === key && write.how !== "emptied" && write.node.range[0] >= test.range[1] && write.node.range[1] <= start && write.node.range[0] >= from);
      return set && !awaits.some(({ range }) => range[0] >= test.range[1] && range[0] < set.node.range[1]);
    });
    if (isSet) return true;
  }
  return false;
}

/** Decides whether a function is one that is passed to a call, or called where it is written. */
export function isInline(node: FunctionNode): boolean {
  return node.type !== "FunctionDeclaration" && !isFunction(node.parent) && (callPassing(node) !== undefined || (node.parent.type === "CallExpression" && unwrap(node.parent.callee) === node));
}
