import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/facts/facts.ts";
import { filesThatWrite } from "../../../src/semantics/calls/written-names.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "a.ts": "class A extends Base { load() {} }",
  "b.ts": "class B extends BaseClass { reload() {} }",
  "c.ts": "const $load = load$;",
};
const PROJECT = { files: () => Object.keys(TEXTS), textOf: (file: string) => TEXTS[file] ?? "" } as unknown as Project;

describe("filesThatWrite", () => {
  it.each([
    ["load", ["a.ts"]],
    ["extends Base", ["a.ts"]],
    ["$load", ["c.ts"]],
    ["unload", []],
  ])("%s", (words, files) => {
    expect(filesThatWrite(PROJECT, words)).toEqual(files);
  });
});
