import { describe, expect, it } from "vitest";
import { spokenCallers, spokenWay } from "../../../src/semantics/blocking/spoken.ts";

const pathOf = (file: string) => file.replace("/work/", "");
const start = { name: "start", at: 1, line: 4, file: undefined };

describe("spokenCallers", () => {
  it.each([
    { callers: [start], text: "`start` (line 4)" },
    { callers: [{ ...start, file: "/work/a.ts" }], text: "`start` (a.ts:4)" },
    { callers: [{ ...start, name: undefined }, start, start], text: "a function (line 4) and 2 more" },
  ])("$text", ({ callers, text }) => {
    expect(spokenCallers(callers, pathOf)).toBe(text);
  });
});

describe("spokenWay", () => {
  it("names each step, and the place of the last", () => {
    const way = { steps: ["calls `parse`", "calls `readFileSync`"], at: 1, line: 3, file: "/work/config.ts", flags: [] };
    expect(spokenWay(way, pathOf)).toBe("calls `parse`, which calls `readFileSync` (config.ts:3)");
  });
});
