import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, type Expression, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { keptByOthers, keptInCollection, keptInVariable } from "../../../src/semantics/handling/kept-promise.ts";
import { askAll } from "../../support/question-table.ts";

/** The lines of code where it is handled. */
function uses(facts: Facts, node: Expression): readonly string[] | "nothing" {
  const write = enclosing(node, isWrite);
  const kept = write?.type === "CallExpression" ? keptInCollection(facts, write) : write && (keptInVariable(facts, write) ?? keptByOthersAt(facts, write));
  return kept ? [...kept.uses].map((use) => facts.sourceCode.getText(use)) : "nothing";
}

function keptByOthersAt(facts: Facts, write: Node): ReturnType<typeof keptByOthers> {
  return write.type === "VariableDeclarator" ? keptByOthers(facts, write) : undefined;
}

function isWrite(node: Node): node is TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.VariableDeclarator {
  return node.type === "VariableDeclarator" || node.type === "AssignmentExpression" || node.type === "CallExpression";
}

askAll("what handles a kept promise", uses, [
  { name: "an await", code: "async function f() { const p = «g()»; await p; }", answer: ["await p"] },
  { name: "a chain", code: "async function f() { const p = «g()»; p.then(h); await p; }", answer: ["p.then(h)", "await p"] },
  { name: "an argument, a return, an element", code: "function f() { const p = «g()»; h(p); i([p]); return p; }", answer: ["h(p)", "[p]", "return p;"] },
  { name: "a closure, as a whole", code: "function f() { const p = «g()»; h(() => { p.x(); }); }", answer: ["() => { p.x(); }"] },
  { name: "`void` handles nothing", code: "async function f() { const p = «g()»; void p; await p; }", answer: ["await p"] },
  { name: "a test, after which it may not be there", code: "async function f() { const p = «g()»; if (p) await p; }", answer: ["p", "await p"] },
  { name: "an optional chain", code: "async function f() { const p = «g()»; p?.catch(h); }", answer: ["p"] },
  { name: "a member that is not known", code: "async function f() { const p = «g()»; p.stdout.on(h); await p; }", answer: "nothing" },
  { name: "a variable of others", code: "let p; async function f() { p = «g()»; await p; }", answer: "nothing" },
  { name: "one that others write", code: "async function f() { let p = «g()»; h(() => { p = i(); }); await p; }", answer: "nothing" },
  { name: "an exported one", code: "export const p = «g()»; await p;", answer: "nothing" },
  { name: "no call", code: "async function f(x) { const p = «x»; await p; }", answer: "nothing" },
  { name: "a collection", code: "async function f() { const ps = []; ps.push(«g()»); ps.push(h()); await Promise.all(ps); }", answer: ["Promise.all(ps)"] },
  { name: "a collection of others", code: "async function f(ps) { ps.push(«g()»); await Promise.all(ps); }", answer: "nothing" },
  { name: "one that others settle", code: "async function f() { const { promise, reject } = «Promise.withResolvers()»; h(reject); await promise; }", answer: ["await promise"] },
  { name: "one that nothing rejects", code: "async function f() { const { promise, resolve } = «Promise.withResolvers()»; h(resolve); await promise; }", answer: "nothing" },
]);
