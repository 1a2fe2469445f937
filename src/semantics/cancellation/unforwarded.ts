import type { TSESTree } from "@typescript-eslint/utils";
import type { NamePattern } from "../../ast/pattern.ts";
import { enclosing, isFunction, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import type { Excuse } from "../../excuse.ts";
import { asyncIterables, streamWiring } from "../../models/views/signal-takers.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { calledBy, isCall, isCallTo, methodOf } from "../calls/call.ts";
import { isNamedCall } from "../calls/named-by-user.ts";
import { isInTest, isTestFile } from "../execution/test-callback.ts";
import { startsOwnProcess } from "./child-process.ts";
import { isAfterAbort, isCleanUp, isWithoutSignal, racesWithSignal } from "./last-words.ts";
import { isMadeWithSignal, mentionsOf, mentionsSignal } from "./signal-flow.ts";
import { emptySlotOf, type SignalSlot } from "./signal-slot.ts";
import { signalInScope, type SignalSource, type SourcePolicy } from "./signal-source.ts";
import { waitingFor } from "./waited-call.ts";

/** Which calls count. */
export interface ForwardingPolicy extends SourcePolicy {
  readonly ignore: readonly NamePattern[];
  readonly listeners: boolean;
  readonly tests: boolean;
}

/** A call that a signal in scope does not abort. */
export interface CallWithoutSignal {
  readonly facts: Facts;
  readonly call: TSESTree.CallExpression;
  readonly source: SignalSource;
  readonly policy: ForwardingPolicy;
}

/** Returns the signal in scope of a call for which code waits: `signal` for `await «load(url)»`; by syntax, before any type is asked for. */
export function signalFor(facts: Facts, call: TSESTree.CallExpression, policy: ForwardingPolicy): SignalSource | undefined {
  const source = call.callee.type === "Super" ? undefined : signalInScope(facts, call, policy);
  return source && isAbortable(facts, call, policy) ? source : undefined;
}

function isAbortable(facts: Facts, call: TSESTree.CallExpression, { listeners }: ForwardingPolicy): boolean {
  return waitingFor(facts, call) !== undefined || (listeners && isListening(call)) || startsOwnProcess(facts, call);
}

function isListening(call: TSESTree.CallExpression): boolean {
  return methodOf(call) === "addEventListener";
}

/** Why a call does without the signal. */
export const excusesOfForwarding: readonly Excuse<CallWithoutSignal>[] = [
  { id: "ignore", why: "the user names the call", applies: ({ facts, call, policy }) => isNamedCall(facts, call, policy.ignore) },
  { id: "mentioned", why: "an argument mentions the signal, or the object that has it", applies: ({ facts, call, source }) => call.arguments.some((argument) => mentionsSignal(facts, argument, source)) },
  { id: "made with it", why: "the object was made with the signal", applies: ({ facts, call, source }) => isReceiverMade(facts, call, source) },
  { id: "clean-up", why: "the end of the work is not to be cut off", applies: ({ facts, call, source }) => isCleanUp(facts, call, source) },
  { id: "after an abort", why: "the signal has been aborted there", applies: ({ facts, call, source }) => isAfterAbort(facts, call, source) },
  { id: "without a signal", why: "the code has tested that there is none", applies: ({ facts, call, source }) => isWithoutSignal(facts, call, source) },
  { id: "races", why: "the promise is given up with the signal", applies: ({ facts, call, source }) => !startsOwnProcess(facts, call) && racesWithSignal(facts, call, source) },
  { id: "tests", why: "it is code of a test", applies: ({ facts, call, policy }) => !policy.tests && (isTestFile(facts) || isInTest(facts, call)) },
  { id: "wiring", why: "it only connects streams", applies: ({ facts, call }) => isCallTo(facts, call, streamWiring) },
];

function isReceiverMade(facts: Facts, call: TSESTree.CallExpression, source: SignalSource): boolean {
  const callee = calledBy(call);
  return isMadeWithSignal(facts, callee.type === "MemberExpression" ? callee.object : callee, source);
}

/** Returns where the call takes a signal and has none, if what it returns can be aborted: a promise, or what `for await` iterates. */
export function missingSignal(facts: Facts, call: TSESTree.CallExpression, source: SignalSource): SignalSlot | undefined {
  const slot = emptySlotOf(facts, call, source);
  return slot && (isListening(call) || isAsync(facts, call)) ? slot : undefined;
}

function isAsync(facts: Facts, call: TSESTree.CallExpression): boolean {
  const promise = facts.promise(call);
  if (isPromise(promise) || promise === "thenable" || waitingFor(facts, call) === "iterated" || startsOwnProcess(facts, call)) return true;
  return facts.instance(call).some(({ module, name }) => module === undefined && asyncIterables.has(name));
}

/** Returns another call of the function that gets the signal, and is waited for: `load` in `await load(url, { signal }); await «save(url)»;`. */
export function otherCallWith(facts: Facts, source: SignalSource, call: TSESTree.CallExpression): TSESTree.CallExpression | undefined {
  for (const place of mentionsOf(facts, source)) {
    const other = enclosing(place, isCall);
    if (other?.type === "CallExpression" && other !== call && isPassed(place, other) && waitingFor(facts, other)) return other;
  }
  return undefined;
}

function isPassed(place: Node, { arguments: given }: TSESTree.CallExpression): boolean {
  return given.some((argument: Expression | TSESTree.SpreadElement) => argument.range[0] <= place.range[0] && argument.range[1] >= place.range[1] && !isFunction(unwrap(argument)));
}
