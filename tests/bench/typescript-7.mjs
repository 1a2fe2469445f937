/**
 * Measures TypeScript 7, asked by the plugin, beside TypeScript 6, loaded by typescript-eslint's parser: the same packages of other
 * people's code and the same rules. `npm run bench -- --typescript 7.0,7.1`
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { layOutCorpora } from "../realworld/corpora.mjs";
import { installIn } from "../support/install.mjs";
import { markdownTable } from "../support/markdown-table.mjs";
import { layOutPackages } from "../support/corpora.mjs";
import { median } from "./figures.mjs";
import { profilingTo, runToEnd } from "./measure.mjs";

const RUN = path.join(import.meta.dirname, "typescript-7-run.mjs");
const TOOLS = path.join(import.meta.dirname, "..", "integration", "tools", "typescript-7");
const FIXTURES = path.join(import.meta.dirname, "fixtures");
const PACKAGES = ["fastify", "hardhat", "matrix-js-sdk", "msw"];

/** TypeScript 6, which the others are compared with. */
const BASE = "6";

export async function benchTypeScript7(options, folder) {
  const versions = options.typescript.map((version) => (version === "7" ? "7.0" : version));
  installIn(TOOLS, "TypeScript 7");
  const plans = [BASE, ...versions].flatMap((version) => plansFor(version, options, path.join(folder, version)));
  const runs = await measureInRounds(plans, options);
  const rows = versions.flatMap((version) => plans.filter((plan) => plan.version === version).map((plan) => rowOf(plan, runs)));
  console.log(tableOf(rows, options));
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ rounds: options.repeat, rows, runs: Object.fromEntries(runs) }, undefined, 2)}\n`);
}

/** Each version has a folder of its own, in which `typescript-7` is that version. */
function plansFor(version, { quick, only = PACKAGES }, folder) {
  const projects = quick ? layOutPackages([{ name: "sample", sources: ["."] }], FIXTURES, path.join(folder, "quick")) : layOutCorpora(only, folder);
  mkdirSync(path.join(folder, "node_modules"));
  if (version !== BASE) symlinkSync(path.join(TOOLS, "node_modules", `typescript-${version}`), path.join(folder, "node_modules", "typescript-7"));
  return projects.map(({ name, folder: project, files, language }) => {
    if (language === "javascript") writeFileSync(path.join(project, "tsconfig.json"), JSON.stringify(JAVASCRIPT));
    const plan = path.join(folder, `${name.replace("/", "+")}.json`);
    writeFileSync(plan, JSON.stringify({ native: version !== BASE, folder: project, files }));
    return { id: `${name} ${version}`, name, version, plan };
  });
}

/** What a JavaScript package gets that has no tsconfig.json. */
const JAVASCRIPT = {
  compilerOptions: { allowJs: true, checkJs: false, maxNodeModuleJsDepth: 0, module: "preserve", moduleDetection: "force", noEmit: true, resolveJsonModule: true, skipLibCheck: true, strict: true, target: "esnext", types: ["node"] },
  include: ["**/*.js", "**/*.cjs", "**/*.mjs"],
};

/** All packages in all versions once a round, the versions of a package one after the other. */
async function measureInRounds(plans, { repeat, profile }) {
  const runs = new Map(plans.map(({ id }) => [id, []]));
  const ordered = plans.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  for (let round = 0; round < repeat; round++) {
    // sequential: two at a time would measure each other
    for (const { id, plan } of round % 2 ? ordered.toReversed() : ordered) {
      console.error(`round ${round + 1} of ${repeat}: ${id}`);
      runs.get(id).push(await runToEnd(id, [...profilingTo(profile, id), RUN, plan]));
    }
  }
  return runs;
}

function rowOf({ name, version, id }, runs) {
  const [own, base] = [runs.get(id), runs.get(`${name} ${BASE}`)];
  const ratio = (key) => median(own.map((run, round) => run[key] / base[round][key]));
  const [{ files, reports, requests, types }] = own;
  return { name, version, files, cpu: ratio("cpu"), wall: ratio("wall"), memory: ratio("memory"), requests: requests / files, types, perType: requests / types, reports, base: base[0].reports };
}

function tableOf(rows, { repeat }) {
  const { version: eslint } = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../node_modules/eslint/package.json"), "utf8"));
  const heading = `TypeScript 7 over TypeScript 6, medians of ${repeat} rounds; CPU and peak memory of all processes; node ${process.versions.node}, eslint ${eslint}`;
  const cells = rows.map((row) => [row.name, row.version, String(row.files), ...[row.cpu, row.wall, row.memory].map((ratio) => ratio.toFixed(2)), row.requests.toFixed(1), row.perType.toFixed(1), `${row.reports} (${row.base})`]);
  return `${heading}\n\n${markdownTable(["package", "TypeScript", "files", "CPU", "wall", "memory", "requests a file", "for each type", "reports (6)"], cells)}`;
}
