import { expect, it } from "vitest";
import { defaultImport } from "../../src/fixes/default-import.ts";
import { parse } from "../support/parse.ts";

it.each([
  ['import a from "a";', "pMap", '\nimport pMap from "p-map";'],
  ["import a from 'a';", "pMap", "\nimport pMap from 'p-map';"],
  ['import map from "p-map";', "map", undefined],
  ['import { pMap } from "./map.js";', "pMap2", '\nimport pMap2 from "p-map";'],
  ["const a = 1;", undefined, undefined],
])("%s", (code, name, added) => {
  const sourceCode = parse(code, "untyped");
  const found = defaultImport(sourceCode, "p-map", sourceCode.ast.body[0] ?? sourceCode.ast);
  let text: string | undefined;
  found?.edit({ insertTextAfterRange: (_: unknown, inserted: string) => (text = inserted) } as never);
  expect(found?.text).toBe(name);
  expect(text).toBe(added);
});
