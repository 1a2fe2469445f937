import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { mayStart, startsRejectable } from "../../../src/semantics/settlement/may-reject.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load(x) { return (await fetch(x)).json(); }";

askAll("startsRejectable", (facts: Facts, node: Expression) => startsRejectable(facts, node), [
  { name: "an async function", code: `${LOAD} p = «load(1)»;`, answer: true },
  { name: "in one branch only", code: `${LOAD} p = «c ? load(1) : undefined»;`, answer: true },
  { name: "an array of promises", code: `${LOAD} ps = «[1, 2].map((x) => load(x))»;`, answer: true },
  { name: "a combination", code: `${LOAD} p = «Promise.all([load(1), load(2)])»;`, answer: true },
  { name: "an executor that rejects", code: "p = «new Promise((resolve, reject) => socket.on('error', reject))»;", answer: true },
  { name: "an executor that throws", code: "p = «new Promise((resolve) => { if (c) throw new Error('c'); resolve(); })»;", answer: true },
  { name: "an executor that never uses `reject`", code: "p = «new Promise((resolve, reject) => server.close(resolve))»;", answer: false },
  { name: "one with a handler", code: `${LOAD} p = «load(1).catch(() => {})»;`, answer: false },
  { name: "a combination that waits for all", code: `${LOAD} p = «Promise.allSettled([load(1)])»;`, answer: false },
  { name: "a combination of those that have handlers", code: `${LOAD} p = «Promise.all([load(1).catch(() => {})])»;`, answer: false },
  { name: "an array of those", code: `${LOAD} ps = «[1, 2].map((x) => load(x).catch(() => {}))»;`, answer: false },
  { name: "a value", code: "p = «Math.max(1, 2)»;", answer: false },
  { name: "not known", code: "p = «unknown()»;", answer: false },
]);

askAll("mayStart", (_: Facts, node: Expression) => mayStart(node), [
  { name: "a call", code: "p = «f()»;", answer: true },
  { name: "a call in a branch", code: "p = «c ? f() : undefined»;", answer: true },
  { name: "a name", code: "p = «f»;", answer: false },
]);
