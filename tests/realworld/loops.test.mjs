import { describe, expect, it } from "vitest";
import { LOOP_LABELS } from "./labels.mjs";
import { addLoopLabels, figuresOfLoops, readLoops } from "./loops.mjs";

const labelled = readLoops();

describe("labels of real loops", () => {
  it.each(labelled.labels)("$package $file:$line", (row) => {
    expect(row.package).toMatch(/^(?:@[\w-]+\/)?[\w.-]+$/u);
    expect(row.version).toMatch(/^\d+\.\d+\.\d+/u);
    expect(row.file).toMatch(/^[^/].*\.[cm]?[jt]sx?$/u);
    expect(row.line).toBeGreaterThan(0);
    expect(Object.keys(LOOP_LABELS)).toContain(row.label);
    expect(row.reason).toMatch(/\w/u);
    expect(typeof row.reported).toBe("boolean");
  });

  it("has no place twice", () => {
    const places = labelled.labels.map((row) => `${row.package} ${row.file}:${row.line}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("is enough to tell", () => {
    expect(new Set(labelled.labels.map((row) => row.package)).size).toBeGreaterThanOrEqual(6);
    expect(labelled.labels.filter(({ reported }) => !reported).length).toBeGreaterThanOrEqual(60);
    expect(labelled.loops).toBeGreaterThanOrEqual(100);
  });

  it("gives figures", () => {
    const figures = figuresOfLoops(labelled);
    expect(figures).toMatch(/^precision: \d+ %$/mu);
    expect(figures).toMatch(/^recall, .*: \d+ % /mu);
  });
});

describe("labels of loops, given to reports", () => {
  const report = (rule, label) => ({ file: "src/a.ts", line: 7, column: 3, rule, message: "loop", label });
  const loops = [{ package: "p", version: "1.0.0", file: "src/a.ts", line: 7, reported: true, label: "dependent", reason: "one connection" }];
  const label = (version, one) => addLoopLabels("p", version, [one], loops)[0].label;

  it("are those of the report of the loop", () => {
    expect(addLoopLabels("p", "1.0.0", [report("no-sequential-await")], loops)).toEqual([{ ...report("no-sequential-await"), label: "wrong", reason: "one connection" }]);
  });

  it("are not those of another version or rule, nor instead of one that is there", () => {
    expect([label("2.0.0", report("no-sequential-await")), label("1.0.0", report("no-empty-catch")), label("1.0.0", report("no-sequential-await", "unsure"))]).toEqual([undefined, undefined, "unsure"]);
  });
});
