import { isFunction, keyOf, memberName, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { consumersOf } from "../../ast/consumers.ts";
import type { NamePattern } from "../../ast/pattern.ts";
import { removingMethods } from "../../models/views/array-callbacks.ts";
import { handingBack } from "../../models/views/promise-apis.ts";
import { unseenOutcomes } from "../../models/views/unseen-outcomes.ts";
import type { Excuse } from "../../excuse.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { calledBy, isCallTo, localFunctionOf } from "../calls/call.ts";
import { endsByProcessExit } from "../calls/ends-process.ts";
import { writesLogEntry } from "../calls/logging.ts";
import { modelOfCall, modelOfValue } from "../calls/model.ts";
import { isNamedCall, isOfNamedType } from "../calls/named-by-user.ts";
import { asyncFunctionAround } from "../execution/async-context.ts";
import { isTimeMovedAfter } from "../execution/fake-time.ts";
import { isBeforeLeaving } from "../execution/leaving-page.ts";
import { isEndOfProgram } from "../execution/program-file.ts";
import { endsTest } from "../execution/test-callback.ts";
import { fateOfRejection } from "../execution/unhandled-rejection.ts";
import { isImplementedWithoutPromise } from "../promises/implementations.ts";
import { answersByCallback, isPlainPromise } from "../promises/promise.ts";
import { cannotReject } from "../settlement/cannot-reject.ts";
import { isHandledByCallee } from "../settlement/handled-already.ts";
import { onlyPauses } from "../settlement/pauses.ts";
import { calledMemberOf } from "../settlement/returned-member.ts";
import { areElementsMisused } from "../value-use/promise-arrays.ts";
import { isLastOfHandler } from "./last-step.ts";
import type { Loss } from "./lost-promise.ts";
import { overtakingOf } from "./overtaken.ts";
import { isPromiseForOthers } from "./promise-for-argument.ts";
import { keptIn } from "./promise-handling.ts";

/** Which promises may float, because the user says so. */
export interface FloatingPolicy {
  readonly allowCalls: readonly NamePattern[];
  readonly allowIIFE: boolean;
  readonly allowTypes: readonly NamePattern[];
  readonly allowUnderscore: boolean;
  /** Whether promises count that only a log would miss, as the console of a page. */
  readonly checkPages: boolean;
}

/** A promise, or something else to wait for, that is lost. */
export interface LostPromise {
  readonly facts: Facts;
  readonly node: Expression;
  readonly loss: Loss;
  readonly policy: FloatingPolicy;
}

/** Why a promise may be lost: nothing can be missed, or something else waits for it. */
export const excusesOfLoss: readonly Excuse<LostPromise>[] = [
  { id: "allowTypes", why: "the user allows its type", applies: ({ facts, node, policy }) => isOfNamedType(facts, node, policy.allowTypes) },
  { id: "allowUnderscore", why: "the variable is named `_`", applies: ({ node, loss, policy }) => loss === "neverRead" && policy.allowUnderscore && keptIn(node) === "_" },
  { id: "allowCalls", why: "the user allows the call", applies: ({ facts, node, policy }) => node.type === "CallExpression" && isNamedCall(facts, node, policy.allowCalls) },
  { id: "allowIIFE", why: "the function is called where it stands", applies: ({ node, loss, policy }) => isDropped(loss) && policy.allowIIFE && node.type === "CallExpression" && isFunction(unwrap(node.callee)) },
  { id: "may float", why: "a model of its library says so", applies: ({ facts, node, loss }) => isDropped(loss) && mayFloat(facts, node) },
  { id: "only logged", why: "its rejection is only logged where the code runs, as in a page, and no `await` was forgotten", applies: (lost) => !lost.policy.checkPages && ONLY_DROPPED.has(lost.loss) && isOnlyLogged(lost.facts, lost.node) },
  { id: "end of a program", why: "its error ends the program, which has nothing else to do", applies: ({ facts, node, loss }) => loss === "dropped" && isEndOfProgram(facts, node) },
  { id: "ends the process", why: "a rejection ends the process, as the function does", applies: ({ facts, node, loss }) => loss === "dropped" && endsByProcessExit(facts, functionCalledBy(facts, node)) && fateOfRejection(facts, node) === "ends" },
  { id: "log entry", why: "it only writes a log, for which nothing waits", applies: ({ node, loss }) => ONLY_DROPPED.has(loss) && writesLogEntry(unwrap(node)) },
  { id: "taken out", why: "it is taken out of a list, which has others wait for it", applies: ({ facts, node, loss }) => isDropped(loss) && isTakenOut(facts, node) },
  { id: "fake time", why: "the test moves the time on by which it goes on", applies: ({ facts, node, loss }) => ONLY_DROPPED.has(loss) && isTimeMovedAfter(facts, node) },
  { id: "argument itself", why: "the call returns its argument, which has a name", applies: ({ facts, node, loss }) => isDropped(loss) && returnsArgument(facts, node) },
  { id: "misused elements", why: "what is done with the elements is reported", applies: ({ facts, node }) => facts.promise(node) === "array" && isMadeOfMisused(facts, node) },
  { id: "callback", why: "the outcome comes by a callback", applies: (lost) => isDroppedPromise(lost) && answersByCallback(lost.facts, lost.node) },
  { id: "ends a test", why: "the test waits for its callback", applies: (lost) => isDroppedPromise(lost) && endsTest(lost.facts, lost.node) },
  { id: "other arguments", why: "for these arguments, it is no promise", applies: (lost) => isDroppedPromise(lost) && isPromiseForOthers(lost.facts, lost.node) },
  { id: "no promise", why: "its type leaves that open, and no class that implements it returns one", applies: (lost) => isDroppedPromise(lost) && isImplementedWithoutPromise(lost.facts, lost.node) },
  { id: "cannot reject", why: "it is never rejected, does more than to pause, and nothing depends on it", applies: (lost) => lost.loss === "dropped" && isDroppedPromise(lost) && cannotReject(lost.facts, lost.node) && !onlyPauses(lost.facts, lost.node) },
  { id: "handled already", why: "the callee has given its promise a handler, and nothing depends on it", applies: (lost) => lost.loss === "dropped" && isDroppedPromise(lost) && isHandledByCallee(lost.facts, lost.node) && !onlyPauses(lost.facts, lost.node) },
  { id: "own members", why: "it has the members that are taken", applies: ({ facts, node, loss }) => loss === "destructured" && isPromise(facts.promise(node)) && isPlainPromise(facts, node, membersTaken(node)) !== "yes" },
];

/** `navigate("/")` of a router that catches what it rejects with, a `test(…)` whose runner waits, a type that never rejects. */
function mayFloat(facts: Facts, node: Expression): boolean {
  const called = node.type === "CallExpression" ? (modelOfCall(facts, node) ?? calledMemberOf(facts, calledBy(node))?.row) : undefined;
  return (called ?? modelOfValue(facts, node))?.mayFloat !== undefined;
}

/**
 * Whether only a log would tell of the promise, as the console of a page: handlers, effects and other functions that are not async start
 * work and leave it. What keeps a user's data has an outcome that nothing else shows; and what the page is left for does not get done.
 */
function isOnlyLogged(facts: Facts, node: Expression): boolean {
  if (fateOfRejection(facts, node) !== "logged") return false;
  const owner = asyncFunctionAround(facts, node);
  if (owner && !isLastOfHandler(facts, node, owner)) return false;
  return !isCallTo(facts, unwrap(node), unseenOutcomes) && !isBeforeLeaving(facts, node) && !overtakingOf(facts, node);
}

/** Nothing is known of these but that the promise is dropped. */
const ONLY_DROPPED: ReadonlySet<Loss> = new Set<Loss>(["dropped", "droppedArray", "droppedGenerator", "unordered"]);
const DROPPED: ReadonlySet<Loss> = new Set<Loss>([...ONLY_DROPPED, "endedEarly", "readEarly"]);

function isDropped(loss: Loss): boolean {
  return DROPPED.has(loss);
}

function isDroppedPromise({ facts, node, loss }: LostPromise): boolean {
  return isDropped(loss) && isPromise(facts.promise(node));
}

function functionCalledBy(facts: Facts, node: Expression): FunctionNode | undefined {
  const call = unwrap(node);
  return call.type === "CallExpression" ? localFunctionOf(facts, call.callee) : undefined;
}

/** `running.splice(index, 1);` */
function isTakenOut(facts: Facts, node: Expression): boolean {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && removingMethods.has(memberName(callee) ?? "") && facts.promise(callee.object) === "array";
}

/** `Object.defineProperty(job, "id", { value });`: what is returned is the object that was given, and has a name. */
function returnsArgument(facts: Facts, node: Expression): boolean {
  if (node.type !== "CallExpression" || !isCallTo(facts, node, handingBack)) return false;
  const [given] = node.arguments;
  return given?.type === "Identifier" || given?.type === "MemberExpression";
}

/** `xs.map(load).filter(Boolean);` */
function isMadeOfMisused(facts: Facts, node: Expression): boolean {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && areElementsMisused(facts, callee.object);
}

/** `stdout` in `const { stdout } = run();` */
function membersTaken(node: Expression): string[] {
  return consumersOf(node).flatMap(({ by }) => {
    const target = by.type === "VariableDeclarator" ? by.id : by.type === "AssignmentExpression" ? by.left : undefined;
    return target?.type === "ObjectPattern" ? target.properties.flatMap((part) => (part.type === "Property" ? (keyOf(part) ?? []) : [])) : [];
  });
}
