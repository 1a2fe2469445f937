import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../repository/checkout.ts";

const run = promisify(execFile);

interface Result {
  readonly versions: Readonly<Record<string, string>>;
  readonly files: number;
  readonly lines: number;
  readonly rounds: number;
  readonly sets: readonly RuleSet[];
  readonly comparisons: readonly { readonly of: string; readonly against: string; readonly ratio: number; readonly atMost?: number }[];
  readonly leftOut: readonly { readonly id: string; readonly missing: readonly string[] }[];
}

interface RuleSet {
  readonly typed: boolean;
  readonly id: string;
  readonly rules: readonly string[];
  readonly cpu: number;
  readonly wall: number;
  readonly linting: number;
  readonly memory: number;
  readonly over: { readonly median: number; readonly least: number; readonly most: number };
  readonly reports: Readonly<Record<string, number>>;
}

let folder: string;
let table: string;
let result: Result;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "async-pitfalls-bench-test-"));
  const json = path.join(folder, "result.json");
  const { stdout } = await run(process.execPath, [path.join(root, "tests", "bench", "bench.mjs"), "--quick", "--json", json], { cwd: root });
  table = stdout;
  result = JSON.parse(await readFile(json, "utf8")) as Result;
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a quick run of the benchmark", () => {
  it("reads the sample, once", () => {
    expect(result).toMatchObject({ files: 1, rounds: 1 });
    expect(result.lines).toBeGreaterThan(50);
  });

  it("names what it ran with", () => {
    expect(Object.keys(result.versions)).toEqual(["node", "eslint-plugin-async-pitfalls", "eslint", "typescript", "@typescript-eslint/parser"]);
  });

  it("measures every rule set whose rules are there", () => {
    const measured = result.sets.map(({ id }) => id);
    expect(measured).toEqual(expect.arrayContaining(["parser-untyped", "parser-typed", "recommended-untyped", "recommended-typed", "all-typed"]));
    expect(result.leftOut.filter(({ id, missing }) => measured.includes(id) || missing.length === 0)).toEqual([]);
  });

  it("finds something by each rule that runs with types", () => {
    const silent = result.sets.filter(({ typed }) => typed).filter(({ reports, rules }) => rules.some((rule) => !reports[rule]));
    expect(silent.map(({ id, rules, reports }) => ({ id, rules, reports }))).toEqual([]);
  });

  it("measures time and memory of all of them", () => {
    const figures = result.sets.flatMap(({ cpu, wall, linting, memory }) => [cpu, wall, linting, memory]);
    expect(Math.min(...figures)).toBeGreaterThan(0);
  });

  it("compares those that ask the same", () => {
    const compared = result.comparisons.map(({ of, against, atMost }) => ({ of, against, atMost }));
    expect(compared).toContainEqual({ of: "recommended-typed", against: "floating-and-misused", atMost: 0.5 });
    expect(result.comparisons.filter(({ ratio }) => !Number.isFinite(ratio))).toEqual([]);
  });

  it("prints a row for each", () => {
    const rows = table.split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(result.sets.length + result.comparisons.length + 4);
  });
});
