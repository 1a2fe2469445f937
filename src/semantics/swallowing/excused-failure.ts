import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { isAnsweredBehind } from "./attempt.ts";
import { isBeforeThrow, isCleanUp, isCleanUpPromise } from "./clean-up.ts";
import { isHandledBefore, isHeldElsewhere, isOnlyToSettle, onlyWaitsForHeld } from "./held-promise.ts";
import { isAllOfLogger } from "../calls/logging.ts";
import { isProbeBlock, isProbePromise } from "./probe.ts";

/** Whose failures may go unseen. */
export interface FailurePolicy {
  readonly allowCleanup: boolean;
  readonly allowProbes: boolean;
  /** Whether a constant may stand for what failed. */
  readonly defaults: "allow" | "report";
}

/** Whether the failure of a `try` block is an answer, shows elsewhere, or does not matter. */
export function mayFail(facts: Facts, statement: TSESTree.TryStatement, { allowCleanup, allowProbes, defaults }: FailurePolicy): boolean {
  const { block } = statement;
  if (allowCleanup && (isCleanUp(facts, block) || isBeforeThrow(statement))) return true;
  const isAnswer = isProbeBlock(facts, block) || isAnsweredBehind(facts, statement, defaults === "allow");
  return (allowProbes && isAnswer) || onlyWaitsForHeld(facts, block) || isAllOfLogger(statement);
}

/** Whether the rejection of a promise is an answer, shows elsewhere, or does not matter. What may be no promise counts as one. */
export function mayReject(facts: Facts, promise: Expression, { allowCleanup, allowProbes }: FailurePolicy): boolean {
  const kind = facts.promise(promise);
  if (kind === "never" || kind === "array" || isHeldElsewhere(facts, promise) || isOnlyToSettle(facts, promise) || isHandledBefore(facts, promise)) return true;
  if (allowCleanup && (isCleanUpPromise(facts, promise) || isBeforeThrow(promise))) return true;
  return allowProbes && isProbePromise(facts, promise);
}
