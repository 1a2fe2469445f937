import { lateClearingOf } from "../../../src/semantics/races/late-clearing.ts";
import { askAll } from "../../support/question-table.ts";
import { spoken, writeAround } from "./support.ts";

const ADD = "let l = []; const add = (x) => l.push(x);";

askAll("lateClearingOf", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return spoken(facts, lateClearingOf(run, write));
}, [
  { name: "a list that is sent", code: `${ADD} async function f(send) { await send(l); «l = []»; }`, answer: "clearedLate send(l)" },
  { name: "a copy that is sent", code: `${ADD} async function f(send) { const copy = [...l]; await send(copy); «l.length = 0»; }`, answer: "clearedLate send(copy)" },
  { name: "a list that is taken aside", code: `${ADD} async function f(send) { const copy = l; «l = []»; await send(copy); }`, answer: "none" },
  { name: "a list that is looked at again", code: `${ADD} async function f(send) { await send(l); if (l.length > 1) return; «l = []»; }`, answer: "none" },
  { name: "a list that nothing fills", code: "let l = []; async function f(send) { await send(l); «l = []»; }", answer: "none" },
  { name: "what is there or not", code: "let l; const add = (x) => { l += x; }; async function f(send) { await send(l); «l = undefined»; }", answer: "none" },
  { name: "a map of another class", code: "class A { add(k, v) { this.m.set(k, v); } } class B { async f(send) { await send(this.m); «this.m.clear()»; } }", answer: "none" },
]);
