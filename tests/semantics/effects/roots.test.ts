import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { rootOf } from "../../../src/semantics/effects/roots.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "rootOf",
  (facts, node) => {
    const container = enclosingFunction(node);
    const root = container && rootOf(facts, container, node);
    return typeof root === "object" ? `${String(root.index)}.${root.key ?? ""}` : (root ?? "no function");
  },
  [
    { name: "the object", code: "class A { f() { return «this.b.c»; } }", answer: "this" },
    { name: "the object in an arrow", code: "class A { f = () => «this.b»; }", answer: "this" },
    { name: "a parameter", code: "function f(a, b) { return «b.c»; }", answer: "1.c" },
    { name: "a part of a parameter", code: "function f(a, { b }) { return «b.c»; }", answer: "1.b" },
    { name: "a parameter with a default", code: "function f(a = {}) { return «a.b»; }", answer: "0.b" },
    { name: "a parameter behind `this`", code: "function f(this: object, a: object) { return «a»; }", answer: "0." },
    { name: "a variable of the module", code: "const a = {}; function f() { return «a.b»; }", answer: "outside" },
    { name: "an import", code: "import { a } from './a.js'; function f() { return «a.b»; }", answer: "outside" },
    { name: "its own", code: "function f() { const a = {}; return «a.b»; }", answer: "own" },
    { name: "another name", code: "class A { f() { const b = this.b; return «b.c»; } }", answer: "this" },
    { name: "another name, taken apart", code: "class A { f() { const { b } = this; return «b.c»; } }", answer: "this" },
    { name: "another name of a parameter", code: "function f(a) { const { b } = a; const c = b.c; return «c»; }", answer: "0.b" },
    { name: "what is made", code: "function f(a) { const b = a.b(); return «b.c»; }", answer: "own" },
    { name: "what is made at once", code: "function f() { return «new A().b»; }", answer: "own" },
    { name: "the platform", code: "function f() { return «Math.max»; }", answer: "own" },
  ],
);
