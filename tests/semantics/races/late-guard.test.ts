import { lateGuardOf } from "../../../src/semantics/races/late-guard.ts";
import { askAll } from "../../support/question-table.ts";
import { spoken, writeAround } from "./support.ts";

askAll("lateGuardOf", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return spoken(facts, lateGuardOf(run, write));
}, [
  { name: "what is started", code: "let b; async function f(c) { if (!b) «b = await c.launch()»; }", answer: "startedTwice c.launch()" },
  { name: "what is read", code: "let b; async function f(c) { if (!b) «b = await c.read()»; }", answer: "doneTwice c.read()" },
  { name: "without a test", code: "let b; async function f(c) { «b = await c.launch()»; }", answer: "none" },
  { name: "tested again", code: "let b; async function f(c) { if (!b) { const d = await c.launch(); if (!b) «b = d»; } }", answer: "none" },
  { name: "taken before", code: "let b; async function f(c) { if (!b) { b = 'soon'; «b = await c.launch()»; } }", answer: "none" },
  { name: "a flag", code: "let done; async function f(c) { if (done) return; await c.send(); «done = true»; }", answer: "guardedLate c.send()" },
  { name: "a flag for what may be repeated", code: "let done; async function f(c) { if (done) return; await c.load(); «done = true»; }", answer: "doneTwice c.load()" },
  { name: "a flag that says that work is done now", code: "let busy; async function f(c) { if (busy) return; await c.load(); «busy = true»; }", answer: "guardedLate c.load()" },
  { name: "a flag that is lowered", code: "let busy; async function f(c) { if (!busy) return; await c.send(); «busy = false»; }", answer: "none" },
  { name: "a limit", code: "let n = 0; async function f(c) { if (n > 3) return; await c.load(); «n++»; }", answer: "guardedLate c.load()" },
  { name: "a number that a test does not limit", code: "let n = 0; async function f(c) { if (n > 3) c.warn(); await c.load(); «n++»; }", answer: "none" },
]);
