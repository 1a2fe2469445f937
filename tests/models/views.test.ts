import { describe, expect, it } from "vitest";
import { blockingCalls, blockingIfFalse, blockingLibraries } from "../../src/models/views/blocking-calls.ts";
import { callbackFunctions, callbackMethods, collectionFunctions } from "../../src/models/views/callback-contracts.ts";
import { resourceTypes } from "../../src/models/views/exclusive-resources.ts";
import { valueFunctions } from "../../src/models/views/value-functions.ts";
import { apisThat, globalsThat, methodsThat, modulesThat, namesThat, typesThat, wordsThat } from "../../src/models/views/views.ts";

describe("a view has what has the role, and nothing else", () => {
  it.each([
    ["APIs", apisThat("timer"), "node:timers#setTimeout", "node:timers/promises#setTimeout"],
    ["a default export", apisThat("clean-up"), "rimraf#", "rimraf#default"],
    ["a pattern", apisThat("pure"), "globalThis#Math.*", "globalThis#Math.abs"],
    ["globals", globalsThat("only in browsers"), "document", "process"],
    ["modules", modulesThat("limiter"), "p-limit", "p-map"],
    ["words", wordsThat("throttles"), "sleep", "sleeper"],
    ["names", namesThat("log"), "logger", "constructor"],
    ["methods", methodsThat("of a promise"), "__proto__", "push"],
    ["types", typesThat("keyed"), "Headers", "Array"],
  ])("%s", (_, view, inside, outside) => {
    expect(view.has(inside)).toBe(true);
    expect(view.has(outside)).toBe(false);
  });
});

describe("tables for one question", () => {
  it("blocking functions have the record that they are reported with", () => {
    expect(blockingCalls.find(({ exports, module }) => module === "node:fs" && "readFileSync" in exports)).toEqual({ module: "node:fs", until: "the file system answers", instead: "promise", insteadFrom: "node:fs/promises", exports: { readFileSync: "readFile" } });
    expect(blockingLibraries.filter(({ module }) => module.startsWith("node:"))).toEqual([]);
    expect(blockingIfFalse.map(({ type, method }) => `${type}.${method}`)).toEqual(["XMLHttpRequest.open"]);
  });

  it("callbacks are told by method, by function and by library", () => {
    expect(callbackMethods["filter"]).toMatchObject({ contract: "tested", at: 0 });
    expect(Object.hasOwn(callbackMethods, "from")).toBe(false);
    expect(callbackFunctions["globalThis#Array.from"]).toEqual({ contract: "collected", at: 1 });
    expect(collectionFunctions["groupBy"]).toBe("value");
  });

  it("a library all of whose types are sessions has a star", () => {
    expect(resourceTypes.find(({ module }) => module === "playwright")?.names).toBe("*");
    expect(resourceTypes.find(({ module }) => module === "pg")?.names).toEqual(["Client", "PoolClient"]);
  });

  it("functions that take values say how", () => {
    expect(valueFunctions.get("globalThis#JSON.stringify")).toEqual({ use: "serialised", deep: true });
  });
});
