import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isInside, keyOf, memberName, parentOf, unwrap, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { variableOf } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { namesInChain, wordsOf } from "../../ast/words.ts";
import { serverNames, startingMethods } from "../../data/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { asyncFunctionAround } from "./async-context.ts";
import { blocksAround, nameOfFunction } from "./event-loop.ts";

/**
 * Whether the code at a node prepares a server that is not open yet, so that nobody waits: `server.listen()` or `app.start()`
 * follows in the function, `running`, or in the one of this file that calls it, wherever one does.
 */
export function isStartUp(facts: Facts, node: Node, running: FunctionNode): boolean {
  if (openingsIn(facts.sourceCode).length === 0) return false;
  if (opensBehind(facts, node, running)) return true;
  const calls = callsOf(facts, running);
  return calls.length > 0 && calls.every((call) => isInFrontOfOpening(facts, call));
}

function isInFrontOfOpening(facts: Facts, call: Node | undefined): boolean {
  const caller = call && asyncFunctionAround(facts, call);
  return call !== undefined && caller !== undefined && opensBehind(facts, call, caller);
}

function opensBehind(facts: Facts, node: Node, running: FunctionNode): boolean {
  return blocksAround(node, running).some(({ statements, index }) => statements.slice(index + 1).some((statement) => opens(facts, statement)));
}

function opens({ sourceCode }: Facts, statement: Node): boolean {
  return openingsIn(sourceCode).some((opening) => isInside(opening, statement) && enclosingFunction(opening) === enclosingFunction(statement));
}

/** Most files have none, so that nothing else has to be looked at. */
const openingsIn = memoize((sourceCode: SourceCode) => nodesOf(sourceCode, "CallExpression").filter(isOpening));

/** `await server.listen(8080)`, `this.broker.start()` */
function isOpening({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  if (called.type !== "MemberExpression" || !startingMethods.has(memberName(called) ?? "")) return false;
  return serverNames.has(wordsOf(namesInChain(called.object).at(-1) ?? "").at(-1) ?? "");
}

/** The calls of a function in this file; nothing at all where it is handed somewhere, or not known by a name. */
function callsOf(facts: Facts, node: FunctionNode): (TSESTree.CallExpression | undefined)[] {
  return namesOf(facts, node).map((name) => {
    const call = parentOf(name);
    return call?.type === "CallExpression" && unwrap(call.callee) === name ? call : undefined;
  });
}

function namesOf(facts: Facts, node: FunctionNode): Node[] {
  const { parent } = node;
  if (parent.type === "MethodDefinition" && parent.kind === "method") {
    const key = keyOf(parent);
    const isOwn = ({ object }: TSESTree.MemberExpression) => object.type === "ThisExpression";
    return nodesOf(facts.sourceCode, "MemberExpression").filter((member) => isOwn(member) && memberName(member) === key);
  }
  const name = nameOfFunction(node);
  const variable = name && variableOf(facts.sourceCode, name);
  return variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier) ?? [];
}
