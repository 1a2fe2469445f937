import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isFunction, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import type { Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { namesInChain, rootOfChain, wordsOf } from "../../ast/words.ts";
import { firstThings, lookingWords, writingWords } from "../../models/views/first-things.ts";
import { combinators, throttlingWords } from "../../models/views/throttling.ts";
import type { Facts } from "../../facts/facts.ts";
import { effectOf, sharedThis } from "../effects/callee-effects.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { dependsOn } from "./data-flow.ts";
import { awaitedCalls, type AwaitedCall } from "../effects/iteration.ts";
import { orderedFunctionAround, exclusiveResourceOf } from "../effects/exclusive-resource.ts";

/** Awaits that stand one after the other and need nothing of each other. */
export interface AwaitRun {
  readonly awaits: readonly TSESTree.AwaitExpression[];
  /** The declarations that hold them, or the expression whose parts they are. */
  readonly holders: readonly Node[];
}

interface Step {
  readonly waits: TSESTree.AwaitExpression;
  readonly call: AwaitedCall;
  readonly holder: Node;
  readonly declares: readonly Variable[];
}

/** `const a = await f(); const b = await g();`, wherever in the statements: the longest runs whose parts need nothing of each other. */
export function runsOfStatements(facts: Facts, statements: readonly Node[]): AwaitRun[] {
  const runs: Step[][] = [[]];
  for (const statement of statements) {
    const step = stepOf(facts, statement);
    const run = runs.at(-1) ?? [];
    if (step && run.every((before) => areIndependent(facts, before, step))) run.push(step);
    else runs.push(step ? [step] : []);
  }
  return runs.filter(({ length }) => length > 1).map(runOf);
}

/** `[await f(), await g()]`, `{ a: await f(), b: await g() }`, `h(await f(), await g())`. */
export function runOfParts(facts: Facts, holder: Node, parts: readonly Node[]): AwaitRun | undefined {
  const awaited = parts.map((part) => unwrap(part)).filter((part) => part.type === "AwaitExpression");
  const steps = awaited.flatMap((waits) => stepWith(facts, waits, holder, []) ?? []);
  if (steps.length < 2 || steps.length < awaited.length) return undefined;
  return steps.every((step, index) => steps.slice(0, index).every((before) => areIndependent(facts, before, step))) ? { ...runOf(steps), holders: [holder] } : undefined;
}

function runOf(steps: readonly Step[]): AwaitRun {
  return { awaits: steps.map(({ waits }) => waits), holders: steps.map(({ holder }) => holder) };
}

function stepOf(facts: Facts, statement: Node): Step | undefined {
  if (statement.type !== "VariableDeclaration" || statement.declarations.length !== 1) return undefined;
  const [{ init }] = statement.declarations as [TSESTree.VariableDeclarator];
  const waits = init && unwrap(init);
  return waits?.type === "AwaitExpression" ? stepWith(facts, waits, statement, facts.sourceCode.getDeclaredVariables(statement)) : undefined;
}

function stepWith(facts: Facts, waits: TSESTree.AwaitExpression, holder: Node, declares: readonly Variable[]): Step | undefined {
  const [call, ...others] = awaitedCalls(waits);
  if (!call || others.length > 0 || !mayRunAtAnyTime(facts, call) || facts.promise(waits.argument) === "never") return undefined;
  return { waits, call, holder, declares };
}

/** Not what has to come first, what changes something, what waits on purpose, nor what uses an exclusive resource. */
function mayRunAtAnyTime(facts: Facts, call: AwaitedCall): boolean {
  if (isCallTo(facts, call, combinators)) return call.type === "CallExpression" && isOfCallsAtAnyTime(facts, call);
  if (!isNamedForAnyTime(namesInChain(call).at(-1) ?? "")) return false;
  const container = enclosingFunction(call) ?? facts.sourceCode.ast;
  if (orderedFunctionAround(call) !== undefined || sharedThis(facts, call, call) !== undefined) return false;
  return exclusiveResourceOf(facts, call, call) === undefined && effectOf(facts, container, call, new Set()) === undefined;
}

function isNamedForAnyTime(name: string): boolean {
  const words = wordsOf(name);
  const [first = ""] = words;
  return words.length > 0 && !firstThings.has(first) && !writingWords.has(first) && !words.some((word) => throttlingWords.has(word));
}

/** `Promise.all(ids.map((id) => load(id)))`, `Promise.all(ids.map(load))`, `Promise.all([load(a), load(b)])`: what it waits for starts there. */
function isOfCallsAtAnyTime(facts: Facts, { arguments: [given] }: TSESTree.CallExpression): boolean {
  const list = given && unwrap(given);
  if (list?.type === "ArrayExpression") return list.elements.every((element) => element?.type === "CallExpression" && mayRunAtAnyTime(facts, element));
  if (list?.type !== "CallExpression" || methodOf(list) !== "map") return false;
  const [callback] = list.arguments;
  if (!callback || !isFunction(callback)) return callback !== undefined && isNamedForAnyTime(namesInChain(callback).at(-1) ?? "");
  const calls = [...within(facts.sourceCode, callback.body, () => true)].filter((node) => node.type === "CallExpression");
  return calls.length > 0 && calls.every((call) => mayRunAtAnyTime(facts, call));
}

function areIndependent(facts: Facts, before: Step, step: Step): boolean {
  const { sourceCode } = facts;
  if (sourceCode.getText(before.call) === sourceCode.getText(step.call)) return false;
  if (dependsOn(facts, step.holder, () => false, new Set(before.declares))) return false;
  return !haveSameReceiver(facts, before.call, step.call) || [before, step].every(({ call }) => looks(call));
}

function haveSameReceiver(facts: Facts, one: AwaitedCall, other: AwaitedCall): boolean {
  const [receiver, otherReceiver] = [receiverOf(one), receiverOf(other)];
  return receiver !== undefined && otherReceiver !== undefined && facts.sourceCode.getText(rootOfChain(receiver)) === facts.sourceCode.getText(rootOfChain(otherReceiver));
}

function receiverOf(call: AwaitedCall): Expression | undefined {
  const callee = unwrap(call.type === "CallExpression" ? call.callee : call.tag);
  return callee.type === "MemberExpression" ? callee.object : undefined;
}

function looks(call: AwaitedCall): boolean {
  return lookingWords.has(wordsOf(namesInChain(call).at(-1) ?? "")[0] ?? "");
}
