import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { lateUses, type LateUse } from "../../../src/semantics/handling/late-uses.ts";
import { summaryOf } from "../../../src/semantics/summaries/summary.ts";
import { askAll } from "../../support/question-table.ts";

function spoken({ how, path, root }: LateUse): string {
  return `${how} ${[typeof root === "object" ? root.name : String(root), ...path].join(".")}`;
}

askAll("lateUses, of the function that is called", (facts: Facts, node: Expression) => summaryOf(facts, node, lateUses).map(spoken).join(", ") || "nothing", [
  { name: "a variable", code: "let a = 0; async function f() { a = await g(); } «f»();", answer: "assigned a" },
  { name: "a parameter", code: "async function f(x, out) { await g(); out.rows.push(x); } «f»(1, []);", answer: "changed 1.rows, used 0" },
  { name: "a parameter that gets another value", code: "async function f(data) { await g(); data = 1; } «f»({});", answer: "nothing" },
  { name: "before the first await", code: "let a = 0; async function f() { a = 1; await g; } «f»();", answer: "nothing" },
  { name: "before the first await and after it", code: "let isBusy = false; async function f() { isBusy = true; await g(); isBusy = false; } «f»();", answer: "nothing" },
  { name: "a variable of its own", code: "async function f() { let a = await 1; a = 2; } «f»();", answer: "nothing" },
  { name: "a function that is not async", code: "let a = 0; function f() { a = 1; } «f»();", answer: "nothing" },
]);
