import type { TSESTree } from "@typescript-eslint/utils";
import { makesAsyncGenerator } from "../../../src/semantics/handling/async-generators.ts";
import { askAll } from "../../support/question-table.ts";

askAll("makesAsyncGenerator", (facts, node) => makesAsyncGenerator(facts, node as TSESTree.CallExpression), [
  { name: "an async generator", code: "async function* f() {} «f()»;", answer: true },
  { name: "a generator", code: "function* f() {} «f()»;", answer: false },
  { name: "an async function", code: "async function f() {} «f()»;", answer: false },
]);
