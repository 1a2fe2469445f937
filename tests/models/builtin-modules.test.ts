import { builtinModules, isBuiltin as isBuiltinHere } from "node:module";
import { expect, it } from "vitest";
import { isBuiltin } from "../../src/models/views/builtin-modules.ts";

it.each(builtinModules)("%s of this Node.js is built in", (name) => {
  expect(isBuiltin(name)).toBe(true);
  expect(isBuiltin(name.startsWith("node:") ? name : `node:${name}`)).toBe(true);
});

it.each(["node:test", "node:test/reporters", "node:sea", "node:sqlite"])("%s is built in, and only with its prefix", (name) => {
  expect([name, name.replace("node:", "")].map(isBuiltin)).toEqual([true, false]);
});

it.each(["", "node:", "express", "fs-extra", "fs/sync", "node:fs/sync", "./fs", "node:express"])("%s is not built in", (name) => {
  expect(isBuiltin(name)).toBe(false);
  expect(isBuiltinHere(name)).toBe(false);
});
