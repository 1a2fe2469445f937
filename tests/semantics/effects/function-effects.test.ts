import { loopAround } from "../../../src/ast/loops.ts";
import type { Node } from "../../../src/ast/nodes.ts";
import { isFunction, unwrap } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { effectsOfFunction, isAnyCall, knownCall, knownCalls } from "../../../src/semantics/effects/function-effects.ts";
import { askAll } from "../../support/question-table.ts";

function effectsOf(facts: Facts, node: Node) {
  return isFunction(node) ? effectsOfFunction(facts, node) : undefined;
}

askAll("effects of a function", (facts, node) => effectsOf(facts, unwrap(node))?.effects.map(({ what, on }) => `${what} on ${typeof on === "object" ? `${String(on.index)}.${on.key ?? ""}` : on}`), [
  { name: "a fill and a look at a parameter", code: "const f = «async (a) => { if (!a.has(1)) await a.load(1); return a.get(1); }»;", answer: ["a on 0.load"] },
  { name: "a call of a parameter for its effect alone", code: "const f = «async (a) => { await a.load(1); }»;", answer: [] },
  { name: "none", code: "const f = «(a) => a.b»;", answer: [] },
  { name: "a variable outside", code: "let n = 0; const f = «() => { n++; }»;", answer: ["n on outside"] },
  { name: "its own variable", code: "const f = «() => { let n = 0; n++; return n; }»;", answer: [] },
  { name: "a parameter's field", code: "const f = «(a, b) => { b.c = a; }»;", answer: ["b.c on 1.c"] },
  { name: "a parameter itself", code: "const f = «(a) => { a = 1; return a; }»;", answer: [] },
  { name: "a list that is handed in", code: "const f = «(a, b) => { b.push(a); }»;", answer: ["b on 1.push"] },
  { name: "its own variable, taken out and given another value", code: "const f = «(o) => { let { a } = o; a = a.filter(b); return a; }»;", answer: [] },
  { name: "a memo", code: "const cache = new Map(); const f = «(a, b) => { cache.set(a, b); }»;", answer: [] },
  { name: "made where it is missing", code: "let parser; const f = «() => { if (!parser) parser = make(); return parser; }»;", answer: [] },
  { name: "a session", code: "const f = «(a) => tx.get(a)»;", answer: ["tx on outside"] },
  { name: "a log", code: "const log = []; const f = «(a) => { console.log(a); }»;", answer: [] },
]);

askAll("what a method asks", (facts, node) => effectsOf(facts, unwrap(node))?.asks, [
  { name: "nothing", code: "class A { f = «async (a) => fetch(a)»; }", answer: undefined },
  { name: "a field", code: "class A { f = «async (a) => this.b + a»; }", answer: undefined },
  { name: "another object", code: "class A { f = «async (a) => { await this.b.c(a); }»; }", answer: "this.b.c" },
  { name: "what is made of it", code: "class A { f = «async (a) => { let q = this.db.select(); if (a) q = q.where(a); return q.run(); }»; }", answer: "this.db.select" },
  { name: "a list", code: "class A { f = «async (a) => this.b.map(a)»; }", answer: undefined },
  { name: "a function that it was given", code: "class A { #load; constructor(load) { this.#load = load; } f = «async (a) => this.#load(a)»; }", answer: undefined },
  { name: "a function that it made", code: "class A { #load; constructor(db) { this.#load = db.bind(1); } f = «async (a) => this.#load(a)»; }", answer: "this.#load" },
  { name: "handed on", code: "import { g } from './g.js'; class A { f = «async (a) => g(this)»; }", answer: "g" },
]);

askAll("knownCalls", (facts, node) => {
  const loop = loopAround(node);
  return loop && isAnyCall(node) ? knownCalls(facts, loop, node).length : undefined;
}, [
  { name: "a function", code: "function f(a) { return a; } for (const x of xs) «f(x)»;", answer: 1 },
  { name: "a method of the elements of a list", code: "const all = [{ run() {} }, { run: () => {} }, { name: 'c' }]; for (const x of all) «x.run()»;", answer: 2 },
  { name: "a method of the elements of another list", code: "import { all } from './all.js'; for (const x of all) «x.run()»;", answer: 0 },
]);

askAll("knownCall", (facts, node) => {
  const call = isAnyCall(node) ? knownCall(facts, facts.sourceCode.ast, node) : undefined;
  return call && [call.receiver, ...call.given];
}, [
  { name: "a function", code: "function f(a) { return a; } const b = {}; «f(b)»;", answer: ["own", "own"] },
  { name: "of an object that is spelled out", code: "function f(a) { return a; } const b = {}; «f({ b })»;", answer: ["own", { properties: { b: "own" } }] },
  { name: "another file's", code: "import { f } from './f.js'; «f(1)»;", answer: undefined },
]);
