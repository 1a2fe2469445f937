import { loopAround } from "../../../src/ast/loops.ts";
import { endsInThrow, reasonOfExits } from "../../../src/semantics/concurrency/control-flow.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string) => `async function f(xs, g, signal, limits) { for (const x of xs) { ${body} } }`;

askAll(
  "reasonOfExits",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && reasonOfExits(facts, iterationOf(facts, loop));
  },
  [
    { name: "none", code: inLoop("«await g(x)»;"), answer: undefined },
    { name: "continue", code: inLoop("if («await g(x)») continue;"), answer: undefined },
    { name: "throw", code: inLoop("if («await g(x)») throw x;"), answer: undefined },
    { name: "break", code: inLoop("if («await g(x)») break;"), answer: "exit depends on awaited value" },
    { name: "break in a switch", code: inLoop("switch («await g(x)») { case 1: break; }"), answer: undefined },
    { name: "break in a loop of its own", code: inLoop("for (const y of «await g(x)») if (y) break;"), answer: undefined },
    { name: "return in a function of its own", code: inLoop("(«await g(x)»).map((y) => { return y; });"), answer: undefined },
    { name: "a label", code: `async function f(xs, g) { all: for (const x of xs) { for (const y of «await g(x)») { if (y) break all; } } }`, answer: "exit depends on awaited value" },
    { name: "a catch", code: inLoop("try { «await g(x)»; } catch { break; }"), answer: "exit depends on awaited value" },
    { name: "after what always throws", code: `function fail(x) { throw new Error(x); } ${inLoop("if («await g(x)») { fail(x); return []; }")}`, answer: undefined },
    { name: "returns what always throws", code: `function fail(x) { throw new Error(x); } ${inLoop("if («await g(x)») return fail(x);")}`, answer: undefined },
    { name: "after what throws in some cases", code: `function fail(x) { if (x) throw new Error(x); } ${inLoop("if («await g(x)») { fail(x); return []; }")}`, answer: "exit depends on awaited value" },
    { name: "always", code: inLoop("«await g(x)»; return;"), answer: "runs once" },
    { name: "an element", code: inLoop("if (x.last) break; «await g(x)»;"), answer: undefined },
    { name: "a property of the element, by a call", code: inLoop("if (x.name.startsWith('a')) break; «await g(x)»;"), answer: undefined },
    { name: "a signal", code: inLoop("if (signal.aborted) return; «await g(x)»;"), answer: "exit: cannot be foreseen" },
    { name: "a length", code: inLoop("if (x.id > xs.length) return; «await g(x)»;"), answer: undefined },
    { name: "a property from outside", code: inLoop("if (limits.reached) return; «await g(x)»;"), answer: "exit: cannot be foreseen" },
    { name: "a call from outside", code: inLoop("if (limits()) return; «await g(x)»;"), answer: "exit: cannot be foreseen" },
    { name: "this", code: "class A { async f(xs, g) { for (const x of xs) { if (this.closed) break; «await g(x)»; } } }", answer: "exit: cannot be foreseen" },
  ],
);

askAll(
  "endsInThrow",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && endsInThrow(node, loop);
  },
  [
    { name: "before a throw", code: inLoop("if (!x.ok) { const y = «await g(x)»; throw new Error(y); }"), answer: true },
    { name: "in a throw", code: inLoop("if (!x.ok) throw new Error(«await g(x)»);"), answer: true },
    { name: "in a block of the branch that leaves", code: inLoop("if (!x.ok) { if (x.why) { h(«await g(x)»); } throw x; }"), answer: true },
    { name: "before a throw that the loop catches", code: inLoop("try { if (!x.ok) { const y = «await g(x)»; throw new Error(y); } } catch {}"), answer: false },
    { name: "before a continue", code: inLoop("if (!x.ok) { h(«await g(x)»); continue; }"), answer: false },
    { name: "before a return", code: inLoop("if (!x.ok) { h(«await g(x)»); return; }"), answer: false },
    { name: "beside a branch that leaves", code: inLoop("h(«await g(x)»); if (!x.ok) { throw new Error(); }"), answer: false },
  ],
);
