import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isAfterAbort, isCleanUp, isWithoutSignal, racesWithSignal } from "../../../src/semantics/cancellation/last-words.ts";
import { askAll } from "../../support/question-table.ts";
import { callAndSource } from "./support.ts";

type Question = typeof isCleanUp;
const ask = (question: Question) => (facts: Facts, node: Node): boolean => {
  const { call, source } = callAndSource(facts, node);
  return question(facts, call, source);
};

askAll("isCleanUp", ask(isCleanUp), [
  { name: "in a finally", code: "async function f(signal) { try { g(); } finally { await «load()»; } }", answer: true },
  { name: "in a catch", code: "async function f(signal) { try { g(); } catch { await «load()»; } }", answer: true },
  { name: "by its name", code: "async function f(signal, db) { await «db.close()»; }", answer: true },
  { name: "in a try", code: "async function f(signal) { try { await «load()»; } finally { g(); } }", answer: false },
]);

askAll("isAfterAbort", ask(isAfterAbort), [
  { name: "in a test", code: "async function f(signal) { if (signal.aborted) await «load()»; }", answer: true },
  { name: "in a test of two", code: "async function f(signal, a) { if (a && signal?.aborted) await «load()»; }", answer: true },
  { name: "after one that returns", code: "async function f(signal) { if (!signal.aborted) return; await «load()»; }", answer: true },
  { name: "where it is not aborted", code: "async function f(signal) { if (!signal.aborted) await «load()»; }", answer: false },
  { name: "after one that goes on", code: "async function f(signal) { if (signal.aborted) return; await «load()»; }", answer: false },
  { name: "another test", code: "async function f(signal, other) { if (other.aborted) await «load()»; }", answer: false },
]);

askAll("isWithoutSignal", ask(isWithoutSignal), [
  { name: "the other branch", code: "async function f(signal) { return signal ? load({ signal }) : «load()»; }", answer: true },
  { name: "after one that returns", code: "async function f(signal) { if (signal) return load({ signal }); return «load()»; }", answer: true },
  { name: "compared", code: "async function f(signal) { if (signal === undefined) await «load()»; }", answer: true },
  { name: "a constant made from it", code: "async function f(signal) { const o = signal ? { signal } : undefined; return o ? load(o) : «load()»; }", answer: true },
  { name: "where there is one", code: "async function f(signal) { if (signal) await «load()»; }", answer: false },
  { name: "compared, where there is one", code: "async function f(signal) { if (signal !== null) await «load()»; }", answer: false },
  { name: "where it is not aborted", code: "async function f(signal) { if (!signal.aborted) await «load()»; }", answer: false },
]);

askAll("racesWithSignal", ask(racesWithSignal), [
  { name: "a race", code: "async function f(signal, aborted) { await Promise.race([«load()», aborted(signal)]); }", answer: true },
  { name: "a race of a variable", code: "async function f(signal, aborted) { const p = «load()»; await Promise.race([p, aborted(signal)]); }", answer: true },
  { name: "a function that gets both", code: "async function f(signal, abortable) { await abortable(«load()», { signal }); }", answer: true },
  { name: "several that are all awaited", code: "async function f(signal) { await Promise.all([«load()», load({ signal })]); }", answer: false },
  { name: "a race of others", code: "async function f(signal, late) { await Promise.race([«load()», late]); }", answer: false },
  { name: "the same callback", code: "async function f(xs, signal) { await Promise.all(xs.map(async (x) => { await «load(x)»; await load(x, { signal }); })); }", answer: false },
]);
