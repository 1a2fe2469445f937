import type { Node } from "../../../src/ast/nodes.ts";
import { functionNameOf } from "../../../src/ast/words.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { functionsRunning, isAtEnd } from "../../../src/semantics/cancellation/running-functions.ts";
import { askAll } from "../../support/question-table.ts";

/** The names of the functions, the nearest first. */
function ask(facts: Facts, node: Node): string {
  return functionsRunning(facts, node).map((owner) => functionNameOf(owner) ?? "?").join(" ");
}

askAll("functionsRunning", ask, [
  { name: "outside of functions", code: "«load()»;", answer: "" },
  { name: "one function", code: "function f() { «load()»; }", answer: "f" },
  { name: "a callback of an array", code: "function f(xs) { xs.map((x) => «load(x)»); }", answer: "? f" },
  { name: "a promise executor", code: "function f() { return new Promise((resolve) => { «load(resolve)»; }); }", answer: "? f" },
  { name: "a function that is called immediately", code: "function f() { (async () => { await «load()»; })(); }", answer: "? f" },
  { name: "a callback of a chain", code: "function f() { return a().then(() => «load()»); }", answer: "? f" },
  { name: "a handler of a rejection", code: "function f() { return a().catch(() => «load()»); }", answer: "?" },
  { name: "a timer", code: "function f() { setTimeout(() => «load()», 1); }", answer: "?" },
  { name: "a helper", code: "function f() { const g = () => «load()»; return g(); }", answer: "g f" },
  { name: "a helper that an array calls", code: "function f(xs) { return xs.map(g); function g() { return «load()»; } }", answer: "g f" },
  { name: "a helper that another helper calls", code: "function f() { const g = () => «load()»; const h = () => g(); return h(); }", answer: "g f" },
  { name: "a helper that calls itself", code: "function f() { const g = (n) => (n ? g(n - 1) : «load()»); return g(1); }", answer: "g f" },
  { name: "helpers that call each other", code: "function f() { function g(n) { return n ? h(n) : «load()»; } function h(n) { return g(n - 1); } return g(1); }", answer: "g f" },
  { name: "a helper that is passed on", code: "function f(later) { const g = () => «load()»; later(g); }", answer: "g" },
  { name: "a helper of the end", code: "function f() { const g = () => «load()»; try { a(); } finally { g(); } }", answer: "g" },
  { name: "a helper that is never called", code: "function f() { const g = () => «load()»; }", answer: "g" },
  { name: "a method of what is returned", code: "function f() { return { g() { «load()»; } }; }", answer: "g" },
]);

askAll("isAtEnd", (facts, node) => isAtEnd(node, facts.sourceCode.ast), [
  { name: "in a catch", code: "try { a(); } catch { «load()»; }", answer: true },
  { name: "in a finally", code: "try { a(); } finally { if (b) «load()»; }", answer: true },
  { name: "in a try", code: "try { «load()»; } finally { a(); }", answer: false },
]);
