import type { TSESTree } from "@typescript-eslint/utils";
import { isAwaitedByRuntime, makesAsyncGenerator } from "../../../src/semantics/handling/runtime-promises.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isAwaitedByRuntime", (facts, node) => isAwaitedByRuntime(facts, node as TSESTree.CallExpression), [
  { name: "test", code: "import test from 'node:test'; «test('a', () => {})»;", answer: true },
  { name: "a renamed test", code: "import { test as check } from 'node:test'; «check('a', () => {})»;", answer: true },
  { name: "it.only", code: "import { it } from 'node:test'; «it.only('a', () => {})»;", answer: true },
  { name: "test.test", code: "import test from 'node:test'; «test.test.skip('a', () => {})»;", answer: true },
  { name: "another export", code: "import { run } from 'node:test'; «run()»;", answer: false },
  { name: "a test of the file's own", code: "const test = async () => {}; «test()»;", answer: false },
]);

askAll("makesAsyncGenerator", (facts, node) => makesAsyncGenerator(facts, node as TSESTree.CallExpression), [
  { name: "an async generator", code: "async function* f() {} «f()»;", answer: true },
  { name: "a generator", code: "function* f() {} «f()»;", answer: false },
  { name: "an async function", code: "async function f() {} «f()»;", answer: false },
]);
