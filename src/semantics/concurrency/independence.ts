import type { TSESTree } from "@typescript-eslint/utils";
import { loopAround, repeatedPartsOf } from "../../ast/loops.ts";
import { isInside, memberName, unwrap, type LoopNode, type Node } from "../../ast/nodes.ts";
import type { Variable } from "../../ast/scope.ts";
import { namesInChain, wordsOf } from "../../ast/words.ts";
import { takingMethods } from "../../models/views/collections.ts";
import { changingWords } from "../../models/views/ordered-work.ts";
import type { Facts } from "../../facts/facts.ts";
import { dependence, type Dependence } from "../effects/dependences.ts";
import { chosenMethod, sharedThis, effectOf, isOwnFunction, sharedArgumentOf } from "../effects/callee-effects.ts";
import { localFunctionOf } from "../calls/call.ts";
import { isCollection } from "../calls/collections.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";
import { endsInThrow, reasonOfExits } from "./control-flow.ts";
import { dependsOn, reachedFrom } from "./data-flow.ts";
import { awaitedCalls, headVariables, isValueUsed, iterationOf, startedBy, type AwaitedCall, type Iteration, type Started } from "../effects/iteration.ts";
import { headNames, loopShapeOf } from "./loop-shape.ts";
import { throttledBy } from "./throttling.ts";
import { seenAfterFailure } from "./partial-results.ts";
import { changedGlobally, orderedFunctionAround, orderedName, exclusiveResourceOf } from "../effects/exclusive-resource.ts";
import { createdBehindLook, isOverSorted, isOwnEffect } from "./own-effect.ts";
import { carriedIn, changedIn, receiverReadAgain, refilledIn } from "./shared-state.ts";
import { stopIn } from "./stops.ts";
import { effectInTail, isInTail, type Left } from "./tail.ts";

/**
 * Whether the iterations of a loop could run at the same time. `dependent` and `unknown` say why not: `carried: cursor`,
 * `exit depends on awaited value`, `throttled: sleep`, `exclusive resource: tx`.
 */
export type Verdict =
  | { readonly verdict: "dependent"; readonly reason: Dependence }
  | { readonly verdict: "unknown"; readonly reason: string }
  | Independent;

export interface Independent {
  readonly verdict: "independent";
  readonly waits: TSESTree.AwaitExpression;
  /** What a plain loop has to do in order after all awaits: `graph` for `graph.add(await read(file))`. */
  readonly left?: string | undefined;
}

export interface Judgement {
  /** Whether an await whose value is not used may be reported: `await save(x);`. */
  readonly sideEffects: boolean;
}

export function independenceOf(facts: Facts, loop: LoopNode, judgement: Judgement): Verdict {
  const iteration = iterationOf(facts, loop);
  const shape = loopShapeOf(facts, iteration);
  if (shape.kind === "other") return dependent(shape.reason);
  const waits = iteration.awaits.find((node) => mayRunSooner(facts, loop, node, judgement));
  const candidate = { facts, iteration, variables: shape.variables };
  const interruption = interruptionIn(iteration) ?? effectWaitedFor(candidate, waits, judgement);
  if (interruption !== undefined) return dependent(interruption);
  if (!waits) return unknown("nothing to start sooner");
  const reason = reasonToWait(candidate);
  return reason === undefined ? { verdict: "independent", waits, left: leftByIteration(candidate)?.what } : dependent(reason);
}

function leftByIteration({ facts, iteration, variables }: Candidate): Left | undefined {
  return carriedIn(facts, iteration, variables) ?? effectInTail(facts, iteration);
}

function dependent(reason: Dependence): Verdict {
  return { verdict: "dependent", reason };
}

function unknown(reason: string): Verdict {
  return { verdict: "unknown", reason };
}

/** The await itself runs once for each turn of the loop, and what it waits for is a call that starts there. */
function mayRunSooner(facts: Facts, loop: LoopNode, node: TSESTree.AwaitExpression, { sideEffects }: Judgement): boolean {
  if (loopAround(node) !== loop || endsInThrow(node, loop) || startedBy(node).every((started) => isTakenOut(facts, started))) return false;
  return (sideEffects || isValueUsed(facts, node)) && facts.promise(node.argument) !== "never";
}

