import type { TSESTree } from "@typescript-eslint/utils";
import { timersLeftByRace } from "../../../src/semantics/resources/race-timers.ts";
import { askAll } from "../../support/question-table.ts";

askAll("timersLeftByRace", (facts, node) => timersLeftByRace(facts, node as TSESTree.CallExpression).map((timer) => facts.sourceCode.getText(timer)), [
  { name: "in an executor", code: "async function f() { await «Promise.race([g(), new Promise((_, reject) => setTimeout(reject, 1))])»; }", answer: ["setTimeout(reject, 1)"] },
  { name: "in a constant", code: "async function f() { const late = new Promise((_, reject) => { setTimeout(() => reject(new Error()), 1); }); await «Promise.race([g(), late])»; }", answer: ["setTimeout(() => reject(new Error()), 1)"] },
  { name: "one that is kept", code: "async function f() { let t; await «Promise.race([g(), new Promise((_, reject) => { t = setTimeout(reject, 1); })])»; }", answer: [] },
  { name: "of another combinator", code: "async function f() { await «Promise.all([g(), new Promise((r) => setTimeout(r, 1))])»; }", answer: [] },
  { name: "no timer", code: "async function f() { await «Promise.race([g(), h()])»; }", answer: [] },
]);
