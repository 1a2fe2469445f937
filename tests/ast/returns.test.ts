import { expect, it } from "vitest";
import { isFunction } from "../../src/ast/nodes.ts";
import { returnedBy } from "../../src/ast/returns.ts";
import { within } from "../../src/ast/walk.ts";
import { parse } from "../support/parse.ts";

const ROWS: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ["an arrow's body", "(() => a())", ["a()"]],
  ["each return", "(function () { if (b) return a(); return 1; })", ["a()", "1"]],
  ["a return of nothing", "(() => { return; })", [null]],
  ["none", "(() => { a(); })", []],
  ["not those of functions in it", "(() => { b(() => { return 1; }); return 2; })", ["2"]],
];

it.each(ROWS)("%s", (_, code, expected) => {
  const sourceCode = parse(code, "espree");
  const node = [...within(sourceCode, sourceCode.ast)].find(isFunction);
  const returned = node ? returnedBy(sourceCode, node) : [];
  expect(returned.map((value) => value && sourceCode.getText(value))).toEqual(expected);
});
