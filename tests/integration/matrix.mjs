/**
 * Lints the example with the packed plugin on every combination of Node, linter and TypeScript that is supported, with and
 * without types, with a configuration of either module format, and holds the findings against what is planted.
 * `npm run matrix` runs all of it; `--node 20 --eslint 9.0.0 --typescript 5.4` a part, `--oxlint 1.94.0` oxlint alone.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { plantedPlaces } from "../support/planted.mjs";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "..", "..");
const EXAMPLE = path.join(root, "docs", "examples", "order-service");

/** TypeScript from this major version on is a native program, read by the plugin's own parser, and asked by the rules themselves. */
const FIRST_NATIVE = 7;

const CONFIGS = {
  "typed.mjs": `
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [...asyncPitfalls.configs.recommendedTypeChecked];`,
  "typed.cjs": `
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [...asyncPitfalls.configs.recommendedTypeChecked];`,
  "untyped.mjs": `
    import parser from "PARSER";
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [
      { files: ["**/*.ts"], languageOptions: { parser }, settings: { "async-pitfalls": { types: "off" } } },
      asyncPitfalls.configs.recommended,
      asyncPitfalls.configs.disableOverlapping,
    ];`,
  "untyped.cjs": `
    const parser = require("PARSER");
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [{ files: ["**/*.ts"], languageOptions: { parser }, settings: { "async-pitfalls": { types: "off" } } }, ...asyncPitfalls.configs.recommended];`,
};

/** Without types where there is no TypeScript 7, and where the settings say so. */
const OXLINT_CONFIGS = { "auto.json": {}, "off.json": { settings: { "async-pitfalls": { types: "off" } } } };

/** What all of these versions of TypeScript know. */
const TSCONFIG = {
  compilerOptions: { target: "es2022", lib: ["es2023"], module: "nodenext", moduleDetection: "force", types: ["node"], strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true },
  include: ["src"],
};

/** The one pitfall of the example that is found with types only. */
const NEEDS_TYPES = /^src\/orders\.ts:\d+ no-unawaited-promise$/u;

const { values: wanted } = parseArgs({
  options: {
    node: { type: "string", multiple: true },
    eslint: { type: "string", multiple: true },
    oxlint: { type: "string", multiple: true },
    typescript: { type: "string", multiple: true },
  },
});
const nodeVersions = wanted.node ?? ["20", "22", "24"];
const typescriptVersions = wanted.typescript ?? ["5.4", "5.9", "6.0", "7.0.2", "7.1.0-beta"];
const linters = [
  ...(wanted.eslint ?? (wanted.oxlint ? [] : ["9.0.0", "9", "10"])).map((version) => ["ESLint", version]),
  ...(wanted.oxlint ?? (wanted.eslint ? [] : ["1.94.0"])).map((version) => ["oxlint", version]),
];

