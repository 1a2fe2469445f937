import { expect, test } from "vitest";
import { project, reportsOf, run } from "./support.ts";

test("eslint-disable comments count, and --no-inline-config leaves them unread", async () => {
  const target = project({ "a.js": "// eslint-disable-next-line async-pitfalls/fixme -- known\nfixme;\n/* eslint-disable */\nfixme;\n" });
  expect((await run(target.folder, ["--no-types"])).code).toBe(0);
  expect(await reportsOf(target, "--no-types", "--no-inline-config")).toEqual(["a.js:2 fixme", "a.js:4 fixme"]);
});

test("a comment turns rules of this plugin off, on, and to warnings", async () => {
  const target = project({
    "a.js": "/* eslint async-pitfalls/fixme: off, async-pitfalls/word: 1 */\nfixme; todo;\n",
  });
  expect(await reportsOf(target, "--no-types")).toEqual(["a.js:2 word"]);
  expect((await run(target.folder, ["--no-types", "--max-warnings", "0"])).code).toBe(1);
  expect((await run(target.folder, ["--no-types", "--rule", "fixme"])).code).toBe(0);
});

test.each([
  ["sets a rule of another plugin", "/* eslint other/rule: 2 */"],
  ["sets a rule of ESLint's", "/* eslint semi: [2, 'always'], no-undef: 2, no-unused-vars: 2 */"],
  ["sets a rule of ESLint's with options it does not know", "/* eslint no-undef: [2, { nonsense: true }] */"],
  ["disables a rule of another plugin", "/* eslint-disable other/rule */"],
  ["disables nothing", "/* eslint-disable no-undef */"],
  ["names an environment", "/* eslint-env node */"],
  ["declares a global twice", "/* global require, require */"],
  ["does not parse", "/* eslint { */"],
])("no word about a comment that %s", async (_, comment) => {
  const text = `${comment}\nconst unused = missing\n`;
  const target = project({ "a.js": text });
  expect(await run(target.folder, ["--no-types"])).toEqual({ code: 0, stdout: "", stderr: "" });
  await run(target.folder, ["--no-types", "--fix"]);
  expect(target.read("a.js")).toBe(text);
});

test("a comment about a rule that this plugin does not have is told", async () => {
  const target = project({ "a.js": "/* eslint async-pitfalls/none: 2 */\n" });
  expect(await reportsOf(target, "--no-types")).toEqual(["a.js:1 none"]);
});
