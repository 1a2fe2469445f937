import type { TSESTree } from "@typescript-eslint/utils";
import { loopAround } from "../../../src/ast/loops.ts";
import { awaitedCalls, conditionsOf, isValueUsed, startedBy } from "../../../src/semantics/effects/iteration.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isValueUsed", isValueUsed, [
  { name: "a statement", code: "async function f() { «await g()»; }", answer: false },
  { name: "void", code: "async function f() { void «await g()»; }", answer: false },
  { name: "behind a condition", code: "async function f(a) { a && «await g()»; }", answer: false },
  { name: "as a condition", code: "async function f() { «await g()» && h(); }", answer: true },
  { name: "as a test", code: "async function f() { if («await g()») h(); }", answer: true },
  { name: "one of two ways", code: "async function f(a) { a ? «await g()» : h(); }", answer: false },
  { name: "in a sequence", code: "async function f(a) { return («await g()», a); }", answer: false },
  { name: "a variable that is read", code: "async function f() { const a = «await g()»; return a; }", answer: true },
  { name: "a variable that nobody reads", code: "async function f() { const a = «await g()»; }", answer: false },
  { name: "taken apart", code: "async function f() { const { a } = «await g()»; }", answer: true },
  { name: "an argument", code: "async function f() { h(«await g()»); }", answer: true },
]);

askAll("startedBy", (facts, node) => startedBy(node as TSESTree.AwaitExpression).map((started) => facts.sourceCode.getText(started)), [
  { name: "a call", code: "async function f() { «await g()»; }", answer: ["g()"] },
  { name: "an import", code: "async function f(x) { «await import(x)»; }", answer: ["import(x)"] },
  { name: "a link of an import", code: "async function f(x) { «await import(x).then((m) => m.default)»; }", answer: ["import(x).then((m) => m.default)"] },
  { name: "a promise", code: "async function f(x) { «await x»; }", answer: [] },
]);

askAll(
  "awaitedCalls",
  (facts, node) => awaitedCalls(node as TSESTree.AwaitExpression).map((call) => facts.sourceCode.getText(call)),
  [
    { name: "a call", code: "async function f() { «await g()»; }", answer: ["g()"] },
    { name: "a template", code: "async function f() { «await sql`x`»; }", answer: ["sql`x`"] },
    { name: "one or the other", code: "async function f(a) { «await (a ? g() : h())»; }", answer: ["g()", "h()"] },
    { name: "known or called", code: "async function f(a) { «await (a ?? g())»; }", answer: ["g()"] },
    { name: "a chain", code: "async function f() { «await g().catch(h)»; }", answer: ["g().catch(h)"] },
    { name: "a chain on a promise", code: "async function f(p) { «await p.catch(h)»; }", answer: [] },
    { name: "a promise", code: "async function f(p) { «await p»; }", answer: [] },
  ],
);

askAll(
  "conditionsOf",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && conditionsOf(node, loop).map((condition) => facts.sourceCode.getText(condition));
  },
  [
    { name: "none", code: "for (const x of xs) «f()»;", answer: [] },
    { name: "if in if", code: "for (const x of xs) if (a) { if (b) «f()»; }", answer: ["b", "a"] },
    { name: "else", code: "for (const x of xs) if (a) g(); else «f()»;", answer: ["a"] },
    { name: "the test itself", code: "for (const x of xs) if («f()») g();", answer: [] },
    { name: "and", code: "for (const x of xs) a && «f()»;", answer: ["a"] },
    { name: "a case", code: "for (const x of xs) switch (a) { case 1: «f()»; }", answer: ["a", "1"] },
    { name: "a catch", code: "for (const x of xs) try { g(); } catch { «f()»; }", answer: ["{ g(); }"] },
    { name: "nothing outside of the loop", code: "if (a) for (const x of xs) «f()»;", answer: [] },
  ],
);
