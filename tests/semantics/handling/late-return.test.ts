import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { putAwayBeforeReturn } from "../../../src/semantics/handling/late-return.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load(x) { return (await fetch(x)).json(); }";

/** What comes between. */
function between(facts: Facts, node: Expression): string {
  const by = putAwayBeforeReturn(facts, node);
  return by ? facts.sourceCode.getText(by) : "nothing";
}

askAll("putAwayBeforeReturn", between, [
  { name: "clean-up", code: `${LOAD} async function f(handle) { const all = «load(handle)»; handle.dispose(); return all; }`, answer: "handle.dispose()" },
  { name: "clean-up in a branch", code: `${LOAD} async function f(lock) { const all = «load()»; if (lock) lock.release(); return all; }`, answer: "lock.release()" },
  { name: "another await, which is another mistake", code: `${LOAD} async function f() { const all = «load()»; await log(); return all; }`, answer: "nothing" },
  { name: "a variable that is assigned", code: `${LOAD} async function f(lock) { let all; all = «load()»; lock.release(); return all; }`, answer: "lock.release()" },
  { name: "nothing that counts", code: `${LOAD} async function f() { const all = «load()»; console.log("started"); return all; }`, answer: "nothing" },
  { name: "clean-up of what it does not need", code: `${LOAD} async function f(timer) { const all = «load()»; clearTimeout(timer); return all; }`, answer: "nothing" },
  { name: "a function that is not async", code: `${LOAD} function f(lock) { const all = «load()»; lock.release(); return all; }`, answer: "nothing" },
  { name: "a promise that is read before", code: `${LOAD} async function f(lock) { const all = «load()»; await all; lock.release(); return all; }`, answer: "nothing" },
  { name: "what was started before", code: "async function f(pending: Map<string, Promise<void>>, lock) { const job = «pending.get('a')»; lock.release(); return job; }", answer: "nothing" },
  { name: "a value", code: "async function f(lock) { const all = «[1].map(String)»; lock.release(); return all; }", answer: "nothing" },
]);
