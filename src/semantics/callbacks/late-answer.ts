import type { TSESTree } from "@typescript-eslint/utils";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { isFunction, isInside, memberName, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { within } from "../../ast/walk.ts";
import { answeringMethods, extendableEvents, extendingMethods, leavingEvents } from "../../models/views/events-in-time.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";
import type { MisusedCallback } from "./async-callback.ts";
import { boundFunction } from "./given-function.ts";

/**
 * What an async listener does too late for its event.
 *
 * - `answeredLate`: it calls `event.preventDefault()` after an `await`, when the event has been dispatched.
 * - `pageLeft`: the page that it listens to is gone by then: `beforeunload`.
 * - `workerStopped`: the service worker may be stopped by then, for it has no promise to wait for.
 */
export interface LateAnswer {
  readonly late: "answeredLate" | "pageLeft" | "workerStopped";
  /** The call that comes too late, or the name of the event. */
  readonly what: string;
}

/** Returns what a function does too late that is given as a listener; whether it can reject makes no difference. */
export function lateAnswerOf(facts: Facts, node: Expression, { misuse, whole }: Pick<MisusedCallback, "misuse" | "whole">): LateAnswer | undefined {
  if (misuse !== "listener" && misuse !== "void") return undefined;
  const listener = isFunction(node) ? node : localFunctionOf(facts, boundFunction(node) ?? node);
  if (!listener?.async) return undefined;
  const waits = [...within(facts.sourceCode, listener.body)].filter(({ type }) => type === "AwaitExpression");
  if (waits.length === 0) return undefined;
  const answers = answersIn(facts, listener);
  const late = answers.find((answer) => waits.some((wait) => mayComeBefore(wait, answer)) && !isRepeated(answer, answers, waits));
  if (late) return { late: "answeredLate", what: `${eventOf(listener)?.name ?? ""}.${methodOfAnswer(late)}()` };
  return lateByEvent(eventListenedTo(whole) ?? "", answers);
}

function lateByEvent(event: string, answers: readonly TSESTree.CallExpression[]): LateAnswer | undefined {
  if (leavingEvents.has(event)) return { late: "pageLeft", what: event };
  const isExtended = answers.some((answer) => extendingMethods.has(methodOfAnswer(answer)));
  return extendableEvents.has(event) && !isExtended ? { late: "workerStopped", what: event } : undefined;
}

/** `event.preventDefault()`, called on the first parameter, in source order. */
function answersIn({ sourceCode }: Facts, listener: FunctionNode): TSESTree.CallExpression[] {
  const event = eventOf(listener);
  if (!event) return [];
  const isAnswer = (node: Node): node is TSESTree.CallExpression => {
    const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
    if (callee?.type !== "MemberExpression" || !answeringMethods.has(memberName(callee) ?? "")) return false;
    return variableAt(sourceCode, unwrap(callee.object))?.identifiers[0] === event;
  };
  return [...within(sourceCode, listener.body)].filter(isAnswer);
}

function eventOf({ params: [event] }: FunctionNode): TSESTree.Identifier | undefined {
  return event?.type === "Identifier" ? event : undefined;
}

function methodOfAnswer({ callee }: TSESTree.CallExpression): string {
  const member = unwrap(callee);
  return member.type === "MemberExpression" ? (memberName(member) ?? "") : "";
}

/** What has been said in time may be said again. */
function isRepeated(answer: TSESTree.CallExpression, answers: readonly TSESTree.CallExpression[], waits: readonly Node[]): boolean {
  const inTime = answers.filter((other) => methodOfAnswer(other) === methodOfAnswer(answer) && !waits.some((wait) => mayComeBefore(wait, other)));
  return inTime.some((other) => mayComeBefore(other, answer));
}

/** Whether code that stands before other code of its function may also run before it: not on the other branch of an `if`, and not if it leaves. */
function mayComeBefore(first: Node, second: Node): boolean {
  // The arguments of a call are evaluated before it.
  if (isInside(first, second)) return true;
  if (isInside(second, first) || first.range[0] > second.range[0]) return false;
  let current = first;
  while (current.parent && !isInside(second, current.parent)) {
    current = current.parent;
    if (isStatement(current) && alwaysLeaves(current)) return false;
  }
  return !isOneOfSeveral(current);
}

function isStatement(node: Node): node is TSESTree.Statement {
  return node.type === "BlockStatement" || node.type === "IfStatement" || node.type === "ReturnStatement";
}

/** A branch, of which another one runs instead. */
function isOneOfSeveral(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "IfStatement" || parent?.type === "ConditionalExpression") return parent.test !== node;
  return node.type === "SwitchCase";
}

/** `push` for the listener in `self.addEventListener("push", f)` and `self.onpush = f`. */
function eventListenedTo({ parent }: Node): string | undefined {
  if (parent?.type === "AssignmentExpression") {
    const target = unwrap(parent.left);
    return target.type === "MemberExpression" ? /^on(?<event>[a-z]+)$/u.exec(memberName(target) ?? "")?.groups?.["event"] : undefined;
  }
  const [event] = parent?.type === "CallExpression" ? parent.arguments : [];
  const callee = parent?.type === "CallExpression" ? unwrap(parent.callee) : undefined;
  const method = callee?.type === "MemberExpression" ? memberName(callee) : callee?.type === "Identifier" ? callee.name : undefined;
  return event && method === "addEventListener" ? stringOf(event) : undefined;
}
