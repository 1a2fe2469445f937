import { loopAround } from "../../../src/ast/loops.ts";
import { startedPromisesIn } from "../../../src/semantics/concurrency/started-promises.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "startedPromisesIn",
  (facts, node) => {
    const loop = loopAround(node);
    const started = loop && startedPromisesIn(facts, loop);
    return started && facts.sourceCode.getText(started.promises);
  },
  [
    { name: "a map", code: "async function f(xs, g) { for (const p of xs.map(g)) «await p»; }", answer: "xs.map(g)" },
    { name: "a map in a constant", code: "async function f(xs, g) { const ps = xs.map(g); for (const p of ps) «await p»; }", answer: "ps" },
    { name: "a list of calls", code: "async function g() {} async function f() { for (const p of [g(), g()]) «await p»; }", answer: "[g(), g()]" },
    { name: "calls pushed to a list", code: "async function g() {} async function f(xs) { const ps = []; for (const x of xs) ps.push(g(x)); for (const p of ps) «await p»; }", answer: "ps" },
    { name: "handled calls pushed to a list", code: "async function g() {} async function f(xs) { const ps = []; for (const x of xs) ps.push(g(x).catch(h)); for (const p of ps) «await p»; }", answer: undefined },
    { name: "promises from elsewhere", code: "async function f(ps) { for (const p of ps) «await p»; }", answer: undefined },
    { name: "calls that start here", code: "async function f(xs, g) { for (const x of xs.map(g)) «await g(x)»; }", answer: undefined },
    { name: "handled", code: "async function f(xs, g) { for (const p of xs.map((x) => g(x).catch(h))) «await p»; }", answer: undefined },
    { name: "handled in a function", code: "async function f(xs, g) { for (const p of xs.map(async (x) => { try { return await g(x); } catch {} })) «await p»; }", answer: undefined },
    { name: "handed on", code: "async function f(xs, g) { const ps = xs.map(g); h(ps); for (const p of ps) «await p»; }", answer: undefined },
    { name: "left early", code: "async function f(xs, g) { for (const p of xs.map(g)) if («await p») break; }", answer: undefined },
    { name: "lazy", code: "async function f(m, g) { for (const p of m.keys().map(g)) «await p»; }", answer: undefined },
  ],
);
