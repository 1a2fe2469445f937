import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { alwaysThrows } from "../calls/always-throws.ts";
import { calledBy } from "../calls/call.ts";
import { isCallThat } from "../calls/model.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";

/** Decides whether what follows a statement is never reached: `throw e;`, `fail(x);` of type `never`, and a call of a function whose every run throws. */
export function neverCompletes(facts: Facts, statement: Node, ask = asking): boolean {
  if (statement.type !== "ExpressionStatement") return statement.type === "ThrowStatement";
  return alwaysThrows(statement) || neverReturns(facts, statement.expression, ask);
}

/** Decides whether an expression has no value, as its evaluation throws or ends the process: `fail(x)`, `await fail(x)`. */
export function neverReturns(facts: Facts, expression: Expression, ask = asking): boolean {
  const node = unwrap(expression);
  const call = node.type === "AwaitExpression" ? unwrap(node.argument) : node;
  if (call.type !== "CallExpression") return false;
  return facts.returns(node) === "no" || isCallThat(facts, call, "process exit") || throwsBy(facts, call, call !== node, ask);
}

function throwsBy(facts: Facts, call: TSESTree.CallExpression, isAwaited: boolean, ask: Ask): boolean {
  const answer = ask.of(facts, calledBy(call), throwing);
  return answer === "throws" || (isAwaited && answer === "rejects");
}

/** Whether every run of a function throws, or rejects the promise that it returns. */
const throwing: Analysis<"rejects" | "returns" | "throws"> = {
  name: "throwing",
  unknown: "returns",
  of(facts, { async, body, generator }, ask) {
    if (generator || body.type !== "BlockStatement") return "returns";
    const last = body.body.findIndex((statement) => neverCompletes(facts, statement, ask));
    const before = body.body.slice(0, last);
    const mayReturn = last === -1 || before.some((statement) => [...within(facts.sourceCode, statement)].some(({ type }) => type === "ReturnStatement"));
    if (mayReturn) return "returns";
    return async ? "rejects" : "throws";
  },
};
