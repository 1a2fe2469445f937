import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Expression, type FunctionNode } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { returnedBy } from "../../ast/returns.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { asking, type Analysis } from "../summaries/summary.ts";

/** Returns the callback whose result a call returns: `() => load()` of `batch(() => load())`, where `batch` returns what its first parameter does. */
export function callbackReturned(facts: Facts, call: TSESTree.CallExpression, ask = asking): FunctionNode | undefined {
  const [given] = call.arguments;
  return given && isFunction(given) && ask.of(facts, calledBy(call), returnsCallback) === "yes" ? given : undefined;
}

const returnsCallback: Analysis<Tristate> = {
  name: "returns its callback's result",
  unknown: "unknown",
  of: (facts, node) => (returnsFirstCall(facts, node) ? "yes" : "no"),
};

/** `(f) => f()`, `(f) => { let result; try { result = f(); } finally { end(); } return result; }` */
function returnsFirstCall(facts: Facts, node: FunctionNode): boolean {
  const [first] = node.params;
  if (node.generator || first?.type !== "Identifier") return false;
  const isItsResult = (value: Expression | null): boolean => value !== null && isCallOf(facts, value, first);
  const returned = returnedBy(facts.sourceCode, node);
  return returned.length > 0 && returned.every((value) => isItsResult(value) || (value?.type === "Identifier" && valuesGiven(facts, value).every(isItsResult)));
}

function isCallOf({ sourceCode }: Facts, value: Expression, parameter: TSESTree.Identifier): boolean {
  const call = unwrap(value.type === "AwaitExpression" ? value.argument : value);
  if (call.type !== "CallExpression" || call.callee.type !== "Identifier") return false;
  const called = variableAt(sourceCode, call.callee);
  return called !== undefined && called.identifiers.includes(parameter) && called.references.every((reference) => !reference.isWrite());
}

/** All that a variable is given; something that is no call where it is a parameter or a function. */
function valuesGiven({ sourceCode }: Facts, name: TSESTree.Identifier): (Expression | null)[] {
  const variable = variableOf(sourceCode, name);
  if (variable?.defs[0]?.type !== "Variable") return [null];
  const writes = variable.references.filter((reference) => reference.isWrite()).map(({ writeExpr }) => (writeExpr ?? null) as Expression | null);
  return writes.length > 0 ? writes : [null];
}
