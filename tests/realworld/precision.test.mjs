import { describe, expect, it } from "vitest";
import { precisionOf } from "./labels.mjs";
import { precisionTable } from "./table.mjs";

const report = (rule, label) => ({ file: "src/a.ts", line: 7, column: 3, rule, message: "dropped", label });

describe("precision", () => {
  const reports = [report("a", "right"), report("a", "right"), report("a", "wrong"), report("a", "unsure"), report("a"), report("b")];

  it("is the share of the right ones in those that are right or wrong", () => {
    const [first] = precisionOf(reports);
    expect(first).toEqual({ rule: "a", reports: 5, right: 2, wrong: 1, unsure: 1, unread: 1, precision: 2 / 3 });
  });

  it("is none where nothing was read", () => {
    expect(precisionOf(reports)[1]).toMatchObject({ rule: "b", unread: 1, precision: null });
  });

  it("counts all rules together as well", () => {
    expect(precisionOf(reports).at(-1)).toMatchObject({ rule: "all", reports: 6, unread: 2 });
  });

  it("has a row for each rule", () => {
    expect(precisionTable(reports).split("\n")[2]).toBe("| `a`  | 5       | 2     | 1     | 1      | 1      | 67 %      |");
  });
});
