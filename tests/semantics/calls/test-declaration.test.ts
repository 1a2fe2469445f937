import type { TSESTree } from "@typescript-eslint/utils";
import { isTestDeclaration } from "../../../src/semantics/calls/test-declaration.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isTestDeclaration", (facts, node) => isTestDeclaration(facts, node as TSESTree.CallExpression), [
  { name: "a test", code: "«it('saves', async () => { await save(); })»;", answer: true },
  { name: "a group of tests", code: "«describe('orders', () => {})»;", answer: true },
  { name: "one that runs alone", code: "«describe.only('orders', () => {})»;", answer: true },
  { name: "an import of a runner", code: 'import { test } from "node:test"; «test("saves", () => {})»;', answer: true },
  { name: "a call without a function", code: "«it('saves')»;", answer: false },
  { name: "a function of the file with that name", code: "function it(name, f) { throw f; } «it('saves', () => {})»;", answer: false },
  { name: "a method with that name", code: "«pattern.test('a', () => {})»;", answer: false },
]);
