import { Linter, type Scope } from "eslint";
import { expect, it } from "vitest";
import * as parser from "../../src/parser/index.ts";

function messagesOf(code: string, filename = "case.ts") {
  return new Linter().verify(code, [{ files: ["**/*.{ts,js,mjs}"], languageOptions: { parser } }], { filename });
}

it.each([
  ["the place of what is unexpected", "const a = 1;\nconst b = ;", 2, 11],
  ["columns of characters of two units", "const a = '😀'; const b = ;", 1, 27],
  ["the end of the text", "/* 😀 */ foo(\n", 2, 1],
  ["after lines that end as in Windows", "a;\r\nb;\r\n  )", 3, 3],
])("a mistake in the syntax is a fatal message: %s", (_, code, line, column) => {
  const [message, ...others] = messagesOf(code);
  expect(message).toMatchObject({ fatal: true, severity: 2, ruleId: null, line, column });
  expect(message?.message).toMatch(/^Parsing error: \w/u);
  expect(others).toEqual([]);
});

it("a module that is no script either is refused as a module", () => {
  const [message] = messagesOf("with (a) b; return; import 'c'; )", "case.js");
  expect(message?.fatal).toBe(true);
});

it("the first line may be a hashbang, which is a comment to ESLint", () => {
  expect(messagesOf("#!/usr/bin/env node\na;", "case.mjs")).toEqual([]);
  expect(parser.parse("#!/usr/bin/env node\na;")).toMatchObject({ tokens: [{ value: "a" }, { value: ";" }] });
});

it("options that need no types are those of typescript-eslint's parser", () => {
  const scopesOf = (code: string, options: object) => (parser.parseForESLint(code, options).scopeManager as Scope.ScopeManager).scopes;
  const globalsOf = (lib: string[]) => scopesOf("", { lib })[0]?.set.has("HTMLElement");
  expect([globalsOf(["dom"]), globalsOf(["es2023"])]).toEqual([true, false]);
  const scopesWith = (globalReturn: boolean) => scopesOf("return;", { ecmaFeatures: { globalReturn } }).length;
  expect([scopesWith(false), scopesWith(true)]).toEqual([1, 2]);
  expect(() => parser.parseForESLint("<a/>", { filePath: "case.vue", ecmaFeatures: { jsx: true } })).not.toThrow();
});

it("the tree alone", () => {
  expect(parser.parse("await a;", { sourceType: "module" })).toMatchObject({ type: "Program", range: [0, 8], body: [{ type: "ExpressionStatement" }] });
});
