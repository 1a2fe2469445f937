import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { enclosing, type Node } from "../../src/ast/nodes.ts";
import { variableOf } from "../../src/ast/scope.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { startLater } from "../../src/fixes/start-later.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the calls that this edit makes. */
const fixer: Pick<TSESLint.RuleFixer, "insertTextBefore" | "removeRange"> = {
  insertTextBefore: ({ range }, text) => ({ range: [range[0], range[0]], text }),
  removeRange: ([start, end]) => ({ range: [start, end], text: "" }),
};

/** Every name is one whose value may change, apart from `id`. */
function applied(facts: Facts, node: Node): string {
  const from = enclosing(node, isDeclarator);
  const variable = from?.id.type === "Identifier" ? variableOf(facts.sourceCode, from.id) : undefined;
  const edit = from && variable && startLater(facts.sourceCode, from, variable, ({ name }) => name === "id");
  if (!edit) return "none";
  const fixes = edit(fixer as TSESLint.RuleFixer).toSorted((one, other) => other.range[0] - one.range[0]);
  return fixes.reduce((code, { range, text }) => code.slice(0, range[0]) + text + code.slice(range[1]), facts.sourceCode.text);
}

function isDeclarator(node: Node): node is TSESTree.VariableDeclarator {
  return node.type === "VariableDeclarator";
}

askAll("startLater", applied, [
  { name: "after what is awaited", code: "async function f(id) {\n  const p = «g(id)»;\n  await h(id);\n  await p;\n}", answer: "async function f(id) {\n  await h(id);\n  const p = g(id);\n  await p;\n}" },
  { name: "something that may change meanwhile", code: "async function f(list) {\n  const p = «g(list)»;\n  await h(list);\n  await p;\n}", answer: "none" },
  { name: "a method, which may change its object", code: "async function f(a) {\n  const p = «a.g()»;\n  await h();\n  await p;\n}", answer: "none" },
  { name: "in the next statement already", code: "async function f() {\n  const p = «g()»;\n  await p;\n}", answer: "none" },
  { name: "after another await of the same statement", code: "async function f() {\n  const p = «g()»;\n  h();\n  return [await i(), await p];\n}", answer: "none" },
  { name: "used within a branch", code: "async function f(x) {\n  const p = «g()»;\n  await h();\n  if (x) await p;\n}", answer: "none" },
  { name: "a comment at the start", code: "async function f() {\n  // early\n  const p = «g()»;\n  await h();\n  await p;\n}", answer: "none" },
  { name: "a closure", code: "async function f() {\n  const p = «g(() => 1)»;\n  await h();\n  await p;\n}", answer: "none" },
]);
