import type { TSESTree } from "@typescript-eslint/utils";
import { awaitsParameter } from "../../../src/semantics/callbacks/awaited-parameter.ts";
import { askAll } from "../../support/question-table.ts";

askAll("awaitsParameter", (facts, node) => awaitsParameter(facts, (node as TSESTree.CallExpression).callee, 0), [
  { name: "awaited", code: "async function guarded(work) { try { await work(); } catch (e) { log(e); } } «guarded(f)»;", answer: true },
  { name: "awaited in a function of it", code: "function every(work) { emitter.on('a', async (x) => { await work(x); }); } «every(f)»;", answer: true },
  { name: "awaited if it is there", code: "async function guarded(work) { if (work) await work(); } «guarded(f)»;", answer: true },
  { name: "returned", code: "function run(work) { return work(); } «run(f)»;", answer: true },
  { name: "its rejection handled", code: "function run(work) { work().catch(log); } «run(f)»;", answer: true },
  { name: "passed on to one that awaits", code: "async function guarded(work) { await work(); } function run(work) { guarded(work); } «run(f)»;", answer: true },
  { name: "called in a try without an await", code: "function run(work) { try { work(); } catch (e) { log(e); } } «run(f)»;", answer: false },
  { name: "awaited once, called once", code: "async function run(work) { await work(); work(); } «run(f)»;", answer: false },
  { name: "returned by a callback that nothing awaits", code: "function run(work) { setTimeout(() => work(), 1); } «run(f)»;", answer: false },
  { name: "kept", code: "function run(work) { this.work = work; } «run(f)»;", answer: false },
  { name: "given another value", code: "async function run(work) { work = g; await work(); } «run(f)»;", answer: false },
  { name: "never used", code: "function run(work) {} «run(f)»;", answer: false },
  { name: "a function that is not known", code: "import { run } from './run.js'; «run(f)»;", answer: false },
  { name: "in a circle", code: "async function a(work) { b(work); } async function b(work) { a(work); } «a(f)»;", answer: false },
]);
