import { loopAround } from "../../../src/ast/loops.ts";
import { effectInTail, isInTail } from "../../../src/semantics/concurrency/tail.ts";
import { carriedIn } from "../../../src/semantics/concurrency/shared-state.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string, before = "") => `async function f(xs, g, a) { ${before} for (const x of xs) { ${body} } }`;

askAll(
  "isInTail",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && isInTail(iterationOf(facts, loop), node);
  },
  [
    { name: "after the await", code: inLoop("const y = await g(x); «a.b(y)»;"), answer: true },
    { name: "before it", code: inLoop("«a.b(x)»; await g(x);"), answer: false },
    { name: "between two", code: inLoop("await g(x); «a.b(x)»; await g(x);"), answer: false },
    { name: "in what is awaited", code: inLoop("await g(«a»);"), answer: false },
    { name: "around what is awaited", code: inLoop("«a».push(await g(x));"), answer: true },
    { name: "what is added to", code: inLoop("«a» += await g(x);"), answer: true },
    { name: "what decides whether something is awaited", code: inLoop("a += «a» > 3 ? await g(x) : 0;"), answer: false },
    { name: "what decides in an if", code: inLoop("if («a».b) await g(x);"), answer: false },
    { name: "in a loop that awaits", code: inLoop("const x = xs; while (x) { await g(x); «a.b()»; }").replace("for (const x of xs)", "for (const z of xs)"), answer: true },
    { name: "nothing is awaited", code: inLoop("«a.b()»;"), answer: false },
  ],
);

askAll(
  "what is left for a loop afterwards",
  (facts, node) => {
    const loop = loopAround(node);
    const carried = loop && carriedIn(facts, iterationOf(facts, loop), []);
    return carried && `${carried.what}${carried.inTail ? ", in the tail" : ""}`;
  },
  [
    { name: "a graph", code: inLoop("const y = «await g(x)»; a.link(x, y);"), answer: "a, in the tail" },
    { name: "a graph, in a callback that runs there", code: inLoop("const y = «await g(x)»; y.forEach((z) => { a.link(z); });"), answer: "a, in the tail" },
    { name: "a graph, in a callback that runs later", code: inLoop("const y = «await g(x)»; y.on('end', () => { a.link(y); });"), answer: "a" },
    { name: "a graph that is passed to the call", code: inLoop("const y = «await g(x, a)»; a.link(x, y);"), answer: "a" },
    { name: "a graph that what is asked was made with", code: inLoop("const y = «await b.load(x)»; a.link(x, y);", "const b = new Loader(a);"), answer: "a" },
    { name: "a graph that is asked first", code: inLoop("if (a.has(x)) continue; const y = «await g(x)»; a.add(x, y);"), answer: "a" },
    { name: "a listener that wants to know at once", code: inLoop("const y = «await g(x)»; a.emit('loaded', y);"), answer: "a" },
    { name: "a progress bar", code: inLoop("const y = «await g(x)»; a.step(1);"), answer: "a" },
    { name: "the last value", code: inLoop("n = «await g(x)»;", "let n;").replace(/\}$/u, "return n; }"), answer: "n" },
    { name: "the last value that fits", code: inLoop("const y = «await g(x)»; if (y.ok) n = y;", "let n;").replace(/\}$/u, "return n; }"), answer: "n, in the tail" },
    { name: "by another name", code: "class A { async f(xs, g) { const b = this.b; for (const x of xs) { const y = «await g(x, b.c)»; this.b.link(x, y); } } }", answer: "this.b" },
  ],
);

askAll(
  "effectInTail",
  (facts, node) => {
    const loop = loopAround(node);
    const left = loop && effectInTail(facts, iterationOf(facts, loop));
    return left && `${left.what}${left.inTail ? ", in the tail" : ""}`;
  },
  [
    { name: "a function that keeps something", code: `const all = []; function keep(y) { all.push(y); all.sort(); } ${inLoop("keep(«await g(x)»);")}`, answer: "all, in the tail" },
    { name: "the same before the await", code: `const all = []; function keep(y) { all.push(y); all.sort(); } ${inLoop("keep(x); «await g(x)»;")}`, answer: undefined },
    { name: "what the awaited function looks at", code: `const all = []; function keep(y) { all.push(y); all.sort(); } async function load(x) { return all[x]; } ${inLoop("keep(«await load(x)»);")}`, answer: "all" },
    { name: "what the iteration looks at", code: `const all = []; function keep(y) { all.push(y); all.sort(); } ${inLoop("const y = «await g(x, all.length)»; keep(y);")}`, answer: "all" },
    { name: "a method of the object itself", code: "class A { all = []; keep(y) { this.all.push(y); this.all.sort(); } async f(xs, g) { for (const x of xs) this.keep(«await g(x)»); } }", answer: "this.all, in the tail" },
    { name: "a method of the object itself, which is asked as well", code: "class A { all = []; keep(y) { this.all.push(y); this.all.sort(); } async f(xs, g) { for (const x of xs) this.keep(«await g(x, this.all)»); } }", answer: "this.all" },
    { name: "a function that changes nothing", code: `function show(y) { return y; } ${inLoop("show(«await g(x)»);")}`, answer: undefined },
  ],
);
