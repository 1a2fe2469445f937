import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, valuesOf } from "../../ast/consumers.ts";
import { unwrap, type Expression } from "../../ast/nodes.ts";
import { returnedBy } from "../../ast/returns.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, isCallTo } from "../calls/call.ts";
import { chainLinkCalling, endsHandled, wholeChain } from "../promises/promise-chain.ts";
import { summaryOf, type Analysis, type Ask } from "../summaries/summary.ts";
import { cannotReject, isNeverRejected } from "./cannot-reject.ts";

/** Decides whether no rejection is lost with the promise of a call: it has none, or a handler by its callee. */
export function losesNoRejection(facts: Facts, call: Expression): boolean {
  return cannotReject(facts, call) || isHandledByCallee(facts, call);
}

/**
 * Decides whether the promise of a call has a handler before the caller gets it: `running.then(count, report); return running;`.
 * The caller that drops it loses no rejection; one that awaits it still gets it.
 */
export function isHandledByCallee(facts: Facts, call: Expression): boolean {
  const node = unwrap(call);
  return node.type === "CallExpression" && summaryOf(facts, calledBy(node), handlesWhatItReturns);
}

/** An async function returns a promise of its own, which nothing in it can handle. */
const handlesWhatItReturns: Analysis<boolean> = {
  name: "handles what it returns",
  unknown: false,
  of(facts, node, ask) {
    if (node.async || node.generator) return false;
    const returned = returnedBy(facts.sourceCode, node);
    return returned.length > 0 && returned.every((value) => !value || valuesOf(value).every((one) => isHandled(facts, unwrap(one), ask)));
  },
};

function isHandled(facts: Facts, promise: Expression, ask: Ask): boolean {
  if (isNeverRejected(facts, promise)) return true;
  if (promise.type === "Identifier") return hasHandler(facts, promise);
  if (promise.type !== "CallExpression") return false;
  const [given] = promise.arguments;
  // It gives a promise back as it is.
  if (isCallTo(facts, promise, "Promise.resolve")) return given !== undefined && given.type !== "SpreadElement" && isHandled(facts, unwrap(given), ask);
  return ask.of(facts, calledBy(promise), handlesWhatItReturns);
}

/** Whether anything that is chained on a variable ends in a handler. */
function hasHandler(facts: Facts, name: TSESTree.Identifier): boolean {
  const reads = variableOf(facts.sourceCode, name)?.references ?? [];
  return reads.some(({ identifier }) => consumersOf(identifier).some(({ by, role }) => {
    const link = role === "receiver" ? chainLinkCalling(by) : undefined;
    return link !== undefined && endsHandled(facts, wholeChain(link).call);
  }));
}
