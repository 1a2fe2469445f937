import type { TSESLint } from "@typescript-eslint/utils";
import { enclosing, type Node } from "../../src/ast/nodes.ts";
import { nodesOf } from "../../src/ast/walk.ts";
import type { Facts } from "../../src/facts/facts.ts";
import { releaseInFinally } from "../../src/fixes/release-in-finally.ts";
import { askAll } from "../support/question-table.ts";

/** A fixer that knows the call that this edit makes. */
const fixer: Pick<TSESLint.RuleFixer, "replaceTextRange"> = { replaceTextRange: ([start, end], text) => ({ range: [start, end], text }) };

/** What is marked is acquired; calls of `release` release it, and `c.end();` would. */
function applied(facts: Facts, node: Node): string {
  const { sourceCode } = facts;
  const from = enclosing(node, (around): around is Node => around.type === "VariableDeclarator");
  const releases = nodesOf(sourceCode, "CallExpression").filter(({ callee }) => sourceCode.getText(callee) === "c.release");
  const edit = from && releaseInFinally(sourceCode, from, releases, "c.end();");
  if (!edit) return "none";
  const { range, text } = edit(fixer as TSESLint.RuleFixer);
  return sourceCode.text.slice(0, range[0]) + text + sourceCode.text.slice(range[1]);
}

askAll("releaseInFinally", applied, [
  { name: "the rest of a block", code: "async function f() {\n  const c = «g()»;\n  await h();\n  c.release();\n}", answer: "async function f() {\n  const c = g();\n  try {\n    await h();\n  } finally {\n    c.release();\n  }\n}" },
  { name: "a release that is awaited", code: "async function f() {\n  const c = «g()»;\n  await h();\n  await c.release();\n}", answer: "async function f() {\n  const c = g();\n  try {\n    await h();\n  } finally {\n    await c.release();\n  }\n}" },
  { name: "no release yet", code: "async function f() {\n  const c = «g()»;\n  await h();\n}", answer: "async function f() {\n  const c = g();\n  try {\n    await h();\n  } finally {\n    c.end();\n  }\n}" },
  { name: "what waits after the release stays after it", code: "async function f() {\n  const c = «g()»;\n  await h();\n  c.release();\n  await i();\n}", answer: "async function f() {\n  const c = g();\n  try {\n    await h();\n  } finally {\n    c.release();\n  }\n  await i();\n}" },
  { name: "a comment behind the first statement", code: "async function f() {\n  const c = «g()»; // one\n  await h();\n  c.release();\n}", answer: "async function f() {\n  const c = g(); // one\n  try {\n    await h();\n  } finally {\n    c.release();\n  }\n}" },
  { name: "in a case of a switch", code: "async function f(x) { switch (x) { case 1: const c = «g()»; await h(); c.release(); } }", answer: "async function f(x) { switch (x) { case 1: const c = g(); try { await h(); } finally { c.release(); } } }" },
  { name: "a text of several lines keeps them", code: "async function f() {\n  const c = «g()»;\n  await h(`a\nb`);\n  c.release();\n}", answer: "async function f() {\n  const c = g();\n  try {\n  await h(`a\nb`);\n  } finally {\n    c.release();\n  }\n}" },
  { name: "nothing between", code: "async function f() {\n  const c = «g()»;\n  c.release();\n}", answer: "none" },
  { name: "what is read later", code: "async function f() { const c = «g()»; const x = await h(); c.release(); await i(x); }", answer: "none" },
  { name: "released in a branch", code: "async function f(x) { const c = «g()»; if (x) c.release(); await h(); }", answer: "none" },
  { name: "released twice", code: "async function f() { const c = «g()»; await h(); c.release(); c.release(); }", answer: "none" },
  { name: "declared with others", code: "async function f() { const a = 1, c = «g()»; await h(); c.release(); }", answer: "none" },
]);
