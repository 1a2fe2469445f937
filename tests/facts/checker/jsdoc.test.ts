import ts from "typescript";
import { expect, it } from "vitest";
import type { Signature } from "../../../src/facts/checker/compiler.ts";
import { isContradicted } from "../../../src/facts/checker/jsdoc.ts";

const DOCUMENTED = "/** @returns {Promise<number>} */\n";

it.each([
  ["returns a value", `${DOCUMENTED}function f() { return 1; }`, true],
  ["returns a value on one way", `${DOCUMENTED}function f(a) { if (a) return 1; return g(); }`, true],
  ["returns what is not a value", `${DOCUMENTED}function f() { return g(); }`, false],
  ["is async", `${DOCUMENTED}async function f() { return 1; }`, false],
  ["returns a value in another function", `${DOCUMENTED}function f() { return g(() => { return 1; }); }`, false],
])("JSDoc of a function that %s", (_, code, contradicted) => {
  const source = ts.createSourceFile("a.js", code, ts.ScriptTarget.Latest, true);
  const declaration = source.statements[0] as ts.FunctionDeclaration;
  expect(isContradicted({ declaration } as unknown as Signature, (returned) => ts.isNumericLiteral(returned as unknown as ts.Node))).toBe(contradicted);
});
