import { isInTest } from "../../src/semantics/test-callback.ts";
import { askAll } from "../support/question-table.ts";

askAll("isInTest", isInTest, [
  { name: "a test", code: `import { it } from "vitest"; it("a", () => «g()»);`, answer: true },
  { name: "a test of its own kind", code: `import { test } from "node:test"; test.only("a", () => «g()»);`, answer: true },
  { name: "a handler in a test", code: `import { test } from "node:test"; test("a", () => { app.get("/", () => «g()»); });`, answer: true },
  { name: "the arguments of a test", code: `import { test } from "node:test"; test("a", «g()»);`, answer: false },
  { name: "a function of the project", code: `import { test } from "./test"; test("a", () => «g()»);`, answer: false },
  { name: "no function", code: "«g()»;", answer: false },
]);
