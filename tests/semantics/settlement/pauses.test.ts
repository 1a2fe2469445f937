import { onlyPauses } from "../../../src/semantics/settlement/pauses.ts";
import { askAll } from "../../support/question-table.ts";

askAll("onlyPauses", (facts, node) => onlyPauses(facts, node), [
  { name: "a function that makes a pause", code: "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); «sleep(5)»;", answer: true },
  { name: "one that returns it", code: "function sleep(ms) { return new Promise((resolve) => setTimeout(resolve, ms)); } «sleep(5)»;", answer: true },
  { name: "one that awaits it", code: "async function sleep(ms) { await new Promise((resolve) => setTimeout(resolve, ms)); } «sleep(5)»;", answer: true },
  { name: "work between pauses", code: 'import { setTimeout as sleep } from "node:timers/promises"; async function f() { await sleep(5); g(); await sleep(5); } «f()»;', answer: true },
  { name: "pauses by a function of the file", code: "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); async function f() { await sleep(5); } «f()»;", answer: true },
  { name: "a pause before a try", code: "async function f() { await new Promise((resolve) => setTimeout(resolve, 5)); try { await g(); } catch {} } «f()»;", answer: false },
  { name: "a pause, and what ends in a handler", code: "async function f() { await new Promise((resolve) => setTimeout(resolve, 5)); return g().catch(h); } «f()»;", answer: false },
  { name: "what ends in a handler", code: "const f = async () => g().catch(h); «f()»;", answer: false },
  { name: "one that waits for an event", code: "const closed = () => new Promise((resolve) => socket.once('close', resolve)); «closed()»;", answer: true },
  { name: "one of itself", code: "async function f() { await f(); } «f()»;", answer: false },
  { name: "a function from elsewhere", code: "import { f } from './f.js'; «f()»;", answer: false },
]);
