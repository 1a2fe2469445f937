import type { TSESTree } from "@typescript-eslint/utils";
import { loopAround, repeatedPartsOf } from "../../ast/loops.ts";
import { isInside, unwrap, type LoopNode, type Node } from "../../ast/nodes.ts";
import type { Variable } from "../../ast/scope.ts";
import { namesInChain, wordsOf } from "../../ast/words.ts";
import { lookingWords } from "../../data/first-things.ts";
import { changingWords, creatingWords } from "../../data/ordered-work.ts";
import type { Facts } from "../../facts/facts.ts";
import { dependence, type Dependence } from "../effects/dependences.ts";
import { sharedThis, effectOf, isOwnFunction, sharedArgumentOf } from "../effects/callee-effects.ts";
import { localFunctionOf } from "../calls/call.ts";
import { reasonOfExits } from "./control-flow.ts";
import { dependsOn, reachedFrom } from "./data-flow.ts";
import { awaitedCalls, isValueUsed, iterationOf, type AwaitedCall, type Iteration } from "../effects/iteration.ts";
import { headNames, loopShapeOf } from "./loop-shape.ts";
import { throttledBy } from "./throttling.ts";
import { seenAfterFailure } from "./partial-results.ts";
import { changedGlobally, orderedFunctionAround, orderedName, exclusiveResourceOf } from "../effects/exclusive-resource.ts";
import { carriedIn, changedIn, receiverReadAgain } from "./shared-state.ts";
import { stopIn } from "./stops.ts";

/**
 * Whether the iterations of a loop could run at the same time. `dependent` and `unknown` say why not: `carried: cursor`,
 * `exit depends on awaited value`, `throttled: sleep`, `exclusive resource: tx`.
 */
export type Verdict =
  | { readonly verdict: "dependent"; readonly reason: Dependence }
  | { readonly verdict: "unknown"; readonly reason: string }
  | { readonly verdict: "independent"; readonly waits: TSESTree.AwaitExpression };

export interface Judgement {
  /** Whether an await whose value nobody uses may be reported: `await save(x);`. */
  readonly sideEffects: boolean;
}

export function independenceOf(facts: Facts, loop: LoopNode, judgement: Judgement): Verdict {
  const iteration = iterationOf(facts, loop);
  const shape = loopShapeOf(facts, iteration);
  if (shape.kind === "other") return dependent(shape.reason);
  const interruption = interruptionIn(iteration) ?? effectWaitedFor(facts, iteration, judgement);
  if (interruption !== undefined) return dependent(interruption);
  const waits = iteration.awaits.find((node) => mayRunSooner(facts, loop, node, judgement));
  if (!waits) return unknown("nothing to start sooner");
  const reason = reasonToWait({ facts, iteration, variables: shape.variables });
  return reason === undefined ? { verdict: "independent", waits } : dependent(reason);
}

function dependent(reason: Dependence): Verdict {
  return { verdict: "dependent", reason };
}

function unknown(reason: string): Verdict {
  return { verdict: "unknown", reason };
}

/** The await itself runs once for each turn of the loop, and what it waits for is a call that starts there. */
function mayRunSooner(facts: Facts, loop: LoopNode, node: TSESTree.AwaitExpression, { sideEffects }: Judgement): boolean {
  if (loopAround(node) !== loop || awaitedCalls(node).length === 0) return false;
  return (sideEffects || isValueUsed(facts, node)) && facts.promise(node.argument) !== "never";
}

function interruptionIn({ loop, steps, awaits }: Iteration): Dependence | undefined {
  const [head] = repeatedPartsOf(loop).filter((part) => part !== loop.body && awaits.some((node) => isInside(node, part)));
  if (head) return "awaits in its head";
  for (const node of steps) {
    if (node.type === "YieldExpression") return "yield";
    if (node.type === "ForOfStatement" && node.await) return "for await";
    if (node.type === "VariableDeclaration" && node.kind === "await using") return "await using";
  }
  return undefined;
}

/** An await that is there for what it does, or for something that was started elsewhere. */
function effectWaitedFor(facts: Facts, { awaits }: Iteration, { sideEffects }: Judgement): Dependence | undefined {
  for (const node of awaits) {
    if (!sideEffects && !isValueUsed(facts, node)) return `value not used: ${facts.sourceCode.getText(node)}`;
    const changes = sideEffects ? undefined : awaitedCalls(node).find(isChange);
    if (changes) return `changes: ${facts.sourceCode.getText(changes)}`;
    if (unwrap(node.argument).type === "NewExpression") return "waits for an event";
  }
  return undefined;
}

/** `updateTotals(order)`, whatever becomes of its value. */
function isChange(call: AwaitedCall): boolean {
  return changingWords.has(wordsOf(namesInChain(call).at(-1) ?? "")[0] ?? "");
}

