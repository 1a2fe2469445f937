import { conditionsAround } from "../../src/ast/conditions.ts";
import { enclosingFunction } from "../../src/ast/nodes.ts";
import { askAll } from "../support/question-table.ts";

askAll("conditionsAround", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner && conditionsAround(node, owner).map(({ by, holds, test }) => `${by} ${facts.sourceCode.getText(test)} ${String(holds)}`);
}, [
  { name: "an if", code: "function f(a) { if (a) { «g()»; } }", answer: ["branch a true"] },
  { name: "an else", code: "function f(a) { if (a) b(); else «g()»; }", answer: ["branch a false"] },
  { name: "a choice", code: "const f = (a) => (a ? b : «g()»);", answer: ["branch a false"] },
  { name: "operators", code: "const f = (a, b, c) => a && (b || (c ?? «g()»));", answer: ["branch c undefined", "branch b false", "branch a true"] },
  { name: "the test itself", code: "function f() { if («g()») b(); }", answer: [] },
  { name: "a return before it", code: "function f(a, b) { if (a) return; if (b) { c(); } «g()»; }", answer: ["exit a false"] },
  { name: "a case", code: "function f(a) { switch (a) { case 1: «g()»; } }", answer: ["case a undefined", "case 1 undefined"] },
  { name: "a failure", code: "function f() { try { a(); } catch { «g()»; } }", answer: ["failure { a(); } undefined"] },
  { name: "loops", code: "function f(as) { for (const a of as) while (b) «g()»; }", answer: ["loop b undefined", "loop as undefined"] },
  { name: "none of the function around", code: "function f(a) { if (a) return () => «g()»; }", answer: [] },
]);
