import { loopAround } from "../../../src/ast/loops.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { stopIn } from "../../../src/semantics/concurrency/stops.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string, before = "") => `${before} async function f(xs, g, signal, state) { for (const x of xs) { ${body} } }`;
const inMethod = (body: string) => `class A { async f(xs, g) { for (const x of xs) { ${body} } } }`;

askAll(
  "stopIn",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && stopIn(facts, iterationOf(facts, loop));
  },
  [
    { name: "nothing", code: inLoop("«await g(x)»;"), answer: undefined },
    { name: "a check of a signal", code: inLoop("signal.throwIfAborted(); «await g(x)»;"), answer: "signal.throwIfAborted()" },
    { name: "a check of what may be missing", code: inLoop("state.signal?.throwIfAborted(); «await g(x)»;"), answer: "state.signal?.throwIfAborted()" },
    { name: "a check of the element", code: inLoop("x.signal.throwIfAborted(); «await g(x)»;"), answer: undefined },
    { name: "a check by its name", code: inLoop("checkCancelled(state); «await g(x)»;"), answer: "checkCancelled(state)" },
    { name: "a check by its name, of the element", code: inLoop("checkCancelled(x); «await g(x)»;"), answer: undefined },
    { name: "a function that checks", code: inLoop("check(); «await g(x)»;", "const check = () => { controller.signal.throwIfAborted(); };"), answer: "check()" },
    { name: "a function that throws where it is to stop", code: inLoop("check(state); «await g(x)»;", "function check(s) { if (s.aborted) throw new Error(); }"), answer: "check(state)" },
    { name: "a function that throws for other reasons", code: inLoop("check(state); «await g(x)»;", "function check(s) { if (s.empty) throw new Error(); }"), answer: undefined },
    { name: "a break", code: inLoop("if (signal.aborted) break; «await g(x)»;"), answer: "signal.aborted" },
    { name: "a return", code: inLoop("if (signal && signal.aborted) return; «await g(x)»;"), answer: "signal && signal.aborted" },
    { name: "a continue", code: inLoop("if (signal.aborted) continue; «await g(x)»;"), answer: "signal.aborted" },
    { name: "a throw", code: inLoop("if (signal.aborted) throw signal.reason; «await g(x)»;"), answer: "signal.aborted" },
    { name: "a break of a loop within", code: inLoop("for (const y of x.ys) if (signal.aborted) break; «await g(x)»;"), answer: "signal.aborted" },
    { name: "an element that was cancelled", code: inLoop("if (x.cancelled) continue; «await g(x)»;"), answer: undefined },
    { name: "one way of several", code: inLoop("if (!x || signal.aborted) continue; «await g(x)»;"), answer: "signal.aborted" },
    { name: "a call that is not made", code: inLoop("if (!signal.aborted) «await g(x)»;"), answer: "!signal.aborted" },
    { name: "a flag of the object", code: inMethod("if (this.closed) throw new Error('closed'); «await g(x)»;"), answer: "this.closed" },
    { name: "a flag of the object, together with the element", code: inMethod("if (this.strict && !x.ok) throw new Error('x'); «await g(x)»;"), answer: undefined },
    { name: "a flag of the object that chooses the call", code: inMethod("if (this.cached) «await g(x)»;"), answer: undefined },
    { name: "a flag of the object that ends only a switch", code: inMethod("switch (this.mode) { case 1: break; } «await g(x)»;"), answer: undefined },
    { name: "a question from outside", code: inLoop("if (state.isDone()) throw new Error(); «await g(x)»;"), answer: "state.isDone()" },
    { name: "a question about the element", code: inLoop("if (state.isDone(x)) throw new Error(); «await g(x)»;"), answer: undefined },
    { name: "a question about what was awaited", code: inLoop("const r = «await g(x)»; if (!r.ok) throw new Error(r.status);"), answer: undefined },
    { name: "a constant", code: inLoop("if (xs.length > 9) throw new Error(); «await g(x)»;"), answer: undefined },
    { name: "a variable that another function sets", code: inLoop("if (off) throw new Error(); «await g(x)»;", "let off = false; process.on('SIGINT', () => { off = true; });"), answer: "off" },
    { name: "a variable that another function sets, around the call", code: inLoop("if (!off) «await g(x)»;", "let off = false; process.on('SIGINT', () => { off = true; });"), answer: "!off" },
    { name: "a variable that has been set before", code: "async function f(xs, g, a) { let off = false; if (a) off = true; for (const x of xs) { if (x.ok) continue; if (!off) «await g(x)»; } }", answer: undefined },
    { name: "in the head", code: "class A { async f(xs, g) { for (let i = 0; i < xs.length && !this.closed; i++) «await g(xs[i])»; } }", answer: "!this.closed" },
    { name: "an end in the head that moves with the counter", code: "async function f(xs, g) { for (let i = 0; i < xs.length && xs[i] > 0; i++) «await g(xs[i])»; }", answer: undefined },
  ],
);
