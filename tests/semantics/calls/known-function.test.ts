import { unwrap } from "../../../src/ast/nodes.ts";
import { askFunction } from "../../../src/semantics/calls/known-function.ts";
import { askAll } from "../../support/question-table.ts";

askAll("askFunction", (facts, node) => askFunction(facts, unwrap(node), "is async", (_, found) => found.async), [
  { name: "an async function of the file", code: "async function f() {} «f»();", answer: true },
  { name: "another function of the file", code: "function f() {} «f»();", answer: false },
  { name: "what is not known", code: "«work»();", answer: undefined },
]);
