import type { TSESTree } from "@typescript-eslint/utils";
import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { contractOf } from "../../../src/semantics/callbacks/callback-contract.ts";
import { useByCallee, type UseByCallee } from "../../../src/semantics/callbacks/parameter-use.ts";
import { askAll } from "../../support/question-table.ts";

const known: UseByCallee = (facts, callback, ask) => {
  const contract = contractOf(facts, callback, ask);
  if (contract === "awaited" || contract === "collected") return "awaited";
  return contract === "timer" || contract === "listener" || contract === "iterated" ? "dropped" : "unknown";
};

/** Of the first argument, or of the first property of it. */
function use(facts: Facts, call: Expression): string {
  const [given] = (call as TSESTree.CallExpression).arguments;
  const [property] = given?.type === "ObjectExpression" ? given.properties : [];
  return useByCallee(facts, property?.type === "Property" ? property.value : (given as Expression), known) ?? "not known";
}

askAll("useByCallee", use, [
  { name: "awaited", code: "async function guarded(work) { try { await work(); } catch (e) { log(e); } } «guarded(f)»;", answer: "awaited" },
  { name: "awaited in a function of it", code: "function every(work) { emitter.on('a', async (x) => { await work(x); }); } «every(f)»;", answer: "awaited" },
  { name: "awaited if it is there", code: "async function guarded(work) { if (work) await work(); } «guarded(f)»;", answer: "awaited" },
  { name: "returned", code: "function run(work) { return work(); } «run(f)»;", answer: "awaited" },
  { name: "its rejection handled", code: "function run(work) { work().catch(log); } «run(f)»;", answer: "awaited" },
  { name: "passed on to one that awaits", code: "async function guarded(work) { await work(); } function run(work) { guarded(work); } «run(f)»;", answer: "awaited" },
  { name: "called in a try without an await", code: "function run(work) { try { work(); } catch (e) { log(e); } } «run(f)»;", answer: "dropped" },
  { name: "awaited once, called once", code: "async function run(work) { await work(); work(); } «run(f)»;", answer: "dropped" },
  { name: "returned by a callback that nothing awaits", code: "function run(work) { setTimeout(() => work(), 1); } «run(f)»;", answer: "dropped" },
  { name: "kept", code: "function run(work) { this.work = work; } «run(f)»;", answer: "unknown" },
  { name: "given another value", code: "async function run(work) { work = g; await work(); } «run(f)»;", answer: "unknown" },
  { name: "never used", code: "function run(work) {} «run(f)»;", answer: "unknown" },
  { name: "a function that is not known", code: "import { run } from './run.js'; «run(f)»;", answer: "not known" },
  { name: "in a circle", code: "async function a(work) { b(work); } async function b(work) { a(work); } «a(f)»;", answer: "unknown" },
  { name: "voided", code: "function run(work) { void work(); } «run(f)»;", answer: "dropped" },
  { name: "by its method", code: "function run(work) { work.call(null, 1); } «run(f)»;", answer: "dropped" },
  { name: "bound", code: "function run(work) { setTimeout(work.bind(null), 1); } «run(f)»;", answer: "dropped" },
  { name: "passed to a timer", code: "function every(work) { setInterval(work, 1); } «every(f)»;", answer: "dropped" },
  { name: "passed to a limiter", code: "import pLimit from 'p-limit'; const limit = pLimit(1); function run(work) { return limit(work); } «run(f)»;", answer: "awaited" },
  { name: "made a promise of", code: "function run(work) { Promise.resolve(work()).catch(log); } «run(f)»;", answer: "unknown" },
  { name: "looked at", code: "function run(work) { const r = work(); if (r instanceof Promise) r.catch(log); } «run(f)»;", answer: "unknown" },
  { name: "by another name", code: "function run(work) { const job = work; job(); } «run(f)»;", answer: "dropped" },
  { name: "with a default", code: "function run(work = noop) { work(); } «run(f)»;", answer: "dropped" },
  { name: "passed to what is not known", code: "function run(work) { other(work); } «run(f)»;", answer: "unknown" },
  { name: "a property", code: "function open({ onClose }) { onClose(); } «open({ onClose: f })»;", answer: "dropped" },
  { name: "a property of a name", code: "async function open(options) { await options.onClose?.(); } «open({ onClose: f })»;", answer: "awaited" },
  { name: "a property that is taken out", code: "function open(options) { const { onClose } = options; onClose(); } «open({ onClose: f })»;", answer: "dropped" },
  { name: "another property", code: "function open(options) { options.onOpen(); } «open({ onClose: f })»;", answer: "unknown" },
  { name: "a property, passed on", code: "function watch(o) { o.onClose(); } function open(options) { watch(options); } «open({ onClose: f })»;", answer: "dropped" },
  { name: "kept in a field, and called", code: "class A { constructor(work) { this.work = work; } run() { this.work(); } } «new A(f)»;", answer: "dropped" },
  { name: "kept in a field, and awaited", code: "class A { constructor(work) { this.work = work; } async run() { await this.work?.(); } } «new A(f)»;", answer: "awaited" },
  { name: "a field of the constructor", code: "class A { constructor(private work: () => void) {} run() { this.work(); } } «new A(f)»;", answer: "dropped" },
  { name: "options in a field", code: "class A { constructor(options) { this.options = options; } run() { this.options.onClose(); } } «new A({ onClose: f })»;", answer: "dropped" },
  { name: "kept in a list, and called", code: "class A { #all = []; on(work) { this.#all.push(work); } run() { for (const work of this.#all) work(); } } const a = new A(); «a.on(f)»;", answer: "dropped" },
  { name: "kept in a set, and visited", code: "class A { all = new Set(); on(work) { this.all.add(work); return () => this.all.delete(work); } run() { this.all.forEach((work) => work()); } } const a = new A(); «a.on(f)»;", answer: "dropped" },
  { name: "kept in a list, and all awaited", code: "class A { all = []; on(work) { this.all.push(work); } async run() { await Promise.all(this.all.map((work) => work())); } } const a = new A(); «a.on(f)»;", answer: "awaited" },
  { name: "kept by event", code: "class A { all = {}; on(work, event) { (this.all[event] ??= []).push(work); } run(event) { this.all[event]?.forEach((work) => work()); } } const a = new A(); «a.on(f)»;", answer: "dropped" },
  { name: "kept in a map of lists", code: "class A { all = new Map(); on(work, event) { this.all.get(event).push(work); } run(event) { const works = this.all.get(event) ?? []; for (const work of works) work(); } } const a = new A(); «a.on(f)»;", answer: "dropped" },
  { name: "kept in a map, and awaited", code: "class A { all = new Map(); on(work, event) { this.all.set(event, work); } async run(event) { await this.all.get(event)?.(); } } const a = new A(); «a.on(f)»;", answer: "awaited" },
  { name: "kept in a list of the file", code: "const all = []; function on(work) { all.push(work); } function run() { for (const work of [...all]) work(); } «on(f)»;", answer: "dropped" },
  { name: "kept in a variable of the file", code: "let job; function on(work) { job = work; } function run() { job?.(); } «on(f)»;", answer: "dropped" },
  { name: "kept where nothing calls it", code: "class A { all = []; on(work) { this.all.push(work); } } const a = new A(); «a.on(f)»;", answer: "unknown" },
]);
