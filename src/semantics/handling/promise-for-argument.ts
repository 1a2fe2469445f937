import { positionalArguments, startOfString, stringOf, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { summaryOf, type Analysis } from "../summaries/summary.ts";

/** The text that an argument is, or begins with: `"loaded"`, `` `serving:${name}` ``. */
interface Given {
  readonly text: string;
  readonly isWhole: boolean;
}

/**
 * Whether a call of a function that returns a promise at times gives it a text for which it returns none:
 * `emit("loaded")`, where every promise is returned after `if (event === "served")`.
 */
export function isPromiseForOthers(facts: Facts, expression: Expression): boolean {
  const call = unwrap(expression);
  const given = call.type === "CallExpression" ? positionalArguments(call).map(givenBy) : [];
  if (call.type !== "CallExpression" || !given.some(Boolean) || facts.promise(call) !== "sometimes") return false;
  return summaryOf(facts, calledBy(call), returnsPromiseFor(given)) === "no";
}

function returnsPromiseFor(given: readonly (Given | undefined)[]): Analysis<Tristate> {
  return {
    name: `returns a promise for ${JSON.stringify(given)}`,
    unknown: "unknown",
    of: (facts, callee) => (returnsNone(facts, callee, given) ? "no" : "yes"),
  };
}

function givenBy(argument: Expression): Given | undefined {
  const text = startOfString(argument);
  return text === undefined ? undefined : { text, isWhole: stringOf(argument) !== undefined };
}

function returnsNone(facts: Facts, callee: FunctionNode, given: readonly (Given | undefined)[]): boolean {
  if (callee.async || callee.generator || callee.body.type !== "BlockStatement") return false;
  const returns = [...within(facts.sourceCode, callee.body)].filter((node) => node.type === "ReturnStatement");
  return returns.every((node) => !node.argument || facts.promise(node.argument) === "never" || isForOthers(facts, node, callee, given));
}

/** Whether a statement runs only where a parameter is a text that was not given. */
function isForOthers(facts: Facts, statement: Node, callee: FunctionNode, given: readonly (Given | undefined)[]): boolean {
  for (let current = statement; current.parent && current !== callee.body; current = current.parent) {
    const { parent } = current;
    if (parent.type === "IfStatement" && parent.consequent === current && isTestForOthers(facts, parent.test, callee, given)) return true;
  }
  return false;
}

/** `event === "served"` */
function isTestForOthers(facts: Facts, test: Expression, callee: FunctionNode, given: readonly (Given | undefined)[]): boolean {
  if (test.type !== "BinaryExpression" || (test.operator !== "===" && test.operator !== "==")) return false;
  const wanted = stringOf(test.right);
  const known = given[positionOf(facts, test.left, callee)];
  if (wanted === undefined || !known) return false;
  return known.isWhole ? wanted !== known.text : !wanted.startsWith(known.text);
}

/** The position of a parameter that nothing assigns; -1 for anything else. */
function positionOf({ sourceCode }: Facts, node: Node, { params }: FunctionNode): number {
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  const definition = variable && onlyDefinition(variable);
  return definition?.type === "Parameter" ? params.indexOf(definition.name) : -1;
}
