import type { Expression } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { misuseOf } from "../../../src/semantics/callbacks/async-callback.ts";
import { excusesOfCallback } from "../../../src/semantics/callbacks/excuses.ts";
import { askAll } from "../../support/question-table.ts";

function ask(facts: Facts, node: Expression): string {
  const found = misuseOf(facts, node);
  if (!found) return "none";
  const excuse = excuseFor(excusesOfCallback, { facts, node, policy: { checkLibraryTypes: true, checkPages: false }, ...found });
  return excuse ? `excused, ${excuse.id}` : `${found.misuse} ${found.place}`;
}

const LOAD = "async function load(x) { await fetch(x); }";

askAll("misuseOf", ask, [
  { name: "an async function in filter", code: "xs.filter(«async (x) => x»);", answer: "tested argument" },
  { name: "one that is not", code: "xs.filter(«(x) => x»);", answer: "none" },
  { name: "in map", code: "xs.map(«async (x) => x»);", answer: "none" },
  { name: "a branch", code: "xs.filter(c ? «async (x) => x» : Boolean);", answer: "tested argument" },
  { name: "a name", code: `${LOAD} xs.forEach(«load»);`, answer: "iterated argument" },
  { name: "a constant", code: "const load = async (x) => { await fetch(x); }; xs.forEach(«load»);", answer: "iterated argument" },
  { name: "a member of this", code: "class A { async load() { await fetch('/x'); } run() { process.on('exit', «this.load»); } }", answer: "listener argument" },
  { name: "an arrow that hands on a promise", code: `${LOAD} setTimeout(«() => load(1)», 1);`, answer: "timer argument" },
  { name: "a function that hands on a promise at its end", code: `${LOAD} setTimeout(«() => { log(); if (c) return load(1); else return load(2); }», 1);`, answer: "timer argument" },
  { name: "a function that hands on a promise before its end only", code: `${LOAD} setTimeout(«() => { if (c) return load(1); log(); }», 1);`, answer: "none" },
  { name: "an executor that hands on a promise", code: `${LOAD} new Promise(«(resolve) => load(1).then(resolve)»);`, answer: "executor argument" },
  { name: "an executor that hands on a promise which is handled", code: `${LOAD} new Promise(«(resolve, reject) => load(1).then(resolve, reject)»);`, answer: "excused, cannot reject" },
  { name: "an executor of several statements", code: `${LOAD} new Promise(«(resolve) => { log(); return load(1).then(resolve); }»);`, answer: "excused, executor's block" },
  { name: "a method that is not async", code: `${LOAD} class A { load(): void {} } class B extends A { load«() { log(); return load(1); }» }`, answer: "none" },
  { name: "an arrow that drops one", code: `${LOAD} setTimeout(«() => { load(1); }», 1);`, answer: "none" },
  { name: "an arrow that handles one", code: `${LOAD} setTimeout(«() => load(1).catch(report)», 1);`, answer: "excused, cannot reject" },
  { name: "an arrow that voids one", code: `${LOAD} setTimeout(«() => void load(1)», 1);`, answer: "none" },
  { name: "a timer's function that cannot reject", code: "setTimeout(«async () => { try { await fetch('/x'); } catch {} }», 1);", answer: "excused, cannot reject" },
  { name: "an executor that cannot reject", code: "new Promise(«async (resolve) => { try { resolve(await fetch('/x')); } catch {} }»);", answer: "executor argument" },
  { name: "a listener that makes a result, of what is not known", code: "function f(socket: any) { socket.on('read', «async (x) => { await fetch(x); return fetch('/y'); }»); }", answer: "excused, result for a reader", untyped: "listener argument" },
  { name: "a listener that makes a result, of an emitter", code: "process.on('exit', «async (x) => { await fetch(x); return fetch('/y'); }»);", answer: "listener argument" },
  { name: "a listener that only leaves", code: "function f(socket: any) { socket.on('read', «async (x) => { await fetch(x.url); return x.done(); }»); }", answer: "listener argument" },
  { name: "a listener without a result", code: "function f(socket: any) { socket.on('read', «async (x) => { await fetch(x); return; }»); }", answer: "listener argument" },
  { name: "a handler of what is not known", code: "function f(channel) { channel.on('read', «async (x) => { await fetch(x); }»); }", answer: "none" },
  { name: "an option of a stream", code: "import { Transform } from 'node:stream'; new Transform({ transform: «async (x, encoding, done) => { await fetch(x); done(); }» });", answer: "stream property" },
  { name: "an option of a stream that catches all", code: "import { Transform } from 'node:stream'; new Transform({ transform: «async (x, encoding, done) => { try { await fetch(x); done(); } catch (error) { done(error); } }» });", answer: "excused, cannot reject" },
  { name: "a disposer that catches all, which the block does not wait for", code: "class A { async [Symbol.dispose]«() { try { await fetch('/x'); } catch {} }» }", answer: "disposer method" },
  { name: "a disposer that returns a promise", code: `${LOAD} class A { [Symbol.dispose]«() { return load(1); }» }`, answer: "disposer method" },
  { name: "a disposer that handles its promise", code: `${LOAD} const a = { [Symbol.dispose]: «() => load(1).catch(report)» };`, answer: "excused, cannot reject" },
  { name: "a variable whose function makes an answer", code: "const f: () => void = «async () => { await fetch('/x'); return { status: 200 }; }»;", answer: "excused, result object" },
  { name: "a variable whose function gives a value", code: "const f: () => void = «async () => { return fetch('/x'); }»;", answer: "void variable" },
  { name: "an argument that makes an answer", code: "function take(f: () => void) { f(); } take(«async () => { await fetch('/x'); return { status: 200 }; }»);", answer: "void argument" },
  { name: "a listener of an emitter that captures rejections", code: "import { EventEmitter } from 'node:events'; const e = new EventEmitter({ captureRejections: true }); e.on('x', «async (x) => { await fetch(x); }»);", answer: "excused, captured rejections" },
  { name: "the callee", code: "(«async () => {}»)();", answer: "none" },
  { name: "a variable without an annotation", code: "const f = «async () => {}»;", answer: "none" },
  { name: "a variable", code: "const f: () => void = «async () => { await fetch('/x'); }»;", answer: "void variable" },
  { name: "a method of a class alone", code: "class A { close = «async () => { await fetch('/x'); }»; }", answer: "none" },
  { name: "reduce that waits", code: "xs.reduce(«async (sum, x) => (await sum) + x», 0);", answer: "excused, awaited accumulator" },
  { name: "reduce that chains", code: "xs.reduce(«(last, x) => last.then(() => fetch(x))», Promise.resolve());", answer: "none" },
  { name: "reduce that does not wait", code: "xs.reduce(«async (sum, x) => sum + x», 0);", answer: "accumulated argument" },
]);
