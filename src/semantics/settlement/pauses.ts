import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { constantValueOf, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { timers } from "../../models/views/event-loop-callbacks.ts";
import { pauses as pausingCalls } from "../../models/views/harmless-calls.ts";
import { promiseCreators } from "../../models/views/promise-apis.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { calledBy, isCallTo } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";
import { hasHandler } from "./cannot-throw.ts";
import { endsHandled } from "../promises/promise-chain.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

const makingPromises: ReadonlySet<string> = new Set(promiseCreators.map(({ module, export: name }) => `${module}#${name}`));

/** Decides whether a call does nothing but wait, as `sleep(100)`: who drops its promise drops the waiting. */
export function onlyPauses(facts: Facts, call: Expression, ask = asking): boolean {
  const node = unwrap(call);
  return node.type === "CallExpression" && ask.of(facts, calledBy(node), pauses) === "yes";
}

/** Decides whether a function waits, and does nothing else that may fail. */
const pauses: Analysis<Tristate> = {
  name: "pauses",
  unknown: "unknown",
  of(facts, node, ask) {
    if ([...within(facts.sourceCode, node.body)].some(hasHandler)) return "no";
    const waited = waitedFor(facts, node);
    return waited.length > 0 && waited.every((promise) => isWait(facts, promise, ask)) ? "yes" : "no";
  },
};

function isWait(facts: Facts, promise: Expression, ask: Ask): boolean {
  return isPause(facts, promise) || executorOf(facts, promise) !== undefined || onlyPauses(facts, promise, ask);
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
  if (isCallTo(facts, call, pausingCalls) || isPromisedTimer(facts, call.callee)) return true;
  return facts.instance(call.callee).some(({ name, module }) => module !== undefined && pausingCalls.has(`${module}#${name}`));
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
  return executor && isFunction(executor) && !executor.async && !takesReject(facts, executor) ? executor : undefined;
}

/** A `reject` that is named and never read rejects nothing. */
function takesReject({ sourceCode }: Facts, { params: [, reject] }: FunctionNode): boolean {
  return reject !== undefined && (reject.type !== "Identifier" || variableOf(sourceCode, reject)?.references.length !== 0);
}
