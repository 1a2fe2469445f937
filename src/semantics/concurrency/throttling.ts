import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { constantValueOf, initializerOf, type Variable } from "../../ast/scope.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { clocks } from "../../models/views/clocks.ts";
import { batchWords, combinators, limiterMethods, limiterModules, limiterWords, throttlingWords, retryWords, stopwatches } from "../../models/views/throttling.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Dependence } from "../effects/dependences.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { creatorOf } from "../calls/creator.ts";
import { originOf } from "../calls/origin.ts";
import type { Iteration } from "../effects/iteration.ts";
import { rootOf } from "../effects/roots.ts";
import { headNames } from "./loop-shape.ts";

/** Why a loop takes its time on purpose: it sleeps, asks a limiter, works in batches, tries again or measures. */
export function throttledBy(facts: Facts, iteration: Iteration, variables: readonly Variable[]): Dependence | undefined {
  const counted = [...variables.map(({ name }) => name), ...namesOfTest(iteration)];
  const retry = counted.find((name) => wordsOf(name).some((word) => retryWords.has(word)));
  if (retry !== undefined) return `retry: ${retry}`;
  const batch = headNames(facts, iteration, variables).find((name) => wordsOf(name).some((word) => batchWords.has(word)));
  if (batch !== undefined) return `throttled: ${batch}`;
  if (goesThroughShared(facts, iteration)) return "throttled: worker of a pool";
  for (const node of iteration.nodes) {
    const reason = node.type === "CallExpression" ? throttledByCall(facts, iteration, node) : undefined;
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function namesOfTest({ loop }: Iteration): string[] {
  if (loop.type !== "ForStatement" || loop.test?.type !== "BinaryExpression") return [];
  return [...namesInChain(loop.test.left), ...namesInChain(loop.test.right)];
}

/** `const entries = xs.entries()`, walked by several at once: each takes what the others have left. */
function goesThroughShared(facts: Facts, { loop }: Iteration): boolean {
  if (loop.type !== "ForOfStatement") return false;
  const source = constantValueOf(facts.sourceCode, loop.right);
  if (source?.type !== "CallExpression" || source.arguments.length > 0) return false;
  const callee = unwrap(source.callee);
  if (callee.type !== "MemberExpression") return false;
  const [name] = namesInChain(callee.property);
  return name === "entries" || name === "values" || name === "keys" || facts.sourceCode.getText(callee.property) === "Symbol.iterator";
}

function throttledByCall(facts: Facts, iteration: Iteration, call: TSESTree.CallExpression): Dependence | undefined {
  const text = facts.sourceCode.getText(call.callee).slice(0, 60);
  if (isCallTo(facts, call, clocks) || isCallTo(facts, call, stopwatches)) return `measures: ${text}`;
  if (isCallThat(facts, call, "delay")) return `throttled: ${text}`;
  if (isCallTo(facts, call, combinators)) return isOfFixedList(call) ? undefined : `throttled: ${text}`;
  return isThrottlingByName(facts, iteration, call) ? `throttled: ${text}` : undefined;
}

/** `Promise.all([user(id), posts(id)])` is about one element; any other list is a part of the whole. */
function isOfFixedList({ arguments: [list] }: TSESTree.CallExpression): boolean {
  return list?.type === "ArrayExpression" && list.elements.every((element) => element?.type !== "SpreadElement");
}

function isThrottlingByName(facts: Facts, iteration: Iteration, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const names = namesInChain(callee);
  const name = names.pop() ?? "";
  if (wordsOf(name).some((word) => throttlingWords.has(word))) return true;
  if (limiterModules.has(originOf(facts, creatorOf(facts, rootOfChain(callee)))?.module ?? "")) return true;
  if (callee.type !== "MemberExpression") return limiterWords.has(name);
  const isNamedLimiter = limiterWords.has(wordsOf(names.at(-1) ?? "").at(-1) ?? "");
  return (limiterMethods.has(name) || isNamedLimiter) && !isOfIteration(facts, iteration, callee.object);
}

/** A task that the iteration has made, or its element, limits no other; what is taken out of a list of limiters may be shared. */
function isOfIteration(facts: Facts, { loop }: Iteration, receiver: Expression): boolean {
  const root = rootOfChain(receiver);
  const variable = variableAt(facts.sourceCode, root);
  const made = unwrap((variable && initializerOf(variable)) ?? root);
  if (made.type === "NewExpression") return rootOf(facts, loop, root) === "own";
  return variable !== undefined && rootOf(facts, loop, root) === "own" && !(made.type === "CallExpression" && isTakenOut(facts, loop, made));
}

/** `limiters.get(host)` */
function isTakenOut(facts: Facts, loop: Node, call: TSESTree.CallExpression): boolean {
  return methodOf(call) === "get" && rootOf(facts, loop, rootOfChain(call)) !== "own";
}

