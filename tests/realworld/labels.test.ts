import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import labelled from "./no-sequential-await.json" with { type: "json" };

describe("labels of real loops", () => {
  it.each(labelled.labels)("$package $file:$line", (row) => {
    expect(row.package).toMatch(/^(?:@[\w-]+\/)?[\w.-]+$/u);
    expect(row.version).toMatch(/^\d+\.\d+\.\d+/u);
    expect(row.file).toMatch(/^[^/].*\.[cm]?[jt]sx?$/u);
    expect(row.line).toBeGreaterThan(0);
    expect(row.label).toMatch(/^(?:dependent|independent|unsure)$/u);
    expect(row.reason).toMatch(/\w/u);
    expect(typeof row.reported).toBe("boolean");
  });

  it("has no place twice", () => {
    const places = labelled.labels.map((row) => `${row.package} ${row.file}:${String(row.line)}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("is enough to tell", () => {
    expect(new Set(labelled.labels.map((row) => row.package)).size).toBeGreaterThanOrEqual(6);
    expect(labelled.labels.filter(({ reported }) => !reported).length).toBeGreaterThanOrEqual(60);
    expect(labelled.loops).toBeGreaterThanOrEqual(100);
  });

  it("gives figures", () => {
    const figures = execFileSync(process.execPath, [path.join(import.meta.dirname, "figures.mjs")], { encoding: "utf8" });
    expect(figures).toMatch(/^precision: \d+ %$/mu);
    expect(figures).toMatch(/^recall, .*: \d+ % /mu);
  });
});
