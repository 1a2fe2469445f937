import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { isInline, isLockedAt, isQueued } from "../../../src/semantics/races/locks.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isLockedAt", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner !== undefined && isLockedAt(facts, node, owner);
}, [
  { name: "after a lock", code: "async function f(mutex) { const release = await mutex.acquire(); «a()»; }", answer: true },
  { name: "before a lock", code: "async function f(mutex) { «a()»; await mutex.acquire(); }", answer: false },
  { name: "while a lock is held", code: "async function f(mutex) { using held = await mutex.lock(); «a()»; }", answer: true },
  { name: "after those that came before", code: "let tail; async function f() { const before = tail; tail = g(); await before; «a()»; }", answer: true },
  { name: "after a promise that stays", code: "let ready; async function f() { await ready; «a()»; }", answer: false },
  { name: "in the branch that sets the flag", code: "let busy; async function f() { if (!busy) { busy = true; await b(); «a()»; } }", answer: true },
  { name: "behind an element that is noted", code: "const seen = new Set(); async function f(x) { if (seen.has(x)) return; seen.add(x); await b(); «a()»; }", answer: true },
  { name: "a connection of a pool is no lock", code: "async function f(pool) { await pool.acquire(); «a()»; }", answer: false },
]);

askAll("isQueued", (facts, node) => isQueued(facts, node), [
  { name: "run by a mutex", code: "mutex.runExclusive(«() => a()»);", answer: true },
  { name: "a function whose name is a lock", code: "withLock('a', «() => a()»);", answer: true },
  { name: "added to a queue", code: "queue.add(«() => a()»);", answer: true },
  { name: "the next in a chain", code: "let tail; tail = tail.then(«() => a()»);", answer: true },
  { name: "called once", code: "once(«() => a()»);", answer: true },
  { name: "a step of a promise", code: "load().then(«() => a()»);", answer: false },
  { name: "a callback", code: "xs.map(«() => a()»);", answer: false },
]);

askAll("isInline", (_, node) => node.type === "ArrowFunctionExpression" && isInline(node), [
  { name: "passed", code: "run(«() => a()»);", answer: true },
  { name: "called", code: "(«() => a()»)();", answer: true },
  { name: "with a name", code: "const f = «() => a()»;", answer: false },
]);
