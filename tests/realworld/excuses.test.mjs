import { expect, it } from "vitest";
import { countExcuses, excuseTable } from "./excuses.mjs";

const FINDINGS = [
  "src/a.ts:3 no-empty-catch: excused, probe: the failure is the answer",
  "src/a.ts:9 no-empty-catch: excused, clean-up",
  "src/b.ts:1 no-empty-catch: excused, clean-up",
  "src/b.ts:5 no-sequential-await: dependent, carried: cursor",
  "src/b.ts:6 no-sequential-await: independent",
  "src/b.ts:7 no-sequential-await: dependent, yield",
  "Linted, 1 of 2",
];

it("counts what was excused, by rule and reason, and nothing else", () => {
  expect(countExcuses(FINDINGS)).toEqual([
    { rule: "no-empty-catch", id: "clean-up", count: 2 },
    { rule: "no-empty-catch", id: "probe", count: 1 },
    { rule: "no-sequential-await", id: "carried", count: 1 },
    { rule: "no-sequential-await", id: "yield", count: 1 },
  ]);
});

it("writes a table", () => {
  expect(excuseTable([{ rule: "a", id: "b", count: 1 }])).toContain("| `a`  | b                  | 1          |");
});
