import { isHarmlessCallback, isHarmlessExecutor } from "../../src/semantics/harmless-callback.ts";
import { askAll } from "../support/question-table.ts";

askAll("isHarmlessCallback", isHarmlessCallback, [
  { name: "a body that catches", code: "setTimeout(«async () => { try { await g(); } catch {} }»);", answer: true },
  { name: "a body that waits", code: "setTimeout(«async () => { await g(); }»);", answer: false },
  { name: "an arrow that handles", code: "setTimeout(«() => g().catch(report)»);", answer: true },
  { name: "nothing but what it tells", code: "e.on('x', «async () => { if (e.done) close(e); }»);", answer: true },
  { name: "a value that it needs", code: "e.on('x', «async () => { const db = open(e); db.close(); }»);", answer: false },
  { name: "a value that it asks for", code: "e.on('x', «async () => { if (open(e)) close(e); }»);", answer: false },
  { name: "an error of its own", code: "e.on('x', «async () => { throw new Error('x'); }»);", answer: false },
  { name: "a function of the file that throws", code: "function check() { throw 1; } e.on('x', «async () => { check(); }»);", answer: false },
  { name: "a chain of calls", code: "e.on('x', «async () => { response.status(400).end(); }»);", answer: true },
  { name: "a chain that a value hangs on", code: "e.on('x', «async () => { const s = response.status(400).read(); }»);", answer: false },
  { name: "what it hands on", code: "e.on('x', «async () => { return g(); }»);", answer: false },
  { name: "what its arrow hands on", code: "e.on('x', «async () => g()»);", answer: false },
  { name: "one of two that its arrow hands on", code: "e.on('x', «async () => c ? g() : h()»);", answer: false },
  { name: "leaves in front of the try", code: "function next(): void {} e.on('x', «async (x) => { if (!x) return next(); try { await g(x); } catch {} }»);", answer: true },
  { name: "leaves with a promise", code: "async function next() { await g(); } e.on('x', «async (x) => { if (!x) return next(); try { await g(x); } catch {} }»);", answer: false },
  { name: "sends behind the try", code: "e.on('x', «async (x) => { let a; try { a = await g(x); } catch { a = 1; } e.send(JSON.stringify(a)); }»);", answer: true },
  { name: "works behind the try", code: "e.on('x', «async (x) => { let a; try { a = await g(x); } catch { a = 1; } e.send(work(a)); }»);", answer: false },
  { name: "waits behind the try", code: "e.on('x', «async (x) => { try { await g(x); } catch {} await h(); }»);", answer: false },
  { name: "voids a call", code: "e.on('x', «async (x) => { await g().catch(report); void h(x); }»);", answer: true },
  { name: "a generator", code: "e.on('x', «async function* () { close(); }»);", answer: false },
  { name: "a field that is harmless", code: "class A { read = null; m() { this.read = async () => { try { await g(); } catch {} }; e.on('x', «this.read»); } }", answer: true },
  { name: "a field that is bound", code: "class A { #r; constructor() { this.#r = this.#read.bind(this); } async #read() { try { await g(); } catch {} } m() { e.on('x', «this.#r»); } }", answer: true },
  { name: "a field that is not", code: "class A { m() { this.read = async () => { try { await g(); } catch {} }; } n() { this.read = async () => { await g(); }; e.on('x', «this.read»); } }", answer: false },
  { name: "a field that somebody else fills", code: "class A { constructor(read) { this.read = read; } m() { e.on('x', «this.read»); } }", answer: false },
  { name: "a field that nobody fills", code: "class A { m() { e.on('x', «this.read»); } }", answer: false },
]);

askAll("isHarmlessExecutor", isHarmlessExecutor, [
  { name: "rejects by its catch", code: "new Promise(«async (resolve, reject) => { try { resolve(await g()); } catch (e) { reject(e); } }»);", answer: true },
  { name: "resolves by its catch", code: "new Promise(«async (resolve) => { try { resolve(await g()); } catch { return resolve(); } }»);", answer: true },
  { name: "swallows", code: "new Promise(«async (resolve) => { try { resolve(await g()); } catch {} }»);", answer: false },
  { name: "rejects now and then", code: "new Promise(«async (resolve, reject) => { try { resolve(await g()); } catch (e) { if (e.code) reject(e); } }»);", answer: false },
  { name: "waits outside", code: "new Promise(«async (resolve, reject) => { await g(); try { resolve(await h()); } catch (e) { reject(e); } }»);", answer: false },
  { name: "no try", code: "new Promise(«async (resolve) => { resolve(await g()); }»);", answer: false },
  { name: "nothing to wait for", code: "new Promise(«async (resolve) => { resolve(1); }»);", answer: false },
  { name: "a method", code: "class A { async run(resolve, reject) { try { resolve(await g()); } catch (e) { reject(e); } } start() { return new Promise(«this.run.bind(this)»); } }", answer: true },
]);
