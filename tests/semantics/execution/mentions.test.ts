import type { FunctionNode } from "../../../src/ast/nodes.ts";
import { ownMentions } from "../../../src/semantics/execution/mentions.ts";
import { askAll } from "../../support/question-table.ts";

askAll("ownMentions", (facts, node) => {
  const { nodes, isOpen } = ownMentions(facts, node as unknown as FunctionNode);
  return [...nodes.map((mention) => facts.sourceCode.getText(mention.parent)), ...(isOpen ? ["open"] : [])];
}, [
  { name: "a declaration", code: "«function f() {}» f(); a(f);", answer: ["f()", "a(f)"] },
  { name: "a constant", code: "const f = «() => {}»; f();", answer: ["f()"] },
  { name: "its own code aside", code: "«function f() { f(); }» f(1);", answer: ["f(1)"] },
  { name: "a function in an object", code: "const o = { f: «() => {}» }; o.f();", answer: ["o.f()"] },
  { name: "exported", code: "export const f = «() => {}»; f();", answer: ["f()", "open"] },
  { name: "exported later", code: "const f = «() => {}»; f(); export { f };", answer: ["f()", "open"] },
  { name: "exported as CommonJS", script: true, code: "const f = «() => {}»; f(); module.exports = { f };", answer: ["f()", "open"] },
  { name: "without a name", code: "a(«() => {}»);", answer: [] },
]);
