import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OVERLAPPING_RULES } from "../../src/overlapping.ts";
import plugin from "../../src/index.ts";
import { read } from "../repository/checkout.ts";
import { codeBlocksIn } from "../repository/markdown.ts";
import { layOut, readCases, type Case } from "./cases.mjs";
import { STAY_ON } from "./stay-on.mjs";
import { marksOf, pageWith } from "./tables.mjs";

interface Verdict {
  readonly verdict: "false positive" | "found" | "silent";
  readonly by?: readonly string[];
}

interface Twice {
  readonly findings: number;
  readonly by: Readonly<Record<string, number>>;
}

interface Overlap {
  readonly off: readonly string[];
  readonly usual: { readonly before: Twice; readonly after: Twice };
  readonly all: { readonly before: Twice; readonly after: Twice };
  readonly lost: Readonly<Record<"recommended" | "strict", readonly string[]>>;
  readonly stayOn: Readonly<Record<string, { readonly itself: number; readonly strict: number }>>;
}

interface Result {
  readonly overlap: Overlap;
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
    expect(marksOf(read("docs/comparison.md"))).toEqual(["versions", "summary", "overlap", "cases"]);
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
    const alarms = result.cases.filter(({ right, tools }) => right && tools["recommended"]?.verdict === "false positive" && tools["typescript-eslint"]?.verdict === "silent");
    expect(missed).not.toEqual([]);
    expect(alarms).not.toEqual([]);
  });
});

describe("disableOverlapping", () => {
  const { all, lost, off, stayOn, usual } = result.overlap;

  it("switches off what was compared", () => {
    expect(off).toEqual(Object.keys(plugin.configs.disableOverlapping.rules ?? {}));
  });

  it.each([["typescript-eslint and ESLint", usual], ["all of them", all]])("ends reports that stand twice, beside %s", (_, { before, after }) => {
    expect(Object.keys(before.by).filter((rule) => off.includes(rule))).not.toEqual([]);
    expect(Object.keys(after.by).filter((rule) => off.includes(rule))).toEqual([]);
    expect(after.findings).toBeLessThan(before.findings);
  });

  it("loses no mistake with `strict`, and with `recommended` the one that its page names", () => {
    expect(lost).toEqual({ recommended: ["async-callback/attribute.tsx"], strict: [] });
  });

  it("leaves on what has reports of its own", () => {
    expect(Object.keys(stayOn)).toEqual(Object.keys(STAY_ON));
    expect(Object.keys(stayOn).filter((rule) => off.includes(rule))).toEqual([]);
    expect(Object.entries(stayOn).filter(([, { itself, strict }]) => itself === 0 || strict > 0)).toEqual([]);
  });

  it("has each rule on its page, with what replaces it", () => {
    const rows = [...read("docs/comparison.md").matchAll(/^\| `(?<rule>[\w@/-]+)` \| (?<by>`[\w-]+`(?:, `[\w-]+`)*) \|/gmu)].map(({ groups = {} }) => [groups["rule"], groups["by"]]);
    expect(rows).toEqual(Object.entries(OVERLAPPING_RULES).map(([rule, by]) => [rule, by.map((name) => `\`${name}\``).join(", ")]));
  });
});

describe.each(["recommended", "strict"] as const)("the column of %s", (preset) => {
  const { lost } = result.overlap;
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

  it("has what `disableOverlapping` switches off", { timeout: 120_000 }, () => {
    const mistakes = cases.filter(({ planted }) => planted.length > 0);
    const replaced = mistakes.filter((one) => verdictOf(one, verify(one, folder, [REPLACED])).verdict === "found");
    expect(replaced.length).toBeGreaterThan(20);
    const missed = replaced.filter((one) => verdictOf(one, lint(one, folder, preset)).verdict === "silent");
    expect(missed.map(({ file }) => file)).toEqual(lost[preset]);
  });
});

/** The rules themselves, as the presets of typescript-eslint have them. */
const REPLACED: Linter.Config = {
  plugins: { "@typescript-eslint": tseslint.plugin },
  rules: Object.fromEntries(Object.keys(OVERLAPPING_RULES).map((rule) => [rule, rule.endsWith("/return-await") ? ["error", "error-handling-correctness-only"] : "error"])),
};

function lint(one: Case, folder: string, preset: "recommended" | "strict"): Linter.LintMessage[] {
  return verify(one, folder, [plugin.configs[preset]]);
}

function verify({ file }: Case, folder: string, configs: Linter.Config[]): Linter.LintMessage[] {
  const filename = path.join(folder, "cases", file);
  const parserOptions = { projectService: true, tsconfigRootDir: folder };
  const language = { files: ["**/*.{ts,tsx}"], languageOptions: { parser, parserOptions } };
  return new Linter({ cwd: folder }).verify(readFileSync(filename, "utf8"), [language, ...configs], { filename });
}

/** Told anew, so that what the command says about itself is not checked by its own words. */
function verdictOf({ planted }: Case, messages: readonly Linter.LintMessage[]): Verdict {
  const isPlanted = planted.length > 0;
  const counted = messages.filter(({ line, endLine = line }) => !isPlanted || planted.some((place) => line <= place && place <= endLine));
  if (counted.length === 0) return { verdict: "silent" };
  return { verdict: isPlanted ? "found" : "false positive", by: [...new Set(counted.map(({ ruleId }) => String(ruleId)))].sort() };
}
