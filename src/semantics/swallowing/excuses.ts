import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression } from "../../ast/nodes.ts";
import type { Excuse } from "../../excuse.ts";
import type { Facts } from "../../facts/facts.ts";
import { isAnsweredBehind } from "./attempt.ts";
import { isBeforeError, isCleanUp, isCleanUpByPlace, isCleanUpPromise } from "./clean-up.ts";
import { isExpectedToFail } from "./expected-failure.ts";
import { hasFallback } from "./fallback.ts";
import { isHandledBefore, isHeldElsewhere, isOnlyToSettle, onlyWaitsForHeld } from "./held-promise.ts";
import { isAllOfLogger } from "../calls/logging.ts";
import type { LostPromise } from "../handling/excuses.ts";
import { cannotReject, isNeverRejected } from "../settlement/cannot-reject.ts";
import { isPrecondition } from "./precondition.ts";
import { isProbeBlock, isProbePromise } from "./probe.ts";
import { isClauseExplained, isHandlerExplained, type ReasonWanted } from "./swallow-reason.ts";

/** Whose failures may go unseen. */
export interface FailurePolicy {
  readonly allowCleanup: boolean;
  readonly allowProbes: boolean;
  /** Whether a constant may stand for what failed. */
  readonly defaults: "allow" | "report";
  /** Which comments are a reason. */
  readonly reason: ReasonWanted;
}

/** A `catch` clause that swallows what is thrown. */
export interface SwallowingClause {
  readonly facts: Facts;
  readonly clause: TSESTree.CatchClause;
  readonly policy: FailurePolicy;
}

/** Why the failure of a `try` block may go unseen: it is an answer, shows elsewhere, or does not matter. */
export const excusesOfClause: readonly Excuse<SwallowingClause>[] = [
  { id: "explained", why: "a comment gives the reason", applies: ({ facts, clause, policy }) => isClauseExplained(facts, clause, policy.reason) },
  { id: "clean-up", why: "what only puts something away may fail", applies: ({ facts, clause, policy }) => policy.allowCleanup && (isCleanUp(facts, clause.parent.block) || isCleanUpByPlace(facts, clause.parent.block)) },
  { id: "before an error", why: "another error is thrown or passed on after it", applies: ({ clause, policy }) => policy.allowCleanup && isBeforeError(clause.parent) },
  { id: "probe", why: "the failure is the answer", applies: ({ facts, clause, policy }) => policy.allowProbes && isProbeBlock(facts, clause.parent.block, policy.defaults === "allow") },
  { id: "answered after", why: "the code after it is what happens when it fails", applies: ({ facts, clause, policy }) => policy.allowProbes && isAnsweredBehind(facts, clause.parent, policy.defaults === "allow") },
  { id: "fallback", why: "the block only gets a value, and there is another one if it fails", applies: ({ facts, clause, policy }) => policy.allowProbes && policy.defaults === "allow" && hasFallback(facts, clause.parent) },
  { id: "precondition", why: "what follows fails if it has failed", applies: ({ facts, clause, policy }) => policy.allowProbes && isPrecondition(facts, clause.parent.block, clause.parent.range[1]) },
  { id: "expected failure", why: "a test looks at what is left after it", applies: ({ facts, clause, policy }) => policy.allowProbes && isExpectedToFail(facts, clause.parent) },
  { id: "held promise", why: "the promise is handled elsewhere, and only waited for here", applies: ({ facts, clause }) => onlyWaitsForHeld(facts, clause.parent.block) },
  { id: "logger", why: "the log cannot be written to when writing to it has failed", applies: ({ clause }) => isAllOfLogger(clause.parent) },
];

/** An empty rejection handler, `promise.catch(() => {})`. */
export interface SwallowingHandler {
  readonly facts: Facts;
  readonly promise: Expression;
  readonly handler: Expression;
  /** The call that takes the handler. */
  readonly call: TSESTree.CallExpression;
  readonly policy: FailurePolicy;
}

/** Why the rejection of a promise may go unseen. What may be no promise counts as one. */
export const excusesOfHandler: readonly Excuse<SwallowingHandler>[] = [
  { id: "explained", why: "a comment gives the reason", applies: ({ facts, handler, call, policy }) => isHandlerExplained(facts, handler, call, policy.reason) },
  { id: "no promise", why: "something else is called on", applies: ({ facts, promise }) => facts.promise(promise) === "never" || facts.promise(promise) === "array" },
  { id: "held promise", why: "the promise is handled elsewhere as well", applies: ({ facts, promise }) => isHeldElsewhere(facts, promise) },
  { id: "only to settle", why: "callers are only told when it is over", applies: ({ facts, promise }) => isOnlyToSettle(facts, promise) },
  { id: "handled before", why: "a handler before it has the error", applies: ({ facts, promise }) => isHandledBefore(facts, promise) },
  { id: "cannot reject", why: "it is never rejected", applies: ({ facts, promise }) => isNeverRejected(facts, promise) || cannotReject(facts, promise) },
  { id: "clean-up", why: "what only puts something away may fail", applies: ({ facts, promise, policy }) => policy.allowCleanup && (isCleanUpPromise(facts, promise) || isCleanUpByPlace(facts, promise)) },
  { id: "before an error", why: "another error is thrown or passed on after it", applies: ({ promise, policy }) => policy.allowCleanup && isBeforeError(promise) },
  { id: "probe", why: "the failure is the answer", applies: ({ facts, promise, policy }) => policy.allowProbes && isProbePromise(facts, promise) },
  { id: "precondition", why: "what follows fails if it has failed", applies: ({ facts, promise, call, policy }) => policy.allowProbes && call.parent.type === "AwaitExpression" && isPrecondition(facts, promise, call.range[1]) },
];

/** A promise that is lost, and whether clean-up may be. */
export interface LostCleanUp extends Pick<LostPromise, "facts" | "loss" | "node"> {
  readonly policy: Pick<FailurePolicy, "allowCleanup">;
}

/** Why the promise of clean-up may float: it is put away in code that is there for that, and is gone either way. */
export const excusesOfLostCleanUp: readonly Excuse<LostCleanUp>[] = [
  { id: "clean-up", why: "it only puts something away, in code that does", applies: ({ facts, loss, node, policy }) => policy.allowCleanup && loss === "dropped" && isCleanUpByPlace(facts, node) },
  { id: "before an error", why: "it puts something away, and another error is thrown or passed on after it", applies: ({ facts, loss, node, policy }) => policy.allowCleanup && loss === "dropped" && isCleanUp(facts, node) && isBeforeError(node) },
];
