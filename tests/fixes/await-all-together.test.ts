import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { enclosing, type Node } from "../../src/ast/nodes.ts";
import { variableOf } from "../../src/ast/scope.ts";
import { nodesOf } from "../../src/ast/walk.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { awaitAllTogether } from "../../src/fixes/await-all-together.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the call that this edit makes. */
const fixer: Pick<TSESLint.RuleFixer, "replaceTextRange"> = { replaceTextRange: ([start, end], text) => ({ range: [start, end], text }) };

/** The mark is around the name in the last `await`; the first one waits before it. */
function applied(facts: Facts, node: Node): string {
  const { sourceCode } = facts;
  const [gap] = nodesOf(sourceCode, "AwaitExpression");
  const use = enclosing(node, isAwait);
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  const edit = gap && use && variable && awaitAllTogether(sourceCode, variable, gap, use);
  if (!edit) return "none";
  return edit(fixer as TSESLint.RuleFixer).reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), sourceCode.text);
}

function isAwait(node: Node): node is TSESTree.AwaitExpression {
  return node.type === "AwaitExpression";
}

askAll("awaitAllTogether", applied, [
  { name: "two starts and two awaits", code: "const a = f();\nconst b = g();\nconst x = await a;\nconst y = await «b»;", answer: "const [x, y] = await Promise.all([f(), g()]);" },
  { name: "results that are not used", code: "const a = f();\nconst b = g();\nawait a;\nawait «b»;", answer: "await Promise.all([f(), g()]);" },
  { name: "one result only", code: "const a = f();\nconst b = g();\nawait a;\nconst y = await «b»;", answer: "const [, y] = await Promise.all([f(), g()]);" },
  { name: "starts elsewhere", code: "const a = f();\nconst b = g();\nh();\nconst x = await a;\nconst y = await «b»;", answer: "const a = f();\nconst b = g();\nh();\nconst [x, y] = await Promise.all([a, b]);" },
  { name: "a start that is read again", code: "const a = f();\nconst b = g();\nawait a;\nawait «b»;\nh(a);", answer: "const a = f();\nconst b = g();\nawait Promise.all([a, b]);\nh(a);" },
  { name: "something else between", code: "const a = f();\nconst b = g();\nawait a;\nh();\nawait «b»;", answer: "none" },
  { name: "a comment between", code: "const a = f();\nconst b = g();\nawait a; // first\nawait «b»;", answer: "none" },
  { name: "a call that is awaited", code: "const b = g();\nawait f();\nawait «b»;", answer: "none" },
]);
