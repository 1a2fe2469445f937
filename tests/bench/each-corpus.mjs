/** Measures each corpus apart, the worst last: `npm run bench -- --applications`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { markdownTable } from "../support/markdown-table.mjs";
import { APPLICATIONS, layOutApplication } from "./applications.mjs";
import { layOutCorpora, sampleCorpus } from "./corpora.mjs";
import { comparisonsOf, figuresOf } from "./figures.mjs";
import { measureInRounds } from "./measure.mjs";
import { COMPARISONS, loadRules, parserOnly, RULE_SETS } from "./rule-sets.mjs";

/** Those whose bars hold on every corpus. */
const COMPARED = COMPARISONS.filter(({ everywhere }) => everywhere);

export async function benchEachCorpus(options, folder) {
  const sets = await setsFor(options);
  const rows = [];
  // sequential: two at a time would measure each other
  for (const corpus of corporaFor(options, folder)) rows.push(await measureCorpus(corpus, sets, options, folder));
  rows.sort((one, other) => worstOf(one) - worstOf(other));
  console.log(tableOf(rows, options));
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ rounds: options.repeat, rows }, undefined, 2)}\n`);
}

/** All are measured with the same rule sets; what one rule finds nothing in is a corpus all the same. */
async function setsFor({ only }) {
  const compared = COMPARED.filter(({ of }) => !only || only.includes(of));
  const ids = ["parser-typed", ...compared.flatMap(({ of, against }) => [of, against])];
  const sets = RULE_SETS.filter(({ id }) => ids.includes(id));
  return Promise.all(sets.map(async (set) => ({ ...set, ...(await loadRules(set)), reportsNothing: true })));
}

function corporaFor({ applications, quick }, folder) {
  const chosen = APPLICATIONS.filter(({ name }) => applications === "" || applications.split(",").includes(name));
  if (quick) return [{ name: "sample", kind: "one file", layOut: sampleCorpus }];
  const packages = applications === "" ? [{ name: "packages", kind: "eight libraries", layOut: () => layOutCorpora(path.join(folder, "packages")) }] : [];
  return [...packages, ...chosen.map((application) => ({ ...application, layOut: () => layOutApplication(application) }))];
}

async function measureCorpus({ name, kind, layOut }, sets, options, folder) {
  const plan = layOut();
  const planFile = path.join(folder, `${name.replace("/", "+")}.json`);
  writeFileSync(planFile, JSON.stringify(plan));
  const figures = figuresOf(sets, await measureInRounds(sets, planFile, { ...options, profile: options.profile && path.join(options.profile, name.replace("/", "+")) }));
  const [{ files, lines }] = figures[0].runs;
  return { name, kind, files, lines, ratios: comparisonsOf(figures).filter(({ everywhere }) => everywhere), memory: memoryOf(figures) };
}

function memoryOf(figures) {
  const parser = figures.find(({ id, typed }) => id === parserOnly({ typed }));
  const preset = figures.find(({ id }) => id === "recommended-typed");
  return preset && preset.memory / parser.memory;
}

/** How far the ratio that is farthest from its bar is over it. */
function worstOf({ ratios }) {
  return Math.max(...ratios.map(({ ratio, atMost }) => ratio / atMost));
}

function tableOf(rows, { repeat }) {
  const heads = (rows[0]?.ratios ?? []).map(({ of, atMost }) => `\`${of}\` (≤ ${atMost.toFixed(2)})`);
  const cells = rows.map(({ name, kind, files, lines, ratios, memory }) => [
    name,
    kind,
    String(files),
    String(lines),
    ...ratios.map(({ ratio }) => ratio.toFixed(2)),
    memory === undefined ? "" : memory.toFixed(2),
  ]);
  return `The rules' CPU over that of the peers, ${repeat === 1 ? "one round" : `medians of ${String(repeat)} rounds`}; peak memory over the parser's.\n\n${markdownTable(["corpus", "what it is", "files", "lines", ...heads, "memory"], cells)}`;
}
