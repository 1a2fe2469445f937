import type { TSESTree } from "@typescript-eslint/utils";
import { outermost, parameterAt, parentOf, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, isCall, type CallNode } from "../calls/call.ts";
import { asking, type Analysis, type Ask } from "../summaries/summary.ts";
import { functionAround, isCalledAtOnce, runsAtOnce } from "./async-context.ts";

/** Whether a function of the project calls a value that is passed to it, and does not only keep it: `safely(() => read(file))`, `attempt(read)`. */
export function isCalledByProject(facts: Facts, node: Expression | FunctionNode, ask = asking): boolean {
  const call = parentOf(node);
  const index = call && isCall(call) ? positionIn(call, node) : -1;
  return index !== -1 && ask.of(facts, calledBy(call as CallNode), calling(index));
}

/** Returns the index of an argument, or -1 for the callee and after a spread. */
export function positionIn(call: CallNode, node: Node): number {
  const index = call.arguments.indexOf(outermost(node) as TSESTree.CallExpressionArgument);
  return call.arguments.slice(0, Math.max(index, 0)).some(({ type }) => type === "SpreadElement") ? -1 : index;
}

const byIndex = new Map<number, Analysis<boolean>>();

/** Whether a function calls its parameter at an index before it returns or its promise is settled. */
function calling(index: number): Analysis<boolean> {
  let analysis = byIndex.get(index);
  if (!analysis) byIndex.set(index, (analysis = { name: `calls parameter ${String(index)}`, unknown: false, of: (facts, owner, ask) => callsOfParameter(facts, owner, index, ask).length > 0 }));
  return analysis;
}

/** Returns where a function calls its parameter at an index while it runs, itself or by way of another function. */
export function callsOfParameter(facts: Facts, owner: FunctionNode, index: number, ask: Ask): CallNode[] {
  const parameter = parameterAt(owner, index);
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  const variable = name?.type === "Identifier" && !owner.generator ? variableOf(facts.sourceCode, name) : undefined;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const parent = parentOf(identifier);
    const call = parent?.type === "MemberExpression" ? parentOf(parent) : parent;
    return call && isCall(call) && runsIn(facts, call, owner, ask) && isCalledBy(facts, call, identifier, ask) ? [call] : [];
  });
}

function isCalledBy(facts: Facts, call: CallNode, identifier: TSESTree.Identifier | TSESTree.JSXIdentifier, ask: Ask): boolean {
  if (calledBy(call) === identifier) return true;
  const at = positionIn(call, identifier);
  return at !== -1 && (isCalledAtOnce(facts, identifier as Expression) || ask.of(facts, calledBy(call), calling(at)));
}

/** Whether code runs each time that a function does, by itself or in a function that is called at once. */
function runsIn(facts: Facts, node: Node, owner: FunctionNode, ask: Ask): boolean {
  let current = functionAround(node);
  while (current && current !== owner && (runsAtOnce(facts, current) || isCalledByProject(facts, current, ask))) current = functionAround(current);
  return current === owner;
}
