import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { callbackReturned } from "../../../src/semantics/settlement/callback-result.ts";
import { askAll } from "../../support/question-table.ts";

function ask(facts: Facts, node: Expression): boolean {
  if (node.type !== "CallExpression") throw new Error("no call");
  return callbackReturned(facts, node) !== undefined;
}

askAll("callbackReturned", ask, [
  { name: "at once", code: "const run = (f) => f(); «run(() => load())»;", answer: true },
  { name: "awaited", code: "async function run(f) { begin(); return await f(1); } «run(async () => load())»;", answer: true },
  { name: "by a variable", code: "function run(f) { let r; try { r = f(); } finally { end(); } return r; } «run(() => load())»;", answer: true },
  { name: "by a method", code: "class A { batch(f) { return f(); } m() { «this.batch(() => load())»; } }", answer: true },
  { name: "on one way only", code: "function run(f) { if (busy) return later(f); return f(); } «run(() => load())»;", answer: false },
  { name: "another value", code: "function run(f) { let r = f(); r = wrap(r); return r; } «run(() => load())»;", answer: false },
  { name: "a variable without one", code: "function run(f) { let r; f(); return r; } «run(() => load())»;", answer: false },
  { name: "nothing", code: "function run(f) { f(); } «run(() => load())»;", answer: false },
  { name: "of another parameter", code: "function run(f, g) { return g(); } «run(() => load(), f)»;", answer: false },
  { name: "a parameter that is written again", code: "function run(f) { f = g; return f(); } «run(() => load())»;", answer: false },
  { name: "a shadowed one", code: "function run(f) { { const f = g; return f(); } } «run(() => load())»;", answer: false },
  { name: "a callback by its name", code: "const run = (f) => f(); «run(load)»;", answer: false },
  { name: "a function that is not known", code: "«run(() => load())»;", answer: false },
]);
