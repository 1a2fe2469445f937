import { isAskedForType, isKnownAsNoPromise, isKnownAsPromise, isUsedAsPromiseAfter } from "../../../src/semantics/value-use/tested-promise.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isUsedAsPromiseAfter", (facts, node) => isUsedAsPromiseAfter(facts, node), [
  { name: "then in the branch", code: "const p = load(); if («p») p.then(show);", answer: true },
  { name: "awaited in the branch", code: "async function f() { const p = load(); if («p») { show(await p); } }", answer: true },
  { name: "after &&", code: "const p = load(); f(«p» && p.then(show));", answer: true },
  { name: "in a conditional", code: "const p = load(); f(«p» ? p.catch(report) : null);", answer: true },
  { name: "taken for the answer", code: "const p = load(); if («p») show('yes');", answer: false },
  { name: "used after the branch", code: "const p = load(); if («p») show('yes'); p.then(show);", answer: false },
  { name: "negated", code: "const p = load(); if (!«p») { p.then(show); }", answer: false },
]);

askAll("isKnownAsNoPromise", (facts, node) => isKnownAsNoPromise(facts, node), [
  { name: "after a return", code: "function f(p) { if (p instanceof Promise) return 'a'; return `${«p»}`; }", answer: true },
  { name: "in the branch of the negation", code: "function f(p) { if (!(p instanceof Promise)) throw new Error(`${«p»}`); }", answer: true },
  { name: "in the other branch", code: "function f(p) { if (p instanceof Promise) g(); else h(`${«p»}`); }", answer: true },
  { name: "after ||", code: "const a = (p) => p instanceof Promise || `${«p»}`;", answer: true },
  { name: "in the other part of a conditional", code: "const a = (p) => (p instanceof Promise ? '' : `${«p»}`);", answer: true },
  { name: "in the branch where it is one", code: "function f(p) { if (p instanceof Promise) throw new Error(`${«p»}`); }", answer: false },
  { name: "after a branch that goes on", code: "function f(p) { if (p instanceof Promise) g(); h(`${«p»}`); }", answer: false },
  { name: "another value", code: "function f(p, q) { if (q instanceof Promise) return; h(`${«p»}`); }", answer: false },
]);

askAll("isAskedForType", (facts, node) => isAskedForType(facts, node), [
  { name: "a parameter whose type is asked for", code: "function hide(callback) { if (typeof callback === 'function') «callback»(); }", answer: true },
  { name: "a variable that has it for a value", code: "function hide(callback) { let called = callback || noop; if (typeof callback === 'object') called = noop; «called»(); }", answer: true },
  { name: "a parameter that is not asked about", code: "function hide(callback) { «callback»(); }", answer: false },
  { name: "another one that is", code: "function hide(callback, speed) { if (typeof speed === 'number') «callback»(); }", answer: false },
  { name: "a variable that is asked about", code: "const p = load(); if (typeof p === 'string') show(`${«p»}`);", answer: false },
]);

askAll("isKnownAsPromise", (facts, node) => isKnownAsPromise(facts, node), [
  { name: "after &&", code: "const a = (p) => p instanceof Promise && «p».element;", answer: true },
  { name: "a member after &&", code: "class A { f() { return this.p instanceof Promise && «this.p».element; } }", answer: true },
  { name: "in the branch", code: "function f(p) { if (p instanceof Promise) g(«p».element); }", answer: true },
  { name: "in a conditional", code: "const a = (p) => (p instanceof Promise ? «p».element : p);", answer: true },
  { name: "after a return of what is none", code: "function f(p) { if (!(p instanceof Promise)) return p; return «p».element; }", answer: true },
  { name: "after ||", code: "const a = (p) => p instanceof Promise || «p».element;", answer: false },
  { name: "in the other branch", code: "const a = (p) => (p instanceof Promise ? p : «p».element);", answer: false },
  { name: "another member", code: "class A { f() { return this.q instanceof Promise && «this.p».element; } }", answer: false },
  { name: "without a question", code: "const a = (p) => «p».element;", answer: false },
]);
