import { loopAround } from "../../../src/ast/loops.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { carriedIn, receiverReadAgain } from "../../../src/semantics/concurrency/shared-state.ts";
import { askAll } from "../../support/question-table.ts";

const inLoop = (body: string, before = "") => `async function f(xs, g, a) { ${before} for (const x of xs) { ${body} } }`;

askAll(
  "carriedIn",
  (facts, node) => {
    const loop = loopAround(node);
    const carried = loop && carriedIn(facts, iterationOf(facts, loop), []);
    return carried && `${carried.what}${carried.inTail ? ", in the tail" : ""}`;
  },
  [
    { name: "nothing", code: inLoop("«await g(x)»;"), answer: undefined },
    { name: "collected", code: inLoop("a.push(«await g(x)»);"), answer: undefined },
    { name: "collected and asked", code: inLoop("a.push(«await g(x, a.length)»);"), answer: "a" },
    { name: "collected and passed", code: inLoop("a.push(«await g(x, a)»);"), answer: "a" },
    { name: "set by key", code: inLoop("a[x] = «await g(x)»;"), answer: undefined },
    { name: "asked and set by key of a list", code: inLoop("if (!a[x]) a[x] = «await g(x)»;"), answer: "a.[x]" },
    { name: "asked and set by key of an object", code: "async function f(o, g) { for (const k in o) o[k] = «await g(o[k])»; }", answer: undefined },
    { name: "asked and set before", code: inLoop("if (a.has(x)) continue; a.add(x); «await g(x)»;"), answer: undefined },
    { name: "asked before and set after", code: inLoop("if (a.has(x)) continue; «await g(x)»; a.add(x);"), answer: "a" },
    { name: "asked and set before, in an inner loop", code: inLoop("for (const y of x) { if (a.has(y)) continue; a.add(y); «await g(y)»; }").replace("for (const x of xs) {", "{ const x = xs;"), answer: undefined },
    { name: "the list of the loop", code: inLoop("xs.push(...«await g(x)»);"), answer: "xs" },
    { name: "a copy of the list", code: "async function f(xs, g) { for (const x of [...xs]) xs.push(«await g(x)»); }", answer: undefined },
    { name: "a number", code: inLoop("n += «await g(x)»;", "let n = 0;"), answer: undefined },
    { name: "a number that is asked", code: inLoop("n += «await g(x)»; if (n > 3) a(n);", "let n = 0;"), answer: "n, in the tail" },
    { name: "a text", code: inLoop("n += «await g(x)»;", "let n = '';"), answer: "n, in the tail" },
    { name: "who knows what", code: inLoop("a += «await g(x)»;"), answer: "a, in the tail" },
    { name: "a list by concat", code: inLoop("a = a.concat(«await g(x)»);"), answer: undefined },
    { name: "a list by spread", code: inLoop("a = [...a, «await g(x)»];"), answer: undefined },
    { name: "a maximum", code: inLoop("n = Math.max(n, «await g(x)»);", "let n = 0;"), answer: undefined },
    { name: "a maximum by comparison", code: inLoop("const y = «await g(x)»; if (y > n) n = y;", "let n = 0;"), answer: undefined },
    { name: "a maximum and what has it", code: inLoop("const y = «await g(x)»; if (y > n) { n = y; top = x; }", "let n = 0, top;"), answer: "n, in the tail" },
    { name: "a maximum that is asked", code: inLoop("const y = «await g(x, n)»; if (y > n) n = y;", "let n = 0;"), answer: "n" },
    { name: "counts by key", code: inLoop("const y = «await g(x)»; a[y] = (a[y] || 0) + 1;"), answer: undefined },
    { name: "counts by key in a map", code: inLoop("const y = «await g(x)»; a.set(y, (a.get(y) ?? 0) + 1);"), answer: undefined },
    { name: "texts by key", code: inLoop("const y = «await g(x)»; a[y] = (a[y] || '') + x;"), answer: "a.[y], in the tail" },
    { name: "counts by key that are asked", code: inLoop("const y = «await g(x, a.length)»; a[y] = (a[y] || 0) + 1; g(a[x]);"), answer: "a.[y], in the tail" },
    { name: "lists by key", code: inLoop("const y = «await g(x)»; (a[y] ??= []).push(x);"), answer: undefined },
    { name: "a key that may repeat, in a counting loop", code: "async function f(xs, g, a) { for (let i = 0; i < 9; i++) { const k = xs[i]; a[k] = a[k] + «await g(k)»; } }", answer: "a.[k], in the tail" },
    { name: "a setting of a module", code: "import config from 'a'; async function f(xs, g) { for (const x of xs) { config.x = x; «await g(x)»; } }", answer: "config.x" },
    { name: "a list that the head reads, one of two", code: "async function f(a, b, g) { for (let i = 0; i < a.length; i++) { const x = «await g(a[i])»; (x.dir ? a : b).push(x); } }", answer: "a" },
    { name: "a flag", code: inLoop("if («await g(x)») n = true;", "let n = false;"), answer: undefined },
    { name: "two values of a flag", code: inLoop("if («await g(x)») n = true; else n = false;", "let n;").replace(/\}$/u, "return n; }"), answer: "n, in the tail" },
    { name: "written first", code: inLoop("n = x; «await g(n)»;", "let n;"), answer: undefined },
    { name: "written first, behind the await", code: inLoop("n = «await g(x)»; g(n);", "let n;"), answer: undefined },
    { name: "written first, behind the await, and read after the loop", code: inLoop("n = «await g(x)»; g(n);", "let n;").replace(/\}$/u, "return n; }"), answer: "n, in the tail" },
    { name: "written first, and read by a function outside of the loop", code: "async function f(xs, g) { let n; on(() => n); for (const x of xs) { n = x; «await g(x)»; } }", answer: "n" },
    { name: "written first, and read in front of the loop", code: inLoop("n = x; «await g(x)»;", "let n; g(n);"), answer: undefined },
    { name: "a constant that a function outside of the loop reads", code: "async function f(xs, g) { let n; on(() => n); for (const x of xs) { n = true; «await g(x)»; } }", answer: undefined },
    { name: "a var", code: inLoop("var n = «await g(x)»; g(n);"), answer: undefined },
    { name: "a var that is read first", code: inLoop("if (n) g(n); var n = «await g(x)»;"), answer: "n" },
    { name: "written last", code: inLoop("«await g(n)»; n = x;", "let n;"), answer: "n" },
    { name: "a property of an object that is passed", code: inLoop("a.b = x; «await g(a)»;"), answer: "a.b" },
    { name: "a property of the receiver", code: inLoop("a.b = x; «await a.g()»;"), answer: "a.b" },
  ],
);

askAll(
  "receiverReadAgain",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && receiverReadAgain(facts, iterationOf(facts, loop));
  },
  [
    { name: "not at all", code: inLoop("«await a.g(x)»;"), answer: undefined },
    { name: "afterwards", code: inLoop("«await a.g(x)»; g(a.b);"), answer: "a" },
    { name: "by another await", code: inLoop("«await a.g(x)»; await a.h(x);"), answer: undefined },
    { name: "a module", code: "import * as a from 'a'; async function f(xs) { for (const x of xs) { «await a.g(x)»; a.h(x); } }", answer: undefined },
  ],
);
