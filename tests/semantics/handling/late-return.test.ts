import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { lateReturnOf } from "../../../src/semantics/handling/late-return.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load(x) { return (await fetch(x)).json(); }";

/** What comes between, and how. */
function between(facts: Facts, node: Expression): string {
  const late = lateReturnOf(facts, node);
  return late ? `${late.how}: ${facts.sourceCode.getText(late.by)}` : "nothing";
}

askAll("lateReturnOf", between, [
  { name: "clean-up", code: `${LOAD} async function f(handle) { const all = «load(handle)»; handle.dispose(); return all; }`, answer: "cleanedUp: handle.dispose()" },
  { name: "clean-up in a branch", code: `${LOAD} async function f(lock) { const all = «load()»; if (lock) lock.release(); return all; }`, answer: "cleanedUp: lock.release()" },
  { name: "another await", code: `${LOAD} async function f() { const all = «load()»; await log(); return all; }`, answer: "awaited: await log()" },
  { name: "a variable that is assigned", code: `${LOAD} async function f(lock) { let all; all = «load()»; lock.release(); return all; }`, answer: "cleanedUp: lock.release()" },
  { name: "nothing that counts", code: `${LOAD} async function f() { const all = «load()»; console.log("started"); return all; }`, answer: "nothing" },
  { name: "clean-up of what it does not need", code: `${LOAD} async function f(timer) { const all = «load()»; clearTimeout(timer); return all; }`, answer: "nothing" },
  { name: "a function that is not async", code: `${LOAD} function f(lock) { const all = «load()»; lock.release(); return all; }`, answer: "nothing" },
  { name: "a promise that is read before", code: `${LOAD} async function f(lock) { const all = «load()»; await all; lock.release(); return all; }`, answer: "nothing" },
  { name: "one that has a handler", code: `${LOAD} async function f() { const all = load(); all.catch(report); await «log()»; return all; }`, answer: "nothing" },
  { name: "what waits for something to happen", code: `import { once } from "node:events"; async function f(server) { const open = «once(server, "open")»; await server.start(); return open; }`, answer: "nothing" },
  { name: "what cannot reject, and an await", code: "async function quiet() { try { await fetch('/x'); } catch { report(); } } async function f() { const all = «quiet()»; await log(); return all; }", answer: "nothing" },
  { name: "what was started before", code: "async function f(pending: Map<string, Promise<void>>) { const job = «pending.get('a')»; await log(); return job; }", answer: "nothing" },
  { name: "a value", code: "async function f(lock) { const all = «[1].map(String)»; lock.release(); return all; }", answer: "nothing" },
]);
