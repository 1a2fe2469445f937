import { createRequire, isBuiltin } from "node:module";
import { describe, expect, it } from "vitest";
import { blockingCalls, harmlessExports } from "../../src/data/blocking-calls.ts";

const require = createRequire(import.meta.url);
const modules = ["node:child_process", "node:crypto", "node:fs", "node:zlib"];

/** Newer than the oldest Node that is supported, so that the running one may not have them. */
const addedLater = new Set(["argon2Sync", "globSync", "lchmodSync", "mkdtempDisposableSync", "zstdCompressSync", "zstdDecompressSync"]);

function exportsOf(module: string): Record<string, unknown> {
  return require(module) as Record<string, unknown>;
}

function listed(module: string): string[] {
  return blockingCalls.filter((record) => record.module === module).flatMap((record) => Object.keys(record.exports));
}

describe.each(modules)("%s", (module) => {
  it("has a record, or a reason to have none, for each function that ends in Sync", () => {
    const exported = exportsOf(module);
    const names = Object.keys(exported).filter((name) => name.endsWith("Sync") && typeof exported[name] === "function");
    const known = [...listed(module), ...Object.keys(harmlessExports[module] ?? {})];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("exports what the records name", () => {
    const exported = exportsOf(module);
    const names = listed(module).filter((name) => !name.includes(".") && !addedLater.has(name));
    expect(names.filter((name) => typeof exported[name] !== "function")).toEqual([]);
  });

  it("is named once for each export", () => {
    const names = listed(module);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("replacements", () => {
  const records = blockingCalls.filter(({ module, insteadFrom, instead }) => instead !== "note" && isBuiltin(insteadFrom ?? module));

  it.each(records)("$module: what replaces a call is a function", ({ module, insteadFrom, exports }) => {
    const offered = exportsOf(insteadFrom ?? module);
    const missing = Object.entries(exports).filter(([name, instead]) => !addedLater.has(name) && typeof offered[instead] !== "function");
    expect(missing).toEqual([]);
  });
});
