import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, type Expression, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { keptInVariable } from "../../../src/semantics/handling/kept-promise.ts";
import { lateAwaitOf } from "../../../src/semantics/handling/late-await.ts";
import { askAll } from "../../support/question-table.ts";

/** How, and what waits meanwhile. */
function late(facts: Facts, node: Expression): string {
  const write = enclosing(node, isWrite);
  const kept = write && keptInVariable(facts, write);
  const found = kept && lateAwaitOf(facts, kept);
  return found ? `${found.how}: ${facts.sourceCode.getText(found.gap)}` : "nothing";
}

function isWrite(node: Node): node is TSESTree.AssignmentExpression | TSESTree.VariableDeclarator {
  return node.type === "VariableDeclarator" || node.type === "AssignmentExpression";
}

askAll("lateAwaitOf", late, [
  { name: "another await before its own", code: "async function f() { const p = «g()»; await h(); await p; }", answer: "late: await h()" },
  { name: "its own alone", code: "async function f() { const p = «g()»; await p; await h(); }", answer: "nothing" },
  { name: "in the same expression", code: "async function f() { const p = «g()»; return [await h(), await p]; }", answer: "late: await h()" },
  { name: "a return after it", code: "async function f() { const p = «g()»; if (await h()) return; await p; }", answer: "left: await h()" },
  { name: "the end of the function after it", code: "async function f(x) { const p = «g()»; await h(); if (x) await p; }", answer: "left: await h()" },
  { name: "the end, where it may not have been started", code: "async function f(x) { let p; if (x) p = «g()»; await h(); if (x) await p; }", answer: "late: await h()" },
  { name: "an error of the other, which ends everything", code: "async function f() { const p = «g()»; await h(); await p; }", answer: "late: await h()" },
  { name: "another value after it", code: "async function f(x) { let p = «g()»; if (x) { await h(); p = i(); } await p; }", answer: "replaced: await h()" },
  { name: "a yield", code: "async function* f() { const p = «g()»; yield 1; await p; }", answer: "late: yield 1" },
  { name: "awaits of what is no promise", code: "async function f() { const p = «g()»; await null; await Promise.resolve(); await p; }", answer: "nothing" },
  { name: "an await of another function", code: "async function f() { const p = «g()»; h(async () => { await i(); }); await p; }", answer: "nothing" },
  { name: "a handler in one branch only", code: "async function f(x) { const p = «g()»; if (x) await p; await h(); await p; }", answer: "late: await h()" },
  { name: "a handler that is never reached", code: "async function f() { const p = «g()»; await h(); }", answer: "nothing" },
]);
