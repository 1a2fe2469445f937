import { loopAround } from "../../../src/ast/loops.ts";
import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { independenceOf } from "../../../src/semantics/concurrency/independence.ts";
import { askAll } from "../../support/question-table.ts";

/** The verdict on the loop around the marked await, with its reason. */
function verdictOf(facts: Facts, node: Node, sideEffects = false): string {
  const loop = loopAround(node);
  if (!loop) return "no loop";
  const verdict = independenceOf(facts, loop, { sideEffects });
  return verdict.verdict === "independent" ? verdict.verdict : verdict.reason;
}

const all = (body: string) => `async function all(xs, load) { const out = []; for (const x of xs) { ${body} } return out; }`;

askAll("independenceOf", (facts, node) => verdictOf(facts, node), [
  { name: "collects", code: all("out.push(«await load(x)»);"), answer: "independent" },
  { name: "an accumulator", code: "async function f(xs, step) { let acc; for (const x of xs) acc = «await step(acc, x)»; return acc; }", answer: "carried: acc" },
  { name: "a cursor", code: "async function f(s, xs, step) { for (const x of xs) s.cursor = («await step(x, s.cursor)»).next; }", answer: "carried: s.cursor" },
  { name: "a return", code: all("const r = «await load(x)»; if (r) return r;"), answer: "exit depends on awaited value" },
  { name: "a break without a condition", code: all("out.push(«await load(x)»); break;"), answer: "runs once" },
  { name: "an exit with the value", code: all("if (x.found) return «await load(x)»;"), answer: "exit with awaited value" },
  { name: "an exit that asks a state", code: all("if (load.busy) break; out.push(«await load(x)»);"), answer: "stoppable: load.busy" },
  { name: "a check of a signal", code: all("load.signal.throwIfAborted(); out.push(«await load(x)»);"), answer: "stoppable: load.signal.throwIfAborted()" },
  { name: "a list that is read after a failure", code: "async function all(xs, load) { const out = []; try { for (const x of xs) out.push(«await load(x)»); } catch {} return out; }", answer: "seen after a failure: out" },
  { name: "the same call again", code: all("out.push(«await load(1)»);"), answer: "retry: load(1)" },
  { name: "an attempt", code: "async function f(load) { const out = []; for (let attempt = 0; attempt < 3; attempt++) out.push(«await load(attempt)»); }", answer: "retry: attempt" },
  { name: "a sleep", code: all("out.push(«await load(x)»); setTimeout(x, 1);"), answer: "throttled: setTimeout" },
  { name: "a batch", code: all("out.push(...(«await Promise.all(x.map(load))»));"), answer: "throttled: Promise.all" },
  { name: "a chunk", code: "async function f(chunks, load) { const out = []; for (const x of chunks) out.push(«await load(x)»); }", answer: "throttled: chunks" },
  { name: "a clock", code: all("out.push(Date.now(), «await load(x)»);"), answer: "measures: Date.now" },
  { name: "an effect", code: all("«await load(x)»;"), answer: "value not used: await load(x)" },
  { name: "a promise", code: all("out.push(«await x»);"), answer: "nothing to start sooner" },
  { name: "a chain on a promise", code: all("out.push(«await x.catch(load)»);"), answer: "nothing to start sooner" },
  { name: "an event", code: all("out.push(«await new Promise((resolve) => x.once('end', resolve))»);"), answer: "waits for an event" },
  { name: "a yield", code: "async function* f(xs, load) { for (const x of xs) yield «await load(x)»; }", answer: "yield" },
  { name: "for await", code: "async function f(xs, load) { for await (const x of xs) x.y = «await load(x)»; }", answer: "for await" },
  { name: "while", code: "async function f(q, load) { while (q.length) q.out = «await load(q.pop())»; }", answer: "repeats until a condition: while" },
  { name: "for ever", code: "async function f(load) { for (;;) console.log(«await load()»); }", answer: "repeats without end" },
  { name: "a head that awaits", code: "async function f(n, load) { for (let i = 0; i < «await n()»; i++) load(i); }", answer: "awaits in its head" },
  { name: "a linked list", code: "async function f(a, load) { const out = []; for (let n = a; n; n = n.next) out.push(«await load(n)»); }", answer: "carried: n = n.next" },
  { name: "a transaction", code: "async function f(tx, xs) { const out = []; for (const x of xs) out.push(«await tx.get(x)»); }", answer: "exclusive resource: tx" },
  { name: "a transaction around", code: "const g = (db, xs) => db.transaction(async (t) => { const out = []; for (const x of xs) out.push(«await t.get(x)»); });", answer: "exclusive resource: transaction" },
  { name: "plugins", code: "async function f(plugins) { const out = []; for (const p of plugins) out.push(«await p.setup()»); }", answer: "ordered: plugins" },
  { name: "in a migration", code: "async function up(db, xs) { const out = []; for (const x of xs) out.push(«await db.get(x)»); }", answer: "ordered: up" },
  { name: "a mode that asks for it", code: "async function f(xs, load, mode) { const out = []; if (mode === 'serial') for (const x of xs) out.push(«await load(x)»); }", answer: "ordered: serial" },
  { name: "a change", code: "async function f(xs, db) { const out = []; for (const x of xs) out.push(«await db.updateTotals(x)»); }", answer: "changes: db.updateTotals(x)" },
  { name: "in series", code: "async function eachSeries(xs, load) { const out = []; for (const x of xs) out.push(«await load(x)»); }", answer: "ordered: eachSeries" },
  { name: "functions", code: "async function f(tasks) { const out = []; for (const task of tasks) out.push(«await task()»); }", answer: "ordered: functions of a list" },
  { name: "this", code: "class A { async f(xs) { const out = []; for (const x of xs) out.push(«await this.load(x)»); } }", answer: "receiver: this" },
  { name: "a receiver that is asked again", code: "async function f(xs, m) { const out = []; for (const x of xs) out.push(«await m.step(x)», m.level); }", answer: "receiver: m" },
  { name: "a shared collection", code: "async function f(xs, load) { const seen = new Set(); const out = []; for (const x of xs) out.push(«await load(x, seen)»); }", answer: "shared: seen" },
  { name: "a callee that counts", code: "let n = 0; const load = async (x) => x + n++; async function f(xs) { const out = []; for (const x of xs) out.push(«await load(x)»); }", answer: "effect: n" },
  { name: "a callee that talks", code: "const load = async (x) => client.get(x); async function f(xs) { const out = []; for (const x of xs) out.push(«await load(x)»); }", answer: "effect: client" },
]);

askAll("independenceOf with side effects", (facts, node) => verdictOf(facts, node, true), [
  { name: "an effect", code: all("«await load(x)»;"), answer: "independent" },
  { name: "a session", code: "async function f(tx, xs) { for (const x of xs) «await tx.put(x)»; }", answer: "exclusive resource: tx" },
]);
