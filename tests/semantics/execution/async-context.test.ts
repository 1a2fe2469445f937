import { asyncFunctionAround, mayAwaitAt } from "../../../src/semantics/execution/async-context.ts";
import { askAll } from "../../support/question-table.ts";

askAll("asyncFunctionAround", (facts, node) => asyncFunctionAround(facts, node) !== undefined, [
  { name: "in an async function", code: "async function f() { «g()»; }", answer: true },
  { name: "in an async method", code: "class A { async m() { «g()»; } }", answer: true },
  { name: "in a sync function", code: "function f() { «g()»; }", answer: false },
  { name: "at the top", code: "«g()»;", answer: false },
  { name: "in a callback of map", code: "async function f(xs) { xs.map((x) => «g(x)»); }", answer: true },
  { name: "in a callback in a callback", code: "async function f(xs) { xs.map((x) => x.filter((y) => «g(y)»)); }", answer: true },
  { name: "in a callback of Array.from", code: "async function f(xs) { Array.from(xs, (x) => «g(x)»); }", answer: true },
  { name: "in a promise executor", code: "async function f() { await new Promise((resolve) => { resolve(«g()»); }); }", answer: true },
  { name: "in a function called on the spot", code: "async function f() { (() => { «g()»; })(); }", answer: true },
  { name: "in a function that is only defined", code: "async function f() { const h = () => «g()»; return h; }", answer: false },
  { name: "in a function that is handed elsewhere", code: "async function f(on) { on(() => «g()»); }", answer: false },
  { name: "in a timer", code: "async function f() { setTimeout(() => «g()», 10); }", answer: false },
  { name: "in a generator", code: "async function f(xs) { xs.map(function* () { «g()»; }); }", answer: false },
]);

askAll("mayAwaitAt", (facts, node) => mayAwaitAt(facts.sourceCode, node), [
  { name: "in an async function", code: "async function f() { «g()»; }", answer: true },
  { name: "in its parameters", code: "async function f(a = «g()») {}", answer: false },
  { name: "in a sync function", code: "function f() { «g()»; }", answer: false },
  { name: "in a sync function of an async one", code: "async function f() { return () => «g()»; }", answer: false },
  { name: "at the top of a module", code: "«g()»;", answer: true },
  { name: "at the top of a script", code: "«g()»;", answer: false, script: true },
  { name: "at the top of a CommonJS module that ESLint reads as another", code: "const fs = require('fs'); «g()»;", answer: false },
  { name: "at the top of one that exports", code: "«g()»; module.exports = { a: 1 };", answer: false },
  { name: "in an async function of one", code: "module.exports = async () => { «g()»; };", answer: true },
  { name: "at the top of a module that makes a `require`", code: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); require('fs'); «g()»;", answer: true },
  { name: "in a field", code: "class A { a = «g()»; }", answer: false },
  { name: "in a static block", code: "class A { static { «g()»; } }", answer: false },
  { name: "in a computed key", code: "class A { [«g()»] = 1; }", answer: true },
]);