/** `images.get(id)` of a map of promises: what it waits for has been started elsewhere. */
function isTakenOut(facts: Facts, started: Started): boolean {
  const link = chainLinkOf(started);
  const call = link ? unwrap(link.receiver) : started;
  if (link && call.type === "CallExpression") return isTakenOut(facts, call);
  const callee = call.type === "CallExpression" ? unwrap(call.callee) : undefined;
  return callee?.type === "MemberExpression" && takingMethods.has(memberName(callee) ?? "") && isCollection(facts, callee.object) === "yes";
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

/** An await that is there for what it does, or for something that was started elsewhere. Beside a `value`, what is done with the own element does not count. */
function effectWaitedFor({ facts, iteration, variables }: Candidate, value: Node | undefined, { sideEffects }: Judgement): Dependence | undefined {
  const own = value && !isOverSorted(facts, iteration) ? ownVariables(facts, iteration, variables) : undefined;
  for (const node of iteration.awaits) {
    if (!sideEffects && !isValueUsed(facts, node)) {
      if (own && isOwnEffect(facts, iteration, node, (part) => dependsOn(facts, part, () => false, own))) continue;
      return `value not used: ${facts.sourceCode.getText(node)}`;
    }
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
  ({ facts, iteration, variables }) => dependence("carried", reasonIn(carriedIn(facts, iteration, variables))),
  ({ facts, iteration }) => dependence("refilled", refilledIn(facts, iteration)),
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

/** What is left in the tail alone is no reason. */
function reasonIn(left: Left | undefined): string | undefined {
  return left?.inTail === false ? left.what : undefined;
}

function reasonOfNames(facts: Facts, iteration: Iteration, variables: readonly Variable[]): Dependence | undefined {
  const callees = iteration.awaits.flatMap(awaitedCalls).map((call) => namesInChain(call));
  return dependence("ordered", orderedName(headNames(facts, iteration, variables), callees)) ?? orderedFunctionAround(iteration.loop);
}

function reasonOfCalls(facts: Facts, iteration: Iteration, variables: readonly Variable[]): Dependence | undefined {
  const own = ownVariables(facts, iteration, variables);
  const changed = changedIn(facts, iteration);
  for (const started of iteration.awaits.flatMap(startedBy)) {
    if (!dependsOn(facts, started, () => false, own)) return `retry: ${facts.sourceCode.getText(started)}`;
    const reason = started.type === "ImportExpression" ? undefined : reasonOfCall(facts, iteration, started);
    if (reason !== undefined) return reason;
  }
  return dependence("effect", effectOfCalls(facts, iteration, changed) ?? reasonIn(effectInTail(facts, iteration)));
}

/** The variables in which the iteration has a part: its element, what comes of it, the elements of the loops within. */
function ownVariables(facts: Facts, iteration: Iteration, variables: readonly Variable[]): Set<Variable> {
  return reachedFrom(facts, iteration, () => false, [...variables, ...variablesOfInnerLoops(facts, iteration)]);
}

function variablesOfInnerLoops(facts: Facts, { steps }: Iteration): Variable[] {
  return steps.flatMap((node) => {
    if (node.type === "ForOfStatement" || node.type === "ForInStatement") return headVariables(facts, node);
    return node.type === "ForStatement" && node.init ? facts.sourceCode.getDeclaredVariables(node.init) : [];
  });
}

function reasonOfCall(facts: Facts, iteration: Iteration, call: AwaitedCall): Dependence | undefined {
  if (isOwnFunction(facts, iteration, call)) return "ordered: functions of a list";
  return (
    dependence("receiver", sharedThis(facts, iteration.loop, call) ?? chosenMethod(facts, iteration.loop, call)) ??
    dependence("exclusive resource", exclusiveResourceOf(facts, iteration.loop, call)) ??
    dependence("shared", sharedArgumentOf(facts, iteration, call))
  );
}

/** What the functions do that the iteration calls up to its last await, whether it awaits them or not, and the generator that gives it its element. */
function effectOfCalls(facts: Facts, iteration: Iteration, changed: ReadonlySet<Variable>): string | undefined {
  const { loop, steps } = iteration;
  for (const node of [...steps, ...generatorOf(facts, loop)]) {
    if (isInTail(iteration, node)) continue;
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
