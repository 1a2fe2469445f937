import { describe, expect, it } from "vitest";
import { virtualConfigsFor } from "../../../src/facts/native/together.ts";

type Programs = Readonly<Record<string, readonly string[]>>;

/** The configurations by their paths, without the programs that these describe; each program has the files that are listed. */
function configsFor(files: readonly string[], programs: Programs = {}): Record<string, unknown> {
  const above = (folder: string) => Object.entries(programs).filter(([config]) => `${folder}/`.startsWith(config.replace(/[^/]+$/u, ""))).map(([config, names]) => {
    return [config, { names: new Map(names.map((name) => [name, name])), projectFiles: () => names }] as const;
  });
  const together = { folder: "/p", files, compilerOptionsFor: (loose: readonly string[]) => ({ types: loose }) };
  return Object.fromEntries(virtualConfigsFor(together, above).map(({ path, text }) => [path, JSON.parse(text) as unknown]));
}

describe("files that no tsconfig.json includes", () => {
  it("have inferred types without any tsconfig.json", () => {
    expect(configsFor(["/p/a.js", "/p/src/b.ts"])).toEqual({ "/p/tsconfig.async-pitfalls-inferred.json": { compilerOptions: { types: ["/p/a.js", "/p/src/b.ts"] }, files: ["/p/a.js", "/p/src/b.ts"] } });
  });

  it("are read as the nearest says, if they are TypeScript", () => {
    expect(configsFor(["/p/src/a.ts", "/p/tests/a.test.ts", "/p/eslint.config.js"], { "/p/tsconfig.json": ["/p/src/a.ts", "/p/globals.d.ts"] })).toEqual({
      "/p/tsconfig.async-pitfalls-adopted.json": { extends: "/p/tsconfig.json", compilerOptions: { composite: false, noEmit: true }, files: ["/p/src/a.ts", "/p/globals.d.ts", "/p/tests/a.test.ts"], include: [] },
      "/p/tsconfig.async-pitfalls-inferred.json": { compilerOptions: { types: ["/p/eslint.config.js"] }, files: ["/p/eslint.config.js"] },
    });
  });

  it("are not read as one without any files says", () => {
    expect(Object.keys(configsFor(["/p/a/a.ts"], { "/p/a/tsconfig.json": [], "/p/tsconfig.json": ["/p/b.ts"] }))).toEqual(["/p/tsconfig.async-pitfalls-adopted.json"]);
    expect(Object.keys(configsFor(["/p/a/a.ts"], { "/p/a/tsconfig.json": [] }))).toEqual(["/p/a/tsconfig.async-pitfalls-inferred.json"]);
  });
});

it("none is made for files that a tsconfig.json includes", () => {
  expect(configsFor(["/p/a.ts", "/p/b.js"], { "/p/tsconfig.json": ["/p/a.ts", "/p/b.js"] })).toEqual({});
});

it("paths of Windows are written with slashes", () => {
  expect(Object.keys(configsFor(["C:\\p\\a.js"]))).toEqual(["C:/p/tsconfig.async-pitfalls-inferred.json"]);
});