/** Iterations that could start together, as far as their awaits go. */
interface Candidate {
  readonly facts: Facts;
  readonly iteration: Iteration;
  readonly variables: readonly Variable[];
}

/** Reasons for iterations to run one after the other, the cheap ones first. */
const REASONS: readonly ((candidate: Candidate) => Dependence | undefined)[] = [
  ({ facts, iteration, variables }) => reasonOfNames(facts, iteration, variables),
  ({ facts, iteration, variables }) => throttledBy(facts, iteration, variables),
  ({ facts, iteration }) => dependence("stoppable", stopIn(facts, iteration)),
  ({ facts, iteration }) => reasonOfExits(facts, iteration),
  ({ facts, iteration }) => dependence("exclusive resource", changedGlobally(facts, iteration.nodes)),
  ({ facts, iteration, variables }) => dependence("carried", carriedIn(facts, iteration, variables)),
  ({ facts, iteration }) => dependence("looked up before", createdBehindLook(facts, iteration)),
  ({ facts, iteration, variables }) => reasonOfCalls(facts, iteration, variables),
  ({ facts, iteration }) => dependence("receiver", receiverReadAgain(facts, iteration)),
  ({ facts, iteration }) => dependence("seen after a failure", seenAfterFailure(facts, iteration)),
];

function reasonToWait(candidate: Candidate): Dependence | undefined {
  for (const reasonFor of REASONS) {
    const reason = reasonFor(candidate);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** `(await users.find(x)) ?? (await users.create(x))`: two iterations may both find nothing, and create the same. */
function createdBehindLook({ sourceCode }: Facts, { awaits }: Iteration): string | undefined {
  const looked = new Set<string>();
  for (const call of awaits.flatMap(awaitedCalls)) {
    const callee = unwrap(call.type === "CallExpression" ? call.callee : call.tag);
    if (callee.type !== "MemberExpression") continue;
    const [word = ""] = wordsOf(namesInChain(callee).at(-1) ?? "");
    const receiver = sourceCode.getText(callee.object);
    if (lookingWords.has(word)) looked.add(receiver);
    if (creatingWords.has(word) && looked.has(receiver)) return sourceCode.getText(callee);
  }
  return undefined;
}

function reasonOfNames(facts: Facts, iteration: Iteration, variables: readonly Variable[]): Dependence | undefined {
  const callees = iteration.awaits.flatMap(awaitedCalls).map((call) => namesInChain(call));
  return dependence("ordered", orderedName(headNames(facts, iteration, variables), callees)) ?? orderedFunctionAround(iteration.loop);
}

function reasonOfCalls(facts: Facts, iteration: Iteration, variables: readonly Variable[]): Dependence | undefined {
  const own = reachedFrom(facts, iteration, () => false, variables);
  const changed = changedIn(facts, iteration);
  for (const awaited of iteration.awaits) {
    for (const call of awaitedCalls(awaited)) {
      const reason = reasonOfCall(facts, iteration, call, (node) => dependsOn(facts, node, () => false, own));
      if (reason !== undefined) return reason;
    }
  }
  return dependence("effect", effectOfCalls(facts, iteration, changed));
}

function reasonOfCall(facts: Facts, iteration: Iteration, call: AwaitedCall, isOfIteration: (node: Node) => boolean): Dependence | undefined {
  if (!isOfIteration(call)) return `retry: ${facts.sourceCode.getText(call)}`;
  if (isOwnFunction(facts, iteration, call)) return "ordered: functions of a list";
  return (
    dependence("receiver", sharedThis(facts, iteration.loop, call)) ??
    dependence("exclusive resource", exclusiveResourceOf(facts, iteration.loop, call)) ??
    dependence("shared", sharedArgumentOf(facts, iteration, call))
  );
}

/** What the functions do that the iteration calls, whether it awaits them or not, and the generator that gives it its element. */
function effectOfCalls(facts: Facts, { loop, steps }: Iteration, changed: ReadonlySet<Variable>): string | undefined {
  for (const node of [...steps, ...generatorOf(facts, loop)]) {
    const isCall = node.type === "CallExpression" || node.type === "TaggedTemplateExpression";
    const effect = isCall ? effectOf(facts, loop, node, changed) : undefined;
    if (effect !== undefined) return effect;
  }
  return undefined;
}

/** The call of a generator of the file, which goes on when the next iteration begins: `for (const x of drain(queue))`. */
function generatorOf(facts: Facts, loop: LoopNode): TSESTree.CallExpression[] {
  const call = loop.type === "ForOfStatement" ? unwrap(loop.right) : undefined;
  return call?.type === "CallExpression" && localFunctionOf(facts, call.callee)?.generator ? [call] : [];
}
