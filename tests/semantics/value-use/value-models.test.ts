import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { takesOnlyValues } from "../../../src/semantics/value-use/value-models.ts";
import { askAll } from "../../support/question-table.ts";

function isTakenAsValue(facts: Facts, node: Expression): boolean {
  const { parent: call } = node;
  return call.type === "CallExpression" && takesOnlyValues(facts, call, node);
}

askAll("takesOnlyValues", isTakenAsValue, [
  { name: "an assertion", code: 'import { ok } from "node:assert"; ok(«f()»);', answer: true },
  { name: "one under another name", code: 'import { strict as check } from "node:assert"; check.equal(«f()», 1);', answer: true },
  { name: "a matcher further down the chain", code: 'import { expect } from "vitest"; expect(«f()»).not.toBe(1);', answer: true },
  { name: "the other side of a matcher", code: 'import { expect } from "vitest"; const p = fetch("/x"); expect(p).toBe(«fetch("/x")»);', answer: false },
  { name: "an assertion without a matcher", code: 'import { expect } from "vitest"; expect(«f()»);', answer: false },
  { name: "a function of the file's own", code: "function ok(x) { return x; } ok(«f()»);", answer: false },
]);
