/**
 * Lints the example with the packed plugin on every combination of Node, ESLint and TypeScript that is supported,
 * with and without types, with a configuration of either module format, and holds the findings against what is
 * planted. `npm run matrix` runs all of it; `--node 20 --eslint 9.0.0 --typescript 5.4` a part.
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

const CONFIGS = {
  "typed.mjs": `
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [...asyncPitfalls.configs.recommendedTypeChecked];`,
  "typed.cjs": `
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [...asyncPitfalls.configs.recommendedTypeChecked];`,
  "untyped.mjs": `
    import parser from "@typescript-eslint/parser";
    import asyncPitfalls from "eslint-plugin-async-pitfalls";
    export default [{ files: ["**/*.ts"], languageOptions: { parser } }, asyncPitfalls.configs.recommended, asyncPitfalls.configs.disableOverlapping];`,
  "untyped.cjs": `
    const parser = require("@typescript-eslint/parser");
    const asyncPitfalls = require("eslint-plugin-async-pitfalls");
    module.exports = [{ files: ["**/*.ts"], languageOptions: { parser } }, ...asyncPitfalls.configs.recommended];`,
};

/** What all of these versions of TypeScript know. */
const TSCONFIG = {
  compilerOptions: { target: "es2022", lib: ["es2023"], module: "nodenext", moduleDetection: "force", types: ["node"], strict: true, noEmit: true, allowImportingTsExtensions: true, skipLibCheck: true },
  include: ["src"],
};

/** The one pitfall of the example that is found with types only. */
const NEEDS_TYPES = /^src\/orders\.ts:\d+ no-unawaited-promise$/u;

const { values: wanted } = parseArgs({
  options: {
    node: { type: "string", multiple: true, default: ["20", "22", "24"] },
    eslint: { type: "string", multiple: true, default: ["9.0.0", "9", "10"] },
    typescript: { type: "string", multiple: true, default: ["5.4", "5.9", "6.0"] },
  },
});

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
  let failures = 0;
  for (const eslint of wanted.eslint) {
    for (const typescript of wanted.typescript) {
      const project = await createProject(tarball, eslint, typescript);
      for (const [version, node] of nodes) failures += await lintAll(project, node, planted, `Node ${version}, ESLint ${eslint}, TypeScript ${typescript}`);
      await rm(project, { recursive: true });
    }
  }
  console.log(failures === 0 ? "The same findings everywhere." : `${failures} combinations differ.`);
  return failures === 0 ? 0 : 1;
}

async function lintAll(project, node, planted, where) {
  let failures = 0;
  for (const config of Object.keys(CONFIGS)) {
    const expected = config.startsWith("typed") ? planted : planted.filter((place) => !NEEDS_TYPES.test(place));
    const { found, problem } = await lint(project, node, config);
    const isSame = found.join("\n") === expected.join("\n");
    if (!isSame) failures += 1;
    console.log(`${isSame ? "ok  " : "FAIL"} ${where}, ${config}: ${found.length} findings${isSame ? "" : ` of ${expected.length}\n${found.join("\n")}\n${problem}`}`);
  }
  return failures;
}

async function lint(project, node, config) {
  const eslint = path.join(project, "node_modules", "eslint", "bin", "eslint.js");
  const args = [eslint, "--config", `eslint.${config}`, "--format", "json", "src"];
  const { stdout, stderr } = await run(node, args, { cwd: project }).catch((error) => error);
  const results = JSON.parse(stdout || "[]");
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `src/${path.basename(filePath)}:${line} ${ruleId?.replace("async-pitfalls/", "") ?? message}`),
  );
  return { found: found.toSorted(), problem: stderr };
}

async function createProject(tarball, eslint, typescript) {
  const project = path.join(folder, "project");
  await cp(path.join(EXAMPLE, "src"), path.join(project, "src"), { recursive: true });
  await writeFile(path.join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await writeFile(path.join(project, "tsconfig.json"), JSON.stringify(TSCONFIG));
  for (const [name, text] of Object.entries(CONFIGS)) await writeFile(path.join(project, `eslint.${name}`), text);
  await npmInstall(project, tarball, `eslint@${eslint}`, "@typescript-eslint/parser@8", `typescript@~${typescript}`, "@types/node@20");
  return project;
}

/** The npm package `node` brings the program of the version that it is named after. */
async function installNodes() {
  const nodes = [];
  for (const version of wanted.node) {
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