const folder = await realpath(await mkdtemp(path.join(tmpdir(), "async-pitfalls-matrix-")));
try {
  process.exitCode = await runMatrix();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function runMatrix() {
  const tarball = await pack();
  const nodes = await installNodes();
  const planted = (await plantedPlaces(EXAMPLE)).toSorted();
  const rules = await recommendedRules();
  let failures = 0;
  for (const [linter, version] of linters) {
    for (const typescript of typescriptVersions) {
      const project = await createProject(tarball, `${linter.toLowerCase()}@${version}`, typescript, rules);
      // In series, so that the lines come in the order of the versions.
      for (const [nodeVersion, node] of nodes) {
        const runs = linter === "ESLint" ? eslintRuns() : oxlintRuns(typescript);
        failures += await lintAll({ project, node, runs, planted, where: `Node ${nodeVersion}, ${linter} ${version}, TypeScript ${typescript}` });
      }
      await rm(project, { recursive: true });
    }
  }
  console.log(failures === 0 ? "The same findings everywhere." : `${failures} combinations differ.`);
  return failures === 0 ? 0 : 1;
}

function eslintRuns() {
  return Object.keys(CONFIGS).map((config) => ({ config, isTyped: config.startsWith("typed"), lint: lintWithEslint }));
}

function oxlintRuns(typescript) {
  return Object.keys(OXLINT_CONFIGS).map((config) => ({ config, isTyped: config === "auto.json" && isNative(typescript), lint: lintWithOxlint }));
}

function isNative(typescript) {
  return Number.parseInt(typescript, 10) >= FIRST_NATIVE;
}

async function recommendedRules() {
  const { default: plugin } = await import(path.join(root, "dist", "index.js"));
  return plugin.configs.recommended.rules;
}

async function lintAll({ project, node, runs, planted, where }) {
  let failures = 0;
  for (const { config, isTyped, lint } of runs) {
    const expected = isTyped ? planted : planted.filter((place) => !NEEDS_TYPES.test(place));
    const { found, problem } = await lint(project, node, config);
    const isSame = found.join("\n") === expected.join("\n");
    if (!isSame) failures += 1;
    console.log(`${isSame ? "ok  " : "FAIL"} ${where}, ${config}: ${found.length} findings${isSame ? "" : ` of ${expected.length}\n${found.join("\n")}\n${problem}`}`);
  }
  return failures;
}

async function lintWithEslint(project, node, config) {
  const eslint = path.join(project, "node_modules", "eslint", "bin", "eslint.js");
  const { stdout, stderr } = await output(project, node, eslint, "--config", `eslint.${config}`, "--format", "json", "src");
  const results = JSON.parse(stdout || "[]");
  const found = results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => placeOf(filePath, line, ruleId ?? message)));
  return { found: found.toSorted(), problem: stderr };
}

async function lintWithOxlint(project, node, config) {
  const oxlint = path.join(project, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout, stderr } = await output(project, node, oxlint, "--config", `oxlint.${config}`, "--format", "json", "src");
  const { diagnostics } = JSON.parse(stdout || '{"diagnostics":[]}');
  const found = diagnostics.map(({ code, filename, labels }) => placeOf(filename, labels[0]?.span.line, /\((.+)\)/u.exec(code)?.[1] ?? code));
  return { found: found.toSorted(), problem: stderr };
}

function output(cwd, node, ...args) {
  return run(node, args, { cwd }).catch((error) => error);
}

function placeOf(file, line, rule) {
  return `src/${path.basename(file)}:${line} ${rule.replace("async-pitfalls/", "")}`;
}

async function createProject(tarball, linter, typescript, rules) {
  const project = path.join(folder, "project");
  await cp(path.join(EXAMPLE, "src"), path.join(project, "src"), { recursive: true });
  await writeFile(path.join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await writeFile(path.join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
  const parser = isNative(typescript) ? "eslint-plugin-async-pitfalls/parser" : "@typescript-eslint/parser";
  for (const [name, text] of Object.entries(CONFIGS)) await writeFile(path.join(project, `eslint.${name}`), text.replace("PARSER", parser));
  const ofOxlint = { jsPlugins: ["eslint-plugin-async-pitfalls/oxlint"], plugins: [], categories: { correctness: "off" }, rules };
  for (const [name, own] of Object.entries(OXLINT_CONFIGS)) await writeFile(path.join(project, `oxlint.${name}`), JSON.stringify({ ...ofOxlint, ...own }));
  const packages = isNative(typescript) ? [`typescript@${typescript}`, "oxc-parser@0.154"] : [`typescript@~${typescript}`, "@typescript-eslint/parser@8"];
  await npmInstall(project, tarball, linter, ...packages, "@types/node@20");
  return project;
}

/** The npm package `node` brings the program of the version that it is named after. */
async function installNodes() {
  const nodes = [];
  for (const version of nodeVersions) {
    const place = path.join(folder, `node-${version}`);
    await mkdir(place);
    await npmInstall(place, `node@${version}`);
    const node = path.join(place, "node_modules", "node", "bin", "node");
    const { stdout } = await run(node, ["--version"]);
    nodes.push([stdout.trim().slice(1), node]);
  }
  return nodes;
}

async function npmInstall(cwd, ...packages) {
  await run("npm", ["install", "--prefix", cwd, "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", ...packages], { cwd });
}

async function pack() {
  const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], { cwd: root });
  return path.join(folder, JSON.parse(stdout)[0].filename);
}
