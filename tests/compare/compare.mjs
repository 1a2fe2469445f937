/** Lints the cases and the order service with this plugin and with those that ask the same: `npm run compare`. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { installIn } from "../support/install.mjs";
import { layOut, readCases, readService } from "./cases.mjs";
import { rulesOf } from "./questions.mjs";
import { pageWith, summaryOf, tablesOf } from "./tables.mjs";
import { serviceOf, verdictOf } from "./verdicts.mjs";

const ROOT = path.join(import.meta.dirname, "..", "..");
const RESULTS = path.join(import.meta.dirname, "results.json");
const PAGES = ["README.md", "docs/comparison.md"].map((page) => path.join(ROOT, page));
const { values: options } = parseArgs({ options: { json: { type: "string" }, update: { type: "boolean" } } });

installIn(import.meta.dirname, "the peers");
const { overlapOf } = await import("./overlap.mjs");
const { loadPlugin, runEslint, runOxlint, runTypeScript, versionOf } = await import("./tools.mjs");
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-compare-")));

try {
  const result = await compare();
  console.log([summaryOf(result), tablesOf(result)].join("\n\n"));
  if (options.json) writeFileSync(path.resolve(process.env.INIT_CWD ?? ".", options.json), jsonOf(result));
  if (options.update) update(result);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare() {
  const cases = readCases();
  const files = layOut(folder, cases);
  const ran = (await tools()).map(({ run, ...tool }) => ({ tool, reports: run(files) }));
  for (const { tool, reports } of ran) if (reports.length === 0) throw new Error(`${tool.title} reports nothing at all.`);
  const places = readService();
  return {
    node: process.versions.node,
    tools: ran.map(({ tool }) => tool),
    cases: cases.map(({ file, question, title, planted, ...rest }) => ({
      file,
      question,
      title,
      right: planted.length === 0,
      tools: Object.fromEntries(ran.map(({ tool, reports }) => [tool.id, verdictOf({ file, question, planted, ...rest }, tool, reports)])),
    })),
    service: { planted: places.length, tools: Object.fromEntries(ran.map(({ tool, reports }) => [tool.id, serviceOf(places, tool, reports)])) },
    overlap: await overlapOf(folder, files, cases, await ownPlugin()),
  };
}

async function tools() {
  const own = await ownPlugin();
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const preset = (id) => {
    const { plugins, rules } = own.configs[id];
    const asLists = Object.entries(rules).map(([rule, entry]) => [rule, [entry].flat().slice(1)]);
    return { id, title: id, own: true, version, run: (files) => runEslint(folder, files, Object.fromEntries(asLists), plugins) };
  };
  const [typescriptEslint, ...plugins] = await Promise.all([
    peer("typescript-eslint", "typescript-eslint", "typescript-eslint", "@typescript-eslint"),
    peer("n", "n", "eslint-plugin-n"),
    peer("unicorn", "unicorn", "eslint-plugin-unicorn"),
    peer("sonarjs", "SonarJS", "eslint-plugin-sonarjs"),
    peer("promise", "promise", "eslint-plugin-promise"),
  ]);
  return [
    preset("recommended"),
    preset("strict"),
    { id: "typescript", title: "TypeScript", version: versionOf("typescript"), run: (files) => runTypeScript(folder, files) },
    typescriptEslint,
    { id: "eslint", title: "ESLint", version: versionOf("eslint"), run: (files) => runEslint(folder, files, rulesOf("eslint"), {}) },
    ...plugins,
    { id: "oxlint", title: "oxlint", version: `${versionOf("oxlint")} with oxlint-tsgolint ${versionOf("oxlint-tsgolint")}`, run: (files) => runOxlint(folder, files, rulesOf("oxlint")) },
  ];
}

async function ownPlugin() {
  const { default: own } = await import("../../dist/index.js");
  return own;
}

async function peer(id, title, name, prefix = id) {
  const loaded = await loadPlugin(name);
  const plugins = { [prefix]: loaded.plugin ?? loaded };
  return { id, title, version: versionOf(name), run: (files) => runEslint(folder, files, rulesOf(id), plugins) };
}

function update(result) {
  writeFileSync(RESULTS, jsonOf(result));
  for (const page of PAGES) writeFileSync(page, pageWith(readFileSync(page, "utf8"), result));
}

function jsonOf(result) {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
