import type { Expression } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { misuseOf } from "../../../src/semantics/callbacks/async-callback.ts";
import { excusesOfCallback } from "../../../src/semantics/callbacks/excuses.ts";
import { askAll } from "../../support/question-table.ts";

const POLICY = { checkLibraryTypes: true, checkPages: false };

/** The id of the excuse, `reported` without one. */
function excuseOf(facts: Facts, node: Expression): string {
  const found = misuseOf(facts, node);
  return found ? (excuseFor(excusesOfCallback, { facts, node, policy: POLICY, ...found })?.id ?? "reported") : "no misuse";
}

const LOAD = "async function load(x) { await fetch(x); }";
const SAFE = "try { await fetch('/x'); } catch {}";

askAll("excusesOfCallback", excuseOf, [
  { name: "a result, of what is not known", code: "function f(socket: any) { socket.on('read', «async (x) => { await fetch(x); return fetch('/y'); }»); }", answer: "result for a reader", untyped: "reported" },
  { name: "an emitter that captures rejections", code: "import { EventEmitter } from 'node:events'; const e = new EventEmitter({ captureRejections: true }); e.on('x', «async (x) => { await fetch(x); }»);", answer: "captured rejections" },
  { name: "an answer that is created", code: "const f: () => void = «async () => { await fetch('/x'); return { status: 200 }; }»;", answer: "result object" },
  { name: "an executor with a block", code: `${LOAD} new Promise(«(resolve) => { log(); return load(1).then(resolve); }»);`, answer: "executor's block" },
  { name: "a listener of a page", code: "document.addEventListener('click', «async () => { await fetch('/x'); }»);", answer: "only logged" },
  { name: "a timer of a page", code: "document.title = 'a'; setTimeout(«async () => { await fetch('/x'); }»);", answer: "only logged" },
  { name: "a test in a page", code: "document.title = 'a'; xs.filter(«async () => { await fetch('/x'); }»);", answer: "reported" },
  { name: "a signal, where the file ends the program with what is rejected", code: "process.on('unhandledRejection', (error) => { console.error(error); process.exit(1); }); process.on('SIGTERM', «async () => { await stop(); }»);", answer: "end of a program" },
  { name: "another event there", code: "process.on('unhandledRejection', (error) => { console.error(error); process.exit(1); }); process.on('message', «async () => { await stop(); }»);", answer: "reported" },
  { name: "a signal, where the file only logs it", code: "process.on('unhandledRejection', (error) => { console.error(error); }); process.on('SIGTERM', «async () => { await stop(); }»);", answer: "only logged" },
  { name: "a signal, without a listener", code: "process.on('SIGTERM', «async () => { await stop(); }»);", answer: "reported" },
  { name: "a timer of what is no page", code: "setTimeout(«async () => { await fetch('/x'); }»);", answer: "reported" },
  { name: "a timer's function that cannot reject", code: `setTimeout(«async () => { ${SAFE} }», 1);`, answer: "cannot reject" },
  { name: "an executor that is async", code: `new Promise(«async (resolve) => { ${SAFE} }»);`, answer: "reported" },
  { name: "an accumulator that is awaited", code: "xs.reduce(«async (sum, x) => (await sum) + x», 0);", answer: "awaited accumulator" },
  { name: "an accumulator that starts as a promise", code: `${LOAD} xs.reduce(«(last, x) => load(x)», Promise.resolve());`, answer: "promise as accumulator" },
  { name: "an accumulator of a function that nobody knows, and that may await it", code: "declare const add: (sum: Promise<number>, x: number) => Promise<number>; const f = (given: typeof add) => [1].reduce(«given», Promise.resolve(0));", answer: "unknown accumulator", untyped: "no misuse" },
  { name: "an accumulator that is not awaited", code: "xs.reduce(«async (sum, x) => sum + x», 0);", answer: "reported" },
  { name: "a promise in some cases only", code: `${LOAD} xs.filter(«(x) => (x ? load(x) : false)»);`, answer: "reported" },
  { name: "a promise in each case", code: `${LOAD} xs.filter(«(x) => load(x)»);`, answer: "reported" },
]);
