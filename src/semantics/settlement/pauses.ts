import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { timers } from "../../data/event-loop-callbacks.ts";
import { pauses } from "../../data/harmless-calls.ts";
import { promiseMakers } from "../../data/promise-apis.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, localFunctionOf } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";
import { hasHandler } from "./cannot-throw.ts";
import { endsHandled } from "../promises/promise-chain.ts";

/** Functions that wait by functions are followed this far. */
const MOST_HOPS = 3;

const makingPromises: ReadonlySet<string> = new Set(promiseMakers.map(({ module, export: name }) => `${module}#${name}`));

/** `sleep(100)` of a function of this file that does nothing which may fail but wait: who drops its promise drops the waiting. */
export function onlyPauses(facts: Facts, call: Expression, hops = MOST_HOPS): boolean {
  const node = unwrap(call);
  const callee = node.type === "CallExpression" ? localFunctionOf(facts, node.callee) : undefined;
  if (!callee) return false;
  const waited = waitedFor(facts, callee);
  if ([...within(facts.sourceCode, callee.body)].some(hasHandler)) return false;
  return waited.length > 0 && waited.every((promise) => isPause(facts, promise) || executorOf(facts, promise) || (hops > 0 && onlyPauses(facts, promise, hops - 1)));
}

/** What a function awaits, and the promise that it returns. */
function waitedFor(facts: Facts, { async, body }: FunctionNode): Expression[] {
  if (body.type !== "BlockStatement") return [unwrap(body.type === "AwaitExpression" ? body.argument : body)];
  return [...within(facts.sourceCode, body)].flatMap((node) => {
    if (node.type === "AwaitExpression") return [unwrap(node.argument)];
    return node.type === "ReturnStatement" && node.argument && (!async || endsHandled(facts, node.argument)) ? [unwrap(node.argument)] : [];
  });
}

/** `new Promise((resolve) => setTimeout(resolve, 10))`, and the timers of Node that are promises, also those that `promisify` made. */
export function isPause(facts: Facts, node: Expression): boolean {
  if (node.type === "CallExpression") return node.arguments.length < 3 && isTimerOfPromises(facts, node);
  const { body } = executorOf(facts, node) ?? {};
  const [statement, ...others] = body?.type === "BlockStatement" ? body.body : [];
  const call = body && unwrap(statement?.type === "ExpressionStatement" ? statement.expression : (body as Node));
  return others.length === 0 && call?.type === "CallExpression" && isCallTo(facts, call, timers);
}

/** By its name, or by its type: `promisify(setTimeout)` is the same function. */
function isTimerOfPromises(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (isCallTo(facts, call, pauses) || isPromisedTimer(facts, call.callee)) return true;
  return facts.instance(call.callee).some(({ name, module }) => module !== undefined && pauses.has(`${module}#${name}`));
}

/** `sleep` for `const sleep = promisify(setTimeout)` */
function isPromisedTimer(facts: Facts, callee: Expression): boolean {
  const made = constantValueOf(facts.sourceCode, callee);
  const [given] = made?.type === "CallExpression" && isCallTo(facts, made, makingPromises) ? made.arguments : [];
  return given !== undefined && given.type !== "SpreadElement" && isReferenceTo(facts, given, timers);
}

/** The function in `new Promise((resolve) => …)`, which cannot reject the promise other than by throwing. */
export function executorOf(facts: Facts, node: Expression): FunctionNode | undefined {
  if (node.type !== "NewExpression" || !isCallTo(facts, node, "Promise")) return undefined;
  const [executor] = node.arguments;
  return executor && isFunction(executor) && !executor.async && executor.params.length < 2 ? executor : undefined;
}
