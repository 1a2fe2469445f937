import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import plugin from "../../src/index.ts";
import { read } from "../repository/checkout.ts";
import { codeBlocksIn } from "../repository/markdown.ts";
import { layOut, readCases, type Case } from "./cases.mjs";
import { marksOf, pageWith } from "./tables.mjs";

interface Verdict {
  readonly verdict: "false alarm" | "found" | "silent";
  readonly by?: readonly string[];
}

interface Result {
  readonly tools: readonly { readonly id: string; readonly version: string }[];
  readonly cases: readonly { readonly file: string; readonly title: string; readonly right: boolean; readonly tools: Readonly<Record<string, Verdict>> }[];
}

const result = JSON.parse(read("tests/compare/results.json")) as Result;
const cases = readCases();

describe("the comparison", () => {
  it.each(["docs/comparison.md", "README.md"])("shows in %s what the command has found", (file) => {
    const page = read(file);
    expect(page).toBe(pageWith(page, result));
  });

  it("has all its tables on its page", () => {
    expect(marksOf(read("docs/comparison.md"))).toEqual(["versions", "summary", "cases"]);
  });

  it("is about the cases that are there", () => {
    const compared = result.cases.map(({ file, title, right }) => ({ file, title, right }));
    expect(compared).toEqual(cases.map(({ file, title, planted }) => ({ file, title, right: planted.length === 0 })));
  });

  it("was made with the versions that are pinned", () => {
    const { dependencies } = JSON.parse(read("tests/compare/package.json")) as { dependencies: Record<string, string> };
    const versions = new Map(result.tools.map(({ id, version }) => [id, version]));
    for (const id of ["n", "unicorn", "sonarjs", "promise"]) expect(versions.get(id)).toBe(dependencies[`eslint-plugin-${id}`]);
    expect(versions.get("oxlint")).toBe(`${dependencies["oxlint"] ?? ""} with oxlint-tsgolint ${dependencies["oxlint-tsgolint"] ?? ""}`);
  });

  it("configures rules that there are", () => {
    const [block] = codeBlocksIn(read("docs/comparison.md")).filter(({ language }) => language === "js");
    const names = [...(block?.code.matchAll(/^ +"(?<name>[\w@/-]+)": /gmu) ?? [])].map(({ groups = {} }) => groups["name"] ?? "");
    expect(names.length).toBeGreaterThan(0);
    const configWith = (rules: readonly string[]) => ({ plugins: { "@typescript-eslint": tseslint.plugin }, rules: Object.fromEntries(rules.map((rule) => [rule, "error"] as const)) });
    expect(() => new Linter().verify("", configWith(names))).not.toThrow(/Could not find/u);
    expect(() => new Linter().verify("", configWith(["no-such-rule"]))).toThrow(/Could not find "no-such-rule"/u);
  });

  it("has cases in which others are right and this plugin is not", () => {
    const missed = result.cases.filter(({ right, tools }) => !right && tools["strict"]?.verdict === "silent" && Object.values(tools).some(({ verdict }) => verdict === "found"));
    const alarms = result.cases.filter(({ right, tools }) => right && tools["recommended"]?.verdict === "false alarm" && tools["typescript-eslint"]?.verdict === "silent");
    expect(missed).not.toEqual([]);
    expect(alarms).not.toEqual([]);
  });
});

describe.each(["recommended", "strict"] as const)("the column of %s", (preset) => {
  let folder = "";
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-cases-")));
    const [first] = cases;
    layOut(folder, cases);
    // TypeScript is loaded, and reads its libraries.
    if (first) lint(first, folder, preset);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(cases.map((candidate, index) => [candidate.file, candidate, index] as const))("%s", (_, candidate, index) => {
    expect(verdictOf(candidate, lint(candidate, folder, preset))).toEqual(result.cases[index]?.tools[preset]);
  });
});

function lint({ file }: Case, folder: string, preset: "recommended" | "strict"): Linter.LintMessage[] {
  const filename = path.join(folder, "cases", file);
  const parserOptions = { projectService: true, tsconfigRootDir: folder };
  const configs = [{ ...plugin.configs[preset], files: ["**/*.{ts,tsx}"], languageOptions: { parser, parserOptions } }];
  return new Linter({ cwd: folder }).verify(readFileSync(filename, "utf8"), configs, { filename });
}

/** Told anew, so that what the command says about itself is not checked by its own words. */
function verdictOf({ planted }: Case, messages: readonly Linter.LintMessage[]): Verdict {
  const isPlanted = planted.length > 0;
  const counted = messages.filter(({ line, endLine = line }) => !isPlanted || planted.some((place) => line <= place && place <= endLine));
  if (counted.length === 0) return { verdict: "silent" };
  return { verdict: isPlanted ? "found" : "false alarm", by: [...new Set(counted.map(({ ruleId }) => String(ruleId)))].sort() };
}
