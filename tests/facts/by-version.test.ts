import { expect, it } from "vitest";
import { byVersion } from "../../src/facts/by-version.ts";

it("keeps the answers of a version", () => {
  const kept = byVersion<string, boolean>();
  kept("a.ts", 1).set("throws", true);
  expect(kept("a.ts", 1).get("throws")).toBe(true);
});

it("keeps nothing of a version that another has replaced", () => {
  const kept = byVersion<string, boolean>();
  kept("a.ts", 1).set("throws", true);
  expect(kept("a.ts", 2).size).toBe(0);
  expect(kept("a.ts", 1).size).toBe(0);
});

it("keeps the files apart", () => {
  const kept = byVersion<string, boolean>();
  kept("a.ts", 1).set("throws", true);
  expect(kept("b.ts", 1).size).toBe(0);
  expect(kept("a.ts", 1).size).toBe(1);
});
