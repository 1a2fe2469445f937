import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isInside, outermost, type Node, type SourceCode } from "../ast/nodes.ts";
import { insertBefore } from "./block.ts";
import { freeName } from "./free-name.ts";
import { listAround } from "./statements.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/** `total += await size(file);` → `const value = await size(file); total += value;`. `undefined` where the await is not reached in each run of the statement. */
export function awaitFirst(sourceCode: SourceCode, write: TSESTree.AssignmentExpression, wait: TSESTree.AwaitExpression): Edit | undefined {
  const { parent: statement } = outermost(write);
  if (statement?.type !== "ExpressionStatement" || !listAround(statement) || !isAlwaysReached(wait, write.right)) return undefined;
  if (sourceCode.getCommentsInside(statement).length > 0) return undefined;
  const name = freeName(sourceCode, write, "value");
  const insert = insertBefore(sourceCode, statement, `const ${name} = ${sourceCode.getText(wait)};`);
  return (fixer) => [insert(fixer), fixer.replaceTextRange(rangeOf(sourceCode, wait, write.right), name)];
}

function isAlwaysReached(wait: Node, value: Node): boolean {
  if (!isInside(wait, value)) return false;
  for (let current = wait; current !== value && current.parent; current = current.parent) {
    if (current.parent.type === "LogicalExpression" || current.parent.type === "ConditionalExpression" || current.parent.type === "AwaitExpression") return false;
  }
  return true;
}

/** With the parentheses of `total + (await size(file))`, unless they are those of a call. */
function rangeOf(sourceCode: SourceCode, wait: Node, value: Node): [number, number] {
  const [before, after] = [sourceCode.getTokenBefore(wait), sourceCode.getTokenAfter(wait)];
  const isEnclosed = before?.value === "(" && after?.value === ")" && wait !== value && wait.parent?.type !== "CallExpression" && wait.parent?.type !== "NewExpression";
  return isEnclosed ? [before.range[0], after.range[1]] : [...wait.range];
}
