import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import plugin from "../../src/index.ts";
import { demoFiles, plantedWithoutTypes, UNTYPED_CONFIG } from "./demo-project.ts";
import { createToolProject, runBin, TemporaryFolder } from "./packed.ts";

const OXLINT = {
  plugins: [],
  categories: { correctness: "off" },
  jsPlugins: ["eslint-plugin-async-pitfalls"],
  rules: plugin.configs.recommended.rules,
};

let folder: TemporaryFolder;
let project: string;
let demo: Record<string, string>;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  demo = await demoFiles();
  const files = { ...demo, ".oxlintrc.json": JSON.stringify(OXLINT), "eslint.config.mjs": UNTYPED_CONFIG };
  project = await createToolProject(path.join(folder.path, "project"), files, "oxlint", inject("tarball"));
}, 180_000);

afterAll(() => folder.remove());

it("oxlint reports with our rules what ESLint reports without types, in the same words", async () => {
  const [oxlint, eslint] = await Promise.all(["oxlint", "eslint"].map((linter) => runBin(project, linter, "--format", "json", "src")));
  expect(oxlint?.code).toBe(1);
  const found = reportedByOxlint(oxlint?.stdout ?? "");
  expect(found).toEqual(reportedByEslint(eslint?.stdout ?? ""));
  expect(found.map((report) => report.split(": ")[0])).toEqual(plantedWithoutTypes(demo));
}, 60_000);

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

function reportedByOxlint(json: string): string[] {
  const { diagnostics } = JSON.parse(json) as OxlintReport;
  return diagnostics.map(({ code, message, filename, labels }) => `${filename}:${labels[0]?.span.line ?? 0} ${/\((.+)\)/u.exec(code)?.[1] ?? code}: ${message}`).toSorted();
}

function reportedByEslint(json: string): string[] {
  const results = JSON.parse(json) as { filePath: string; messages: { line: number; ruleId: string; message: string }[] }[];
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => {
    const file = path.relative(project, filePath).split(path.sep).join("/");
    return `${file}:${line} ${ruleId.replace("async-pitfalls/", "")}: ${message}`;
  })).toSorted();
}
