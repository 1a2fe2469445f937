import { describe, expect, it } from "vitest";
import { versionIn } from "../../../src/facts/native/versions.ts";

const FILES = {
  "/p/main.ts": 'import { load } from "./load.js";\nimport { core } from "#core";\nimport fs from "node:fs";\nimport lodash from "lodash";\n',
  "/p/load.ts": "export const load = 1;\n",
  "/p/core/index.ts": "export const core = 1;\n",
  "/p/alone.ts": "export {};\n",
  "/p/strange.ts": 'import app from "@app/nowhere";\n',
};
const PACKAGES = ["/p/node_modules/@types/lodash/index.d.ts"];

type Texts = Readonly<Record<string, string>>;

function numbersOf(texts: Texts, version = 1): Readonly<Record<string, number>> {
  const own = Object.keys(texts);
  const versionOf = versionIn({ own, all: [...own, ...PACKAGES], textOf: (file) => texts[file], version });
  return Object.fromEntries(own.map((file) => [file, versionOf(file)]));
}

/** The files that have another number. */
function changedBy(edited: Texts, version = 1): string[] {
  const before = numbersOf(FILES);
  const after = numbersOf({ ...FILES, ...edited }, version);
  return Object.keys(FILES).filter((file) => before[file] !== after[file]);
}

describe("the version of a file", () => {
  it("is the same as long as nothing is edited, in another program as well", () => {
    expect(changedBy({})).toEqual([]);
  });

  it("is another one for each file", () => {
    expect(new Set(Object.values(numbersOf(FILES))).size).toBe(Object.keys(FILES).length);
  });

  it("changes with the file and those that it imports", () => {
    expect(changedBy({ "/p/load.ts": "export const load = 2;\n" })).toEqual(["/p/main.ts", "/p/load.ts"]);
    expect(changedBy({ "/p/core/index.ts": "export const core = 2;\n" })).toEqual(["/p/main.ts", "/p/core/index.ts"]);
    expect(changedBy({ "/p/alone.ts": "export const alone = 1;\n" })).toEqual(["/p/alone.ts"]);
  });

  it("changes with any file where it is not known what is imported", () => {
    expect(changedBy({}, 2)).toEqual(["/p/strange.ts"]);
  });
});
