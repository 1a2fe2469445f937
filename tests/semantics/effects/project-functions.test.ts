import { isAnyCall, knownCall } from "../../../src/semantics/effects/function-effects.ts";
import { askedByCall, changesArgument, changesProperty, effectsOfCall } from "../../../src/semantics/effects/project-functions.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "effectsOfCall",
  (facts, node) => {
    const call = isAnyCall(node) ? knownCall(facts, node, node) : undefined;
    return call && effectsOfCall(facts, call).map(({ what, on }) => `${what} on ${typeof on === "object" ? "parameter" : on}`);
  },
  [
    { name: "of its own", code: "let n = 0; function f() { n++; } «f()»;", answer: ["n on outside"] },
    { name: "of what it calls", code: "let n = 0; function g() { n++; } function f() { g(); } «f()»;", answer: ["n on outside"] },
    { name: "on what it is given", code: "function g(b) { b.n = 1; } function f(a) { g(a); } let m = {}; «f(m)»;", answer: ["b.n on outside"] },
    { name: "on what it makes for it", code: "function g(b) { b.n = 1; } function f() { g({}); } «f()»;", answer: [] },
    { name: "of what is called further, several times over", code: "let n = 0; function i() { n++; } function h() { i(); } function g() { h(); i(); } function f() { g(); } «f()»;", answer: ["n on outside"] },
    { name: "a session of a helper", code: "function g(a) { return tx.get(a); } function f(a) { return g(a); } «f(1)»;", answer: ["tx on outside"] },
    { name: "a session of a helper of a helper", code: "function h(a) { return tx.get(a); } function g(a) { return h(a); } function f(a) { return g(a); } «f(1)»;", answer: [] },
    { name: "in a constructor", code: "class B { constructor() { this.n = 1; } } function f() { return new B(); } «f()»;", answer: [] },
  ],
);

askAll(
  "askedByCall",
  (facts, node) => {
    const call = isAnyCall(node) ? knownCall(facts, node, node) : undefined;
    return call && askedByCall(facts, call);
  },
  [
    { name: "nothing", code: "class A { f(a) { return fetch(this.url + a); } g() { «this.f(1)»; } }", answer: undefined },
    { name: "something that hangs on it", code: "class A { f(a) { return this.db.query(a); } g() { «this.f(1)»; } }", answer: "this.db.query" },
    { name: "by another method", code: "class A { h(a) { return this.db.query(a); } f(a) { return this.h(a); } g() { «this.f(1)»; } }", answer: "this.db.query" },
    { name: "nothing, by several methods", code: "class A { i(a) { return a; } h(a) { return this.i(a); } f(a) { return this.h(a); } g() { «this.f(1)»; } }", answer: undefined },
    { name: "what is not known of a circle", code: "class A { h(a) { return this.f(a); } f(a) { return this.h(a); } g() { «this.f(1)»; } }", answer: "unknown" },
  ],
);

askAll(
  "changesArgument",
  (facts, node) => {
    const call = isAnyCall(node) ? knownCall(facts, node, node) : undefined;
    return call && changesArgument(facts, call, 0);
  },
  [
    { name: "reads", code: "function f(a) { return a.b; } «f(1)»;", answer: false },
    { name: "writes", code: "function f(a) { a.b = 1; } «f(1)»;", answer: true },
    { name: "has it written", code: "function g(c, a) { a.b = c; } function f(a) { g(1, a); } «f(1)»;", answer: true },
    { name: "hands it on", code: "import { g } from './g.js'; function f(a) { g(a); } «f(1)»;", answer: undefined },
    { name: "hands it on, in a circle", code: "function g(a) { f(a); } function f(a) { g(a); } «f(1)»;", answer: undefined },
    { name: "hands it on to what only reads", code: "function g(a) { return a.b; } function f(a) { return g(a); } «f(1)»;", answer: false },
  ],
);

askAll(
  "changesProperty",
  (facts, node) => {
    const call = isAnyCall(node) ? knownCall(facts, node, node) : undefined;
    return call && changesProperty(facts, call, 0, "a");
  },
  [
    { name: "reads", code: "function f({ a }) { return a.b; } «f({ a: 1 })»;", answer: false },
    { name: "writes", code: "function f({ a }) { a.b = 1; } «f({ a: 1 })»;", answer: true },
    { name: "writes another", code: "function f({ a, c }) { c.b = 1; } «f({ a: 1 })»;", answer: false },
    { name: "hands another one on", code: "import { g } from './g.js'; function f({ a, c }) { g(c); return a; } «f({ a: 1 })»;", answer: false },
    { name: "hands it on in another object", code: "import { g } from './g.js'; function h(o) { g(o); } function f({ a }) { h({ b: a }); } «f({ a: 1 })»;", answer: undefined },
    { name: "fills", code: "function f(o) { o.a.push(1); } «f({ a: 1 })»;", answer: true },
  ],
);
