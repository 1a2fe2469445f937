import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, isCallee, isInside, memberName, unwrap, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";
import { namesInChain, wordsOf } from "../../ast/words.ts";
import { serverNames, startingMethods } from "../../models/views/event-loop-callbacks.ts";
import type { Facts } from "../../facts/facts.ts";
import { asyncFunctionAround } from "./async-context.ts";
import { blocksAround } from "./event-loop.ts";
import { runsOnce } from "./entry.ts";
import { ownMentions } from "./mentions.ts";

/**
 * Whether the code at a node runs before anything is served, so that nothing else waits: `server.listen()` or `app.start()`
 * follows in the function, `running`, or in the one of this file that calls it, wherever one does; or only the entry of the
 * program reaches it, as in a command that does its work and ends.
 */
export function isStartUp(facts: Facts, node: Node, running: FunctionNode, file: string): boolean {
  return isBeforeOpening(facts, node, running) || runsOnce(facts, node, file);
}

function isBeforeOpening(facts: Facts, node: Node, running: FunctionNode): boolean {
  if (openingsIn(facts.sourceCode).length === 0) return false;
  if (opensBehind(facts, node, running)) return true;
  const { nodes } = ownMentions(facts, running);
  return nodes.length > 0 && nodes.every((mention) => isCallee(mention) && isInFrontOfOpening(facts, mention));
}

function isInFrontOfOpening(facts: Facts, call: Node): boolean {
  const caller = asyncFunctionAround(facts, call);
  return caller !== undefined && opensBehind(facts, call, caller);
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
