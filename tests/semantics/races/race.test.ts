import { gapReaching, gapsBefore } from "../../../src/semantics/races/race.ts";
import { askAll } from "../../support/question-table.ts";
import { writeAround } from "./support.ts";

askAll("gapsBefore", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return gapsBefore(run, write, 0).map(({ argument }) => facts.sourceCode.getText(argument)).join();
}, [
  { name: "before and within", code: "let n; async function f() { await a(); «n = await b()»; await c(); }", answer: "a(),b()" },
  { name: "not those of values", code: "let n; async function f() { await 1; «n = 1»; }", answer: "" },
]);

askAll("gapReaching", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  const gap = gapReaching(run, run.accesses.awaits, write);
  return gap ? facts.sourceCode.getText(gap.argument) : "none";
}, [
  { name: "straight", code: "let n; async function f() { await a(); «n = 1»; }", answer: "a()" },
  { name: "by way of a look", code: "let n; async function f() { await a(); if (n) return; «n = 1»; }", answer: "none" },
  { name: "by way of another write", code: "let n; async function f() { await a(); n = 0; «n = 1»; }", answer: "none" },
  { name: "around a look", code: "let n; async function f(c) { await a(); if (c && n) return; «n = 1»; }", answer: "a()" },
  { name: "after the write", code: "let n; async function f() { «n = 1»; await a(); }", answer: "none" },
]);
