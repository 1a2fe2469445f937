import { endsTest, isInTest, isOfTestRunner, isTestFile } from "../../../src/semantics/execution/test-callback.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isInTest", isInTest, [
  { name: "a test", code: `import { it } from "vitest"; it("a", () => «g()»);`, answer: true },
  { name: "a test of its own kind", code: `import { test } from "node:test"; test.only("a", () => «g()»);`, answer: true },
  { name: "a test of a table", code: `import { it } from "vitest"; it.each([1])("a", () => «g()»);`, answer: true },
  { name: "a global test", code: `it("a", async () => { «g()»; });`, answer: true },
  { name: "what runs before global tests", code: `beforeEach(() => «g()»);`, answer: true },
  { name: "a global of another name", code: `run("a", () => «g()»);`, answer: false },
  { name: "a function of the file", code: `function test(name, f) {} test("a", () => «g()»);`, answer: false },
  { name: "a parameter", code: `export const run = (test) => test("a", () => «g()»);`, answer: false },
  { name: "a handler in a test", code: `import { test } from "node:test"; test("a", () => { app.get("/", () => «g()»); });`, answer: true },
  { name: "the arguments of a test", code: `import { test } from "node:test"; test("a", «g()»);`, answer: false },
  { name: "a function of the project", code: `import { test } from "./test"; test("a", () => «g()»);`, answer: false },
  { name: "no function", code: "«g()»;", answer: false },
]);

askAll("isOfTestRunner", (facts, node) => node.type === "CallExpression" && isOfTestRunner(facts, node), [
  { name: "a test", code: `import { it } from "vitest"; «it("a", () => {})»;`, answer: true },
  { name: "a global", code: `«it("a", () => {})»;`, answer: true },
  { name: "a table of tests", code: `«it.each([1])("a", () => {})»;`, answer: true },
  { name: "a function of the file", code: `function it() {} «it("a", () => {})»;`, answer: false },
  { name: "another function", code: `«run("a", () => {})»;`, answer: false },
]);

askAll("endsTest", endsTest, [
  { name: "the test's callback", code: `import { test } from "node:test"; test("a", (t, done) => { «p.then(done)»; });`, answer: true },
  { name: "nothing but a call of it", code: `it("a", (done) => { «p.then(() => done())»; });`, answer: true },
  { name: "nothing but a call of it, in a block", code: `beforeEach((done) => { «p.then(() => { done(); })»; });`, answer: true },
  { name: "from a function in the test", code: `it("a", (done) => { listen(() => { «p.then(done)»; }); });`, answer: true },
  { name: "work before the call, which may fail", code: `it("a", (done) => { «p.then((x) => { expect(x).toBe(1); done(); })»; });`, answer: false },
  { name: "work in the chain, which may fail", code: `it("a", (done) => { «p.then(check).then(done)»; });`, answer: false },
  { name: "another parameter", code: `import { test } from "node:test"; test("a", (t, done) => { «p.then(t)»; });`, answer: false },
  { name: "the callback of something else", code: `load((done) => { «p.then(done)»; });`, answer: false },
  { name: "the callback of a function in the test", code: `it("a", () => { load((done) => { «p.then(done)»; }); });`, answer: false },
  { name: "a function", code: `it("a", (done) => { «p.then(show)»; });`, answer: false },
  { name: "in any case", code: `it("a", (done) => { «p.finally(done)»; });`, answer: false },
  { name: "no chain", code: `it("a", (done) => { «done()»; });`, answer: false },
]);

askAll("isTestFile", (facts) => isTestFile(facts), [
  { name: "tests", code: "import { test } from 'vitest'; test.each([1])('a', async () => { «end»; });", answer: true },
  { name: "anything else", code: "import { start } from './start.js'; start(«end»);", answer: false },
]);
