import type { TSESTree } from "@typescript-eslint/utils";
import { loopAround } from "../../../src/ast/loops.ts";
import { chosenMethod, sharedThis, effectOf, isOwnFunction, sharedArgumentOf, variablesUsedBy } from "../../../src/semantics/effects/callee-effects.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { askAll } from "../../support/question-table.ts";

askAll("effectOf", (facts, node) => effectOf(facts, node, node as TSESTree.CallExpression, new Set()), [
  { name: "unknown", code: "import { f } from './f.js'; «f()»;", answer: undefined },
  { name: "none", code: "function f(a) { const b = a; return b + 1; } «f()»;", answer: undefined },
  { name: "writes outside", code: "let n = 0; function f() { n++; } «f()»;", answer: "n" },
  { name: "fills outside", code: "const m = new Set(); function f(a) { m.add(a); } «f()»;", answer: "m" },
  { name: "keeps by key, at once", code: "const m = new Map(); function f(a) { m.set(a, 1); } «f()»;", answer: undefined },
  { name: "keeps by key, after an await", code: "const m = new Map(); async function f(a) { m.set(a, await fetch(a)); } «f()»;", answer: "m" },
  { name: "writes a field", code: "class A { f() { this.n = 1; } g() { «this.f()»; } }", answer: "this.n" },
  { name: "talks", code: "function f(a) { return client.get(a); } «f()»;", answer: "client" },
  { name: "makes one that talks", code: "function g(queryRunner) { function f(a) { return new Loader(queryRunner).get(a); } «f()»; }", answer: "queryRunner" },
  { name: "over another function", code: "let n = 0; function g() { n = 1; } function f() { g(); } «f()»;", answer: "n" },
  { name: "over two others", code: "let n = 0; function h() { n = 1; } function g() { h(); } function f() { g(); } «f()»;", answer: "n" },
  { name: "recursion ends", code: "function f(a) { return a ? f(a - 1) : 0; } «f()»;", answer: undefined },
]);

askAll("variablesUsedBy", (facts, node) => variablesUsedBy(facts, node as TSESTree.CallExpression).map(({ name }) => name), [
  { name: "itself, and through another", code: "let n = 0; const m = new Set(); function g() { n++; } function f(a) { m.add(a); g(); } «f()»;", answer: ["m", "g", "n"] },
  { name: "not known", code: "import { f } from './f.js'; «f()»;", answer: [] },
]);

askAll(
  "chosenMethod",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && chosenMethod(facts, loop, node as TSESTree.CallExpression);
  },
  [
    { name: "of what nothing declares", code: "for (const x of xs) «bundle[method](x)»;", answer: undefined },
    { name: "of a parameter", code: "function f(bundle, method) { for (const x of xs) «bundle[method](x)»; }", answer: "bundle[method]" },
    { name: "by another name", code: "function f(bundle, method) { const run = bundle[method]; for (const x of xs) «run(x)»; }", answer: "bundle[method]" },
    { name: "of the element", code: "function f(xs, method) { for (const x of xs) «x[method]()»; }", answer: undefined },
    { name: "a name in brackets", code: "function f(bundle) { for (const x of xs) «bundle['write'](x)»; }", answer: undefined },
  ],
);

askAll(
  "sharedArgumentOf",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && sharedArgumentOf(facts, iterationOf(facts, loop), node as TSESTree.CallExpression);
  },
  [
    { name: "none", code: "import { f } from './f.js'; for (const x of xs) «f(x)»;", answer: undefined },
    { name: "an array", code: "import { f } from './f.js'; const a = []; for (const x of xs) «f(x, a)»;", answer: "a" },
    { name: "a set", code: "import { f } from './f.js'; const a = new Set(); for (const x of xs) «f(x, a)»;", answer: "a" },
    { name: "an instance", code: "import { f, A } from './f.js'; const a = new A(); for (const x of xs) «f(x, a)»;", answer: "a" },
    { name: "an instance that is only read", code: "import { f } from './f.js'; const a = new URL('a:b'); for (const x of xs) «f(x, a)»;", answer: undefined },
    { name: "options", code: "import { f } from './f.js'; const a = { b: 1 }; for (const x of xs) «f(x, a)»;", answer: undefined },
    { name: "a state by its name", code: "import { f } from './f.js'; function g(cache) { for (const x of xs) «f(x, cache)»; }", answer: "cache" },
    { name: "the object itself", code: "import { f } from './f.js'; class A { g(xs) { for (const x of xs) «f(x, this)»; } }", answer: "this" },
    { name: "an own array", code: "import { f } from './f.js'; for (const x of xs) { const a = []; «f(x, a)»; }", answer: undefined },
    { name: "a text", code: "import { f } from './f.js'; const a = 'a'; for (const x of xs) «f(x, a)»;", answer: undefined },
    { name: "the platform only reads", code: "const a = []; for (const x of xs) «fetch(x, a)»;", answer: undefined },
    { name: "a callee that only reads", code: "function f(x, a) { return a.length; } const a = []; for (const x of xs) «f(x, a)»;", answer: undefined },
    { name: "a callee that writes", code: "function f(x, a) { a.b = x; } const a = {}; for (const x of xs) «f(x, a)»;", answer: "a" },
    { name: "a callee that hands on", code: "function f(x, a) { g(a); } const a = []; for (const x of xs) «f(x, a)»;", answer: "a" },
  ],
);

askAll("sharedThis", (facts, node) => sharedThis(facts, node, node as TSESTree.CallExpression), [
  { name: "a method", code: "class A { g() { «this.f()»; } }", answer: "this" },
  { name: "a field's method", code: "class A { g() { «this.b.f()»; } }", answer: "this" },
  { name: "a method that needs nothing of it", code: "class A { f(a) { return a; } g() { «this.f(1)»; } }", answer: undefined },
  { name: "a function", code: "class A { g() { «f()»; } }", answer: undefined },
]);

askAll(
  "isOwnFunction",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && isOwnFunction(facts, iterationOf(facts, loop), node as TSESTree.CallExpression);
  },
  [
    { name: "an element", code: "for (const f of fs) «f()»;", answer: true },
    { name: "a part of an element", code: "for (const { run } of fs) «run()»;", answer: true },
    { name: "a function that is written there", code: "for (const x of xs) { const f = () => x; «f()»; }", answer: false },
    { name: "a method of an element", code: "for (const x of xs) «x.f()»;", answer: false },
    { name: "from outside", code: "for (const x of xs) «f(x)»;", answer: false },
  ],
);
