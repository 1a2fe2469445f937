import { callsKept, isFlag, isMoment } from "../../../src/semantics/races/kept.ts";
import { askAll } from "../../support/question-table.ts";
import { writeAround } from "./support.ts";

askAll("callsKept", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return callsKept(run, write, run.accesses.awaits).map((call) => facts.sourceCode.getText(call.callee)).join();
}, [
  { name: "its result", code: "let b; async function f() { «b = await a()»; }", answer: "a" },
  { name: "its result, by a variable", code: "let b; async function f() { const c = await a(); «b = c»; }", answer: "a" },
  { name: "what its result gives", code: "let b; async function f() { const c = await a(); «b = c.db()»; }", answer: "a" },
  { name: "what is started", code: "let b; async function f() { const c = new C(); await c.connect(); «b = c»; }", answer: "c.connect" },
  { name: "what it was called on", code: "let b; async function f() { const c = await a(); «b = await c.open()»; }", answer: "c.open,a" },
  { name: "not what it was passed", code: "let b; async function f() { const t = await a(); const r = await g(t); «b = r»; }", answer: "g" },
  { name: "something else", code: "let b; async function f() { await a(); «b = true»; }", answer: "" },
]);

askAll("isFlag", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return isFlag(run, write, run.accesses.awaits);
}, [
  { name: "`true`", code: "let b; async function f() { await a(); «b = true»; }", answer: true },
  { name: "an element", code: "const s = new Set(); async function f(x) { await a(); «s.add(x)»; }", answer: true },
  { name: "a parameter", code: "let b; async function f(x) { await a(); «b = x»; }", answer: true },
  { name: "a time that was read before", code: "let b; async function f() { const now = Date.now(); await a(); «b = now»; }", answer: true },
  { name: "a result", code: "let b; async function f() { «b = await a()»; }", answer: false },
  { name: "an object that is made there", code: "let b; async function f() { const x = {}; await a(x); «b = x»; }", answer: false },
]);

askAll("isMoment", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return isMoment(run, write);
}, [
  { name: "now", code: "let b; async function f() { «b = Date.now()»; }", answer: true },
  { name: "a time that was read before", code: "let b; async function f() { const now = Date.now(); «b = now»; }", answer: true },
  { name: "a number", code: "let b; async function f() { «b = 1»; }", answer: false },
]);
