import { rename } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { devDependencies } from "../../package.json";
import plugin from "../../src/index.ts";
import { demoFiles, plantedIn, plantedWithoutTypes, TYPED_CONFIG, UNTYPED_CONFIG } from "./demo-project.ts";
import { createProject, createToolProject, execute, runBin, TemporaryFolder } from "./packed.ts";
import oxlintTools from "./tools/oxlint/package.json";

const QUIET = { plugins: [], categories: { correctness: "off" }, rules: plugin.configs.recommended.rules };

/** As the guide has it, and the plugin as ESLint has it, whose `sourceCode` oxlint takes care of. */
const CONFIGS = {
  "the entry for oxlint": { file: ".oxlintrc.json", jsPlugins: ["eslint-plugin-async-pitfalls/oxlint"] },
  "the entry for ESLint": { file: "eslint-entry.json", jsPlugins: ["eslint-plugin-async-pitfalls"] },
};

/** Files that differ in one name, so that what is kept about one of them would be wrong about the other. */
const ALIKE = {
  "alike/awaited.ts": "async function save() { return 1; }\nexport async function start() {\n  await save();\n}\n",
  "alike/dropped.ts": "async function save() { return 1; }\nexport async function start() {\n  void 0; save();\n}\n",
  "alike/other.ts": "function save() { return 1; }\nexport async function start() {\n  void 0; save();\n}\n",
};

/** As the guide has it, without oxlint's own rules. */
const PRESET = `
  import asyncPitfalls from "eslint-plugin-async-pitfalls/oxlint";
  import { defineConfig } from "oxlint";

  export default defineConfig({ plugins: [], categories: { correctness: "off" }, extends: [asyncPitfalls.configs.recommended] });
`;

/** Configurations in TypeScript are not for Node.js 20. */
const NODE_24 = ["--yes", "--package", "node@24", "--", "node", "node_modules/oxlint/bin/oxlint"];

let folder: TemporaryFolder;
let project: string;
let demo: Record<string, string>;

beforeAll(async () => {
  folder = await TemporaryFolder.create();
  demo = await demoFiles();
  const configs = Object.values(CONFIGS).map(({ file, jsPlugins }) => [file, JSON.stringify({ ...QUIET, jsPlugins })]);
  const files = { ...demo, ...ALIKE, ...(Object.fromEntries(configs) as Record<string, string>), "preset/oxlint.config.mts": PRESET, "eslint.config.mjs": UNTYPED_CONFIG };
  project = await createToolProject(path.join(folder.path, "project"), files, "oxlint", inject("tarball"));
}, 180_000);

afterAll(() => folder.remove());

describe.each(Object.entries(CONFIGS))("oxlint with %s", (_, { file }) => {
  it("reports what ESLint reports without types, in the same words", async () => {
    const [oxlint, eslint] = await Promise.all([runBin(project, "oxlint", "--config", file, "--format", "json", "src"), runBin(project, "eslint", "--format", "json", "src")]);
    expect(oxlint.code, oxlint.stderr).toBe(1);
    const found = reportedByOxlint(oxlint.stdout);
    expect(found).toEqual(reportedByEslint(eslint.stdout, project));
    expect(found.map((report) => report.split(": ")[0])).toEqual(plantedWithoutTypes(demo));
  }, 60_000);

  it("knows one file from the next", async () => {
    const { stdout } = await runBin(project, "oxlint", "--config", file, "--threads", "1", "--format", "json", "alike");
    expect(reportedByOxlint(stdout).map((report) => report.split(": ")[0])).toEqual(["alike/dropped.ts:3 no-unawaited-promise"]);
  }, 60_000);
});

it("oxlint extends a preset", async () => {
  const { stdout, stderr } = await execute(project, "npx", ...NODE_24, "--config", "preset/oxlint.config.mts", "--format", "json", "src");
  const found = reportedByOxlint(stdout === "" ? '{"diagnostics":[]}' : stdout).map((report) => report.split(": ")[0]);
  expect(found, stderr).toEqual(plantedWithoutTypes(demo));
}, 120_000);

/** A helper that blocks, and two files away the handler that calls it. */
const ACROSS = {
  "src/across/disk.ts": 'import { readFileSync } from "node:fs";\nexport function readConfig(): string { return readFileSync("config.json", "utf8"); }\n',
  "src/across/config.ts": 'import { readConfig } from "./disk.ts";\nexport function config(): unknown { return JSON.parse(readConfig()); }\n',
  "src/across/handler.ts": 'import { config } from "./config.ts";\nexport async function handle(): Promise<Response> {\n  return new Response(String(config()));\n}\n',
};

const NATIVE_VERSIONS = ["7.0.2", "7.1.0-beta"];

describe.each(NATIVE_VERSIONS)("oxlint in a project with TypeScript %s", (version) => {
  let typedProject: string;

  beforeAll(async () => {
    const config = { ...QUIET, jsPlugins: ["eslint-plugin-async-pitfalls/oxlint"] };
    const files = { ...demo, ...ACROSS, ".oxlintrc.json": JSON.stringify(config), "eslint.config.mjs": TYPED_CONFIG };
    const { eslint, oxlint } = oxlintTools.devDependencies;
    const packages = [`eslint@${eslint}`, `oxlint@${oxlint}`, `typescript@${version}`, `oxc-parser@${devDependencies["oxc-parser"]}`, "@types/node@20"];
    typedProject = await createProject(path.join(folder.path, version), files, [inject("tarball").file, ...packages]);
  }, 180_000);

  it("reports what ESLint reports with types, in the same words, also about functions of other files", async () => {
    const [oxlint, eslint] = await Promise.all([runBin(typedProject, "oxlint", "--format", "json", "src"), runBin(typedProject, "eslint", "--format", "json", "src")]);
    const found = reportedByOxlint(oxlint.stdout);
    expect(found, oxlint.stderr).toEqual(reportedByEslint(eslint.stdout, typedProject));
    expect(found.map((report) => report.split(": ")[0])).toEqual([...plantedIn(demo), "src/across/disk.ts:2 no-blocking-call"].toSorted());
  }, 60_000);

  it("knows the types of the linted file without oxc-parser, and nothing of functions in other files", async () => {
    await rename(path.join(typedProject, "node_modules", "oxc-parser"), path.join(typedProject, "node_modules", ".oxc-parser"));
    onTestFinished(() => rename(path.join(typedProject, "node_modules", ".oxc-parser"), path.join(typedProject, "node_modules", "oxc-parser")));
    const { stdout, stderr } = await runBin(typedProject, "oxlint", "--format", "json", "src/orders.ts", "src/across");
    expect(reportedByOxlint(stdout).map((report) => report.split(": ")[0]), stderr).toEqual(plantedIn(demo).filter((place) => place.startsWith("src/orders.ts")));
    expect(stderr).toBe("");
  }, 60_000);
});

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

function reportedByEslint(json: string, within: string): string[] {
  const results = JSON.parse(json) as { filePath: string; messages: { line: number; ruleId: string; message: string }[] }[];
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => {
    const file = path.relative(within, filePath).split(path.sep).join("/");
    return `${file}:${line} ${ruleId.replace("async-pitfalls/", "")}: ${message}`;
  })).toSorted();
}
