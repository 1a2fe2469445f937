import { isHarmless } from "../../../src/semantics/settlement/cannot-throw.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isHarmless", (facts, node) => node.type === "CallExpression" && isHarmless(facts, node), [
  { name: "a log", code: "«console.log(1)»;", answer: true },
  { name: "a timer", code: "«setTimeout(f, 10)»;", answer: true },
  { name: "a method of a collection", code: "const m = new Map(); «m.get(1)»;", answer: true },
  { name: "a function of the file that calls such", code: "const m = new Map(); function f(k) { return m.get(k); } «f(1)»;", answer: true },
  { name: "a function of the file that throws", code: "function f() { throw 1; } «f()»;", answer: false },
  { name: "a function of the file that catches what it throws", code: "function f() { try { g(); } catch { return 1; } } «f()»;", answer: true },
  { name: "an async function of the file", code: "async function f() { throw 1; } «f()»;", answer: true },
  { name: "a callback that may throw", code: "const xs = []; «xs.map((x) => work(x))»;", answer: false },
  { name: "the declaration of a test", code: "«it('saves', async () => { await save(); })»;", answer: true },
  { name: "a function of the file with that name", code: "function it(name, f) { throw f; } «it('saves', () => {})»;", answer: false },
  { name: "what is not known", code: "«work()»;", answer: false },
]);
