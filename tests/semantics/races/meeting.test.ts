import type { Facts } from "../../../src/facts/facts.ts";
import { enclosingFunction, type FunctionNode, type Node } from "../../../src/ast/nodes.ts";
import { functionName } from "../../../src/ast/text.ts";
import { isLast, mayMeet } from "../../../src/semantics/races/meeting.ts";
import { askAll } from "../../support/question-table.ts";

askAll("mayMeet, with what lives as long as the object or the program", (facts, node) => mayMeet(facts, node, undefined), [
  { name: "an exported function", code: "export async function f() { «a()»; }", answer: true },
  { name: "assigned to a member", code: "module.exports.f = async () => { «a()»; };", answer: true },
  { name: "a method of an exported class", code: "export class A { async f() { «a()»; } }", answer: true },
  { name: "a private method that a public one calls", code: "export class A { async f() { await this.#g(); } async #g() { «a()»; } }", answer: true },
  { name: "a private method that only the life cycle calls", code: "export class A { async onModuleInit() { await this.#g(); } async #g() { «a()»; } }", answer: false },
  { name: "a life-cycle method", code: "export class A { async onModuleInit() { «a()»; } }", answer: false },
  { name: "one that others call first", code: "export class A { async init() { «a()»; } async f() { await this.init(); } }", answer: true },
  { name: "what closes", code: "export class A { async close() { «a()»; } }", answer: false },
  { name: "the top of a file", code: "«a()»;", answer: false },
  { name: "called once", code: "async function main() { «a()»; } main();", answer: false },
  { name: "a listener", code: "server.on('request', async () => { «a()»; });", answer: true },
  { name: "a listener that is called once", code: "server.once('listening', async () => { «a()»; });", answer: false },
  { name: "a timer that repeats", code: "setInterval(async () => { «a()»; }, 10);", answer: true },
  { name: "a timer", code: "setTimeout(async () => { «a()»; }, 10);", answer: false },
  { name: "under a lock", code: "export async function f(mutex) { await mutex.runExclusive(async () => { «a()»; }); }", answer: false },
  { name: "after a lock", code: "export async function f(mutex) { await mutex.acquire(); «a()»; }", answer: false },
  { name: "behind a flag that is set", code: "let busy = false; export async function f() { if (busy) return; busy = true; «a()»; }", answer: false },
  { name: "behind a flag that is not set", code: "let busy = false; export async function f() { if (busy) return; «a()»; }", answer: true },
  { name: "behind a flag that is set after an await", code: "let busy = false; export async function f() { if (busy) return; await b(); busy = true; «a()»; }", answer: true },
  { name: "passed to what calls it once", code: "export const get = once(async () => { «a()»; });", answer: false },
  { name: "a stream, which is called in turn", code: "export class A extends Writable { async _write() { «a()»; } }", answer: false },
]);

/** The outermost function is the one whose call makes what the runs share. */
function meetsWithin(facts: Facts, node: Node): boolean {
  let within: FunctionNode | undefined;
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) within = owner;
  return mayMeet(facts, node, within);
}

askAll("mayMeet, with what a call makes", meetsWithin, [
  { name: "callbacks that run together", code: "export async function f(xs) { await Promise.all(xs.map(async (x) => { «a(x)»; })); }", answer: true },
  { name: "a function that several run together", code: "export async function f(xs) { const g = async (x) => { «a(x)»; }; await Promise.all(xs.map(g)); }", answer: true },
  { name: "called by callbacks that run together", code: "export async function f(xs) { const g = async (x) => { «a(x)»; }; await Promise.all(xs.map((x) => g(x))); }", answer: true },
  { name: "combined", code: "export async function f() { const g = async (x) => { «a(x)»; }; await Promise.all([g(1), g(2)]); }", answer: true },
  { name: "started in a loop", code: "export async function f(xs, jobs) { const g = async (x) => { «a(x)»; }; for (const x of xs) jobs.push(g(x)); }", answer: true },
  { name: "awaited in a loop", code: "export async function f(xs) { const g = async (x) => { «a(x)»; }; for (const x of xs) await g(x); }", answer: false },
  { name: "given away", code: "export function f() { return { async g() { «a()»; } }; }", answer: true },
  { name: "a reducer", code: "export function f(xs) { return xs.reduce(async (p, x) => { await p; «a(x)»; }, null); }", answer: false },
  { name: "passed to what is not known", code: "export function f(xs, each) { return each(xs, async (x) => { «a(x)»; }); }", answer: false },
]);

askAll("isLast", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner ? `${functionName(owner) ?? "none"} ${String(isLast(owner))}` : facts.place.file;
}, [
  { name: "what closes", code: "class A { async close() { «a()»; } }", answer: "close true" },
  { name: "what a framework calls at the end", code: "class A { async onModuleDestroy() { «a()»; } }", answer: "onModuleDestroy true" },
  { name: "a callback in it", code: "class A { async dispose(xs) { xs.map(async () => { «a()»; }); } }", answer: "none true" },
  { name: "what sends", code: "class A { async flush() { «a()»; } }", answer: "flush false" },
]);
