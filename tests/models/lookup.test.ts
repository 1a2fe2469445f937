import { describe, expect, it } from "vitest";
import { rowsOf, spelledOut } from "../../src/models/lookup.ts";
import type { Model } from "../../src/models/model.ts";

const queue: Model = {
  modules: ["queue", "queue/legacy"],
  apis: { default: { returns: "promise" }, "{Queue,Worker}.{add,close}": { returns: "promise" }, "*.send": { returns: "thenable" }, "*": { returns: "promise" }, version: { returns: "other" } },
};
const rows = rowsOf([queue]);

describe("rows of models", () => {
  it.each([
    ["the default export", [], "default"],
    ["a method", ["Queue", "add"], "Queue.add"],
    ["a method of any class", ["Client", "send"], "*.send"],
    ["any export", ["drain"], "*"],
    ["a name before a pattern", ["version"], "version"],
  ])("%s is found", (_, path, found) => {
    expect(rows.find("queue", path)?.path).toBe(found);
    expect(rows.find("queue/legacy", path)?.path).toBe(found);
  });

  it.each([
    ["another module", "other", ["drain"]],
    ["a longer path", "queue", ["Queue", "add", "call"]],
  ])("%s has none", (_, module, path) => {
    expect(rows.find(module, path)).toBeUndefined();
  });

  it("a later model adds to what an earlier one says of the same API", () => {
    const own: Model = { modules: ["queue"], apis: { "Queue.add": { mayFloat: "it is a test" } } };
    expect(rowsOf([queue, own]).find("queue", ["Queue", "add"])).toEqual({ module: "queue", path: "Queue.add", returns: "promise", mayFloat: "it is a test" });
  });
});

it("a pattern of a later model comes before those of earlier ones", () => {
  const own: Model = { modules: ["queue"], apis: { "*": { returns: "other" } } };
  expect(rowsOf([queue, own]).find("queue", ["drain"])?.returns).toBe("other");
});

it("names in braces are spelled out", () => {
  expect(spelledOut("{a,b}.{c,d}")).toEqual(["a.c", "a.d", "b.c", "b.d"]);
});
