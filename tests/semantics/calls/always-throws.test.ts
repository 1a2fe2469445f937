import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../../src/ast/nodes.ts";
import { alwaysThrows } from "../../../src/semantics/calls/always-throws.ts";
import { askAll } from "../../support/question-table.ts";

const statementOf = ({ parent }: Node) => parent as TSESTree.Statement;

askAll("alwaysThrows", (_, node) => alwaysThrows(statementOf(node)), [
  { name: "throw", code: "throw «error»;", answer: true },
  { name: "an assertion that fails", code: '«assert(false, "no way")»;', answer: true },
  { name: "a method of it", code: "«console.assert(false)»;", answer: true },
  { name: "an assertion that may pass", code: "«assert(list.length)»;", answer: false },
  { name: "another call", code: "«assertions(false)»;", answer: false },
  { name: "a value", code: "«error»;", answer: false },
]);

askAll("alwaysThrows, if it may pass", (_, node) => alwaysThrows(statementOf(node), true), [
  { name: "an assertion", code: "«assert(list.length)»;", answer: true },
  { name: "an invariant", code: "«invariant(list.length)»;", answer: true },
  { name: "another call", code: "«check(list.length)»;", answer: false },
]);
