import { isCalledByProject } from "../../../src/semantics/execution/called-parameter.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isCalledByProject", isCalledByProject, [
  { name: "called", code: "const run = (work) => work(); run(«() => g()»);", answer: true },
  { name: "a name", code: "const run = (work) => work(); run(«load»);", answer: true },
  { name: "in a try, with a default", code: "function run(a, work = b) { try { return work(a); } finally { c(); } } run(1, «() => g()»);", answer: true },
  { name: "by a method", code: "class A { run(work) { return work(); } f() { this.run(«() => g()»); } }", answer: true },
  { name: "by call", code: "function run(work) { work.call(this); } run(«() => g()»);", answer: true },
  { name: "optionally, in a callback of a list", code: "const run = (work) => xs.forEach((x) => work?.(x)); run(«() => g()»);", answer: true },
  { name: "by way of another", code: "const run = (work) => work(); const safely = (work) => run(work); safely(«() => g()»);", answer: true },
  { name: "given to a list", code: "const each = (work) => xs.map(work); each(«() => g()»);", answer: true },
  { name: "awaited", code: "async function run(work) { await work(); } run(«() => g()»);", answer: true },
  { name: "kept", code: "const kept = []; const later = (work) => { kept.push(work); }; later(«() => g()»);", answer: false },
  { name: "called by what is returned", code: "const once = (make) => () => make(); once(«() => g()»);", answer: false },
  { name: "called by a timer", code: "const later = (work) => setTimeout(() => work()); later(«() => g()»);", answer: false },
  { name: "another parameter", code: "const run = (work, done) => work(); run(a, «() => g()»);", answer: false },
  { name: "behind a list of arguments", code: "const run = (work) => work(); run(...a, «() => g()»);", answer: false },
  { name: "by a generator", code: "function* run(work) { work(); } run(«() => g()»);", answer: false },
  { name: "by nothing but itself", code: "function run(work) { run(() => work()); } run(«() => g()»);", answer: false },
  { name: "by two that pass it to each other", code: "function run(work) { again(() => work()); } function again(work) { run(() => work()); } run(«() => g()»);", answer: false },
  { name: "in the end, by two that pass it to each other", code: "function run(work) { again(() => work()); work(); } function again(work) { run(() => work()); } again(«() => g()»);", answer: true },
  { name: "by something unknown", code: "run(«() => g()»);", answer: false },
]);
