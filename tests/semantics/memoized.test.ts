import { enclosingFunction } from "../../src/ast/nodes.ts";
import { isMemoized } from "../../src/semantics/memoized.ts";
import { askAll } from "../support/question-table.ts";

askAll("isMemoized", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner && isMemoized(facts, node, owner);
}, [
  { name: "assigned where nothing is", code: "let c; const f = () => (c ??= JSON.parse(«read()»));", answer: true },
  { name: "assigned where it is false", code: "let c; const f = () => (c ||= «read()»);", answer: true },
  { name: "in a condition", code: "let c; function f() { if (!c) c = «read()»; return c; }", answer: true },
  { name: "in a block of a condition", code: "let c; function f() { if (c === undefined) { c = «read()»; } return c; }", answer: true },
  { name: "behind an early return", code: "let c; function f() { if (c) return c; c = «read()»; return c; }", answer: true },
  { name: "behind an operator", code: "let c; const f = () => c || (c = «read()»);", answer: true },
  { name: "in a choice", code: "let c; const f = () => (c ? c : (c = «read()»));", answer: true },
  { name: "in a field", code: "class A { f() { this.c ??= «read()»; } }", answer: true },
  { name: "in a field behind a condition", code: "class A { f() { if (!this.c) this.c = «read()»; return this.c; } }", answer: true },
  { name: "by a key", code: "const c = {}; function f(k) { if (c[k]) return c[k]; c[k] = «read(k)»; }", answer: true },
  { name: "in a map", code: "const c = new Map(); function f(k) { if (!c.has(k)) c.set(k, «read(k)»); return c.get(k); }", answer: true },
  { name: "in a map by way of constants", code: "const c = new Map(); function f(k) { const hit = c.get(k); if (hit) return hit; const v = «read(k)»; c.set(k, v); return v; }", answer: true },
  { name: "assigned to itself or anew", code: "let c; function f() { c = c || «read()»; }", answer: true },
  { name: "in a choice of what is assigned", code: "let c; function f() { c = c ? c : «read()»; }", answer: true },
  { name: "in a map by way of a variable", code: "const c = new Map(); function f(k) { let v = c.get(k); if (!v) { v = «read(k)»; c.set(k, v); } return v; }", answer: true },
  { name: "behind a flag", code: "let c, done = false; function f() { if (done) return; done = true; c = «read()»; }", answer: true },
  { name: "under a flag", code: "const s = {}; function f() { if (!s.done) { s.c = «read()»; s.done = true; } }", answer: true },
  { name: "by the method that is called", code: "class A { f() { if (this.c) return; this.g(); «this.make()»; } make() { this.c = read(); } }", answer: true },
  { name: "by the function that is called", code: "let c; function f() { if (!c) «make()»; return c; } function make() { c = read(); }", answer: true },
  { name: "by a method of something else", code: "class A { f(b) { if (this.c) return; «b.make()»; } make() { this.c = read(); } }", answer: false },
  { name: "by a method that keeps something else", code: "class A { f() { if (this.c) return; «this.make()»; } make() { this.d = read(); } }", answer: false },
  { name: "by a function that keeps nothing", code: "let c; function f() { if (!c) «make()»; return c; } function make() { let c; c = read(); }", answer: false },
  { name: "behind a flag that is never raised", code: "let c, off = false; function f() { if (off) return; c = «read()»; }", answer: false },
  { name: "behind a flag of its own", code: "let c; function f() { let done = false; if (!done) { c = «read()»; done = true; } }", answer: false },
  { name: "in a variable of its own", code: "function f() { let c; c ??= «read()»; return c; }", answer: false },
  { name: "each time", code: "let c; function f() { c = «read()»; }", answer: false },
  { name: "under another condition", code: "let c; function f(force) { if (force) c = «read()»; }", answer: false },
  { name: "behind another early return", code: "let c; function f(off) { if (off) return; c = «read()»; }", answer: false },
  { name: "not kept", code: "function f(c) { if (!c) return «read()»; return c; }", answer: false },
  { name: "in place of its getter", code: "class A extends B { get c() { return super.c = «read()»; } }", answer: true },
  { name: "in place of its getter by way of a constant", code: "class A extends B { get c() { const c = «read()»; super.c = c; return c; } }", answer: true },
  { name: "defined in place of its getter", code: "class A { get c() { const value = «read()»; Object.defineProperty(this, 'c', { value }); return value; } }", answer: true },
  { name: "in place of its getter, which is deleted", code: "const a = { get c() { delete this.c; return this.c = «read()»; } };", answer: true },
  { name: "by the setter beside a getter", code: "class A { get c() { return this.c = «read()»; } set c(c) { log(c); } }", answer: false },
  { name: "in place of another getter", code: "class A extends B { get c() { return super.d = «read()»; } }", answer: false },
  { name: "in a method of that name", code: "class A extends B { c() { return super.c = «read()»; } }", answer: false },
]);
