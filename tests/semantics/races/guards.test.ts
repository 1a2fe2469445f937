import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { guardsIn } from "../../../src/semantics/races/guards.ts";
import { askAll } from "../../support/question-table.ts";

/** The places that guard the marked node. */
askAll("guardsIn", (facts, node) => {
  const owner = enclosingFunction(node);
  const all = owner ? [...guardsIn(facts, owner).values()].flat() : [];
  const around = all.filter(({ from, to }) => from <= node.range[0] && node.range[1] <= to);
  return around.map(({ how, place: { path, root } }) => [how, root === "this" ? "this" : root.name, ...path].join(" "));
}, [
  { name: "a branch", code: "let a; function f() { if (!a) «b()»; }", answer: ["missing a"] },
  { name: "the other branch", code: "let a; function f() { if (a) c(); else «b()»; }", answer: ["missing a"] },
  { name: "after an early return", code: "let a; function f() { if (a) return; «b()»; }", answer: ["missing a"] },
  { name: "after an error", code: "let a; function f() { if (a) throw new Error(); «b()»; }", answer: ["missing a"] },
  { name: "after `continue`", code: "let a; function f() { for (;;) { if (a) continue; «b()»; } }", answer: ["missing a"] },
  { name: "where there is something", code: "let a; function f() { if (a) «b()»; }", answer: [] },
  { name: "missing or old", code: "class A { f() { if (!this.token || old(this.token)) «b()»; } }", answer: ["missing this token"] },
  { name: "by a variable", code: "const m = new Map(); function f(k) { const hit = m.get(k); if (hit) return; «b()»; }", answer: ["missing m [k]"] },
  { name: "by `??=`", code: "let a; function f() { a ??= «b()»; }", answer: ["missing a"] },
  { name: "by `||`", code: "let a; function f() { return a || «b()»; }", answer: ["missing a"] },
  { name: "a number", code: "let n = 1; function f() { if (n >= 3) return; «b()»; }", answer: ["compared n"] },
  { name: "a length", code: "const l = []; function f() { if (l.length < 3) «b()»; }", answer: ["compared l"] },
  { name: "a time", code: "let last = 0; function f() { if (Date.now() - last < 10) return; «b()»; }", answer: ["compared last"] },
]);
