import { isOnlyResolved } from "../../../src/semantics/settlement/deferred.ts";
import { askAll } from "../../support/question-table.ts";

const GATE = "class Gate extends Promise { constructor() { super(() => {}); } resolve() {} reject() {} }";

askAll("isOnlyResolved", isOnlyResolved, [
  { name: "with its resolver alone", code: "const { promise, resolve } = Promise.withResolvers(); on(resolve); «promise»;", answer: true },
  { name: "with both", code: "const { promise, resolve, reject } = Promise.withResolvers(); on(resolve, reject); «promise»;", answer: false },
  { name: "with all that there is", code: "const { promise, ...others } = Promise.withResolvers(); on(others); «promise»;", answer: false },
  { name: "of somebody else's", code: "const { promise, resolve } = withResolvers(); on(resolve); «promise»;", answer: false },
  { name: "one that is only resolved", code: `${GATE} const gate = new Gate(); on(() => gate.resolve()); «gate».then(f);`, answer: true },
  { name: "one that is waited for as well", code: `${GATE} async function f() { const gate = new Gate(); on(() => gate.resolve()); «gate».then(g); await gate; }`, answer: true },
  { name: "one that is rejected", code: `${GATE} const gate = new Gate(); on(() => gate.resolve(), () => gate.reject()); «gate».then(f);`, answer: false },
  { name: "one that is handed on", code: `${GATE} const gate = new Gate(); on(gate); gate.resolve(); «gate».then(f);`, answer: false },
  { name: "one that nobody resolves", code: `${GATE} const gate = new Gate(); «gate».then(f);`, answer: false },
  { name: "one that is told what to do", code: `${GATE} const gate = new Gate(f); gate.resolve(); «gate».then(f);`, answer: false },
  { name: "another value", code: "const gate = load(); «gate».then(f);", answer: false },
  { name: "no name", code: "«load()».then(f);", answer: false },
]);
