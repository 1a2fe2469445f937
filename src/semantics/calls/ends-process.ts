import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type FunctionNode } from "../../ast/nodes.ts";
import { returnedBy } from "../../ast/returns.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isProcessExit } from "./model.ts";

/**
 * Decides whether a function ends the process when it is done, and does nothing else: `async () => { await close(); process.exit(); }`.
 * What is cut short by a rejection is the end of the program, which comes all the same. It may first ask whether it is time:
 * `if (open === 0) { await close(); process.exit(); }`.
 */
export function endsByProcessExit(facts: Facts, called: FunctionNode | undefined): boolean {
  if (called?.body.type !== "BlockStatement" || returnedBy(facts.sourceCode, called).length > 0) return false;
  return isEndOfProcess(facts, called.body);
}

function isEndOfProcess(facts: Facts, statement: TSESTree.Statement | undefined): boolean {
  if (statement?.type === "IfStatement") return !statement.alternate && isEndOfProcess(facts, statement.consequent);
  if (statement?.type !== "BlockStatement") return isProcessExit(facts, statement);
  const { body } = statement;
  const last = body.at(-1);
  return isEndOfProcess(facts, last) && (last?.type !== "IfStatement" || body.slice(0, -1).every((other) => !waits(facts, other)));
}

/** Where the process goes on after the function, what it has done before is work like any other. */
function waits({ sourceCode }: Facts, statement: TSESTree.Statement): boolean {
  return [...within(sourceCode, statement, (node) => !isFunction(node))].some(({ type }) => type === "AwaitExpression" || type === "CallExpression" || type === "ForOfStatement");
}
