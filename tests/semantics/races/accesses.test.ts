import { accessesOf } from "../../../src/semantics/races/accesses.ts";
import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { askAll } from "../../support/question-table.ts";

/** The writes in the function around the marked node, and how often each place is read. */
askAll("accessesOf", (facts, node) => {
  const owner = enclosingFunction(node);
  if (!owner) return [];
  const { reads, writes } = accessesOf(facts, owner);
  return writes.map(({ how, key }) => `${how} ${key.replace(/@\d+/u, "")}, read ${String(reads.get(key)?.length ?? 0)}`);
}, [
  { name: "an assignment", code: "let n; function f() { «n» = 1; }", answer: ["assigned n, read 0"] },
  { name: "an operator", code: "let n; function f() { «n» += 1; }", answer: ["updated n, read 1"] },
  { name: "a count", code: "let n; function f() { «n»++; }", answer: ["updated n, read 1"] },
  { name: "an element", code: "const s = new Set(); function f(x) { if («s».has(x)) return; s.add(x); }", answer: ["assigned s [x], read 1"] },
  { name: "an entry", code: "const m = new Map(); function f(x) { «m».set(x, 1); }", answer: ["assigned m [x], read 0"] },
  { name: "a list that is filled", code: "const l = []; function f(x) { «l».push(x); }", answer: ["filled l, read 1"] },
  { name: "a list that is emptied", code: "let l; function f() { «l» = []; l.length = 0; l.splice(0); }", answer: ["emptied l, read 2", "emptied l, read 2", "emptied l, read 2"] },
  { name: "what is empty by its operator", code: "let l; function f() { «l» ??= []; }", answer: ["assigned l, read 1"] },
  { name: "a loop looks at its list again and again", code: "let l; function f() { for (const x of «l») g(x); l = 1; }", answer: ["assigned l, read 2"] },
  { name: "not what a nested function does", code: "let n; function f() { «g»(() => { n = 1; }); }", answer: [] },
]);
