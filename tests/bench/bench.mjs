/** Measures what the rules cost, side by side with those that people already have: `npm run bench`. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { layOutCorpora, sampleCorpus } from "./corpora.mjs";
import { benchEachCorpus } from "./each-corpus.mjs";
import { comparisonsOf, figuresOf } from "./figures.mjs";
import { measureInRounds } from "./measure.mjs";
import { HELP, readOptions } from "./options.mjs";
import { benchQuestions } from "./questions.mjs";
import { COMPARISONS, RULE_SETS, loadRules, parserOnly } from "./rule-sets.mjs";
import { tableOf } from "./table.mjs";
import { benchTypeScript7 } from "./typescript-7.mjs";

const root = path.join(import.meta.dirname, "..", "..");
const options = readOptions(process.argv.slice(2));
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-bench-")));

try {
  if (options.help) console.log(HELP);
  else if (options.typescript) await benchTypeScript7(options, folder);
  else if (options.questions) await benchQuestions(options, folder);
  else if (options.applications !== undefined) await benchEachCorpus(options, folder);
  else await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench() {
  const planFile = path.join(folder, "plan.json");
  writeFileSync(planFile, JSON.stringify(options.quick ? sampleCorpus() : layOutCorpora(folder)));

  const { sets, leftOut } = await chooseSets();
  const figures = figuresOf(sets, await measureInRounds(sets, planFile, options));
  const [{ files, lines }] = figures[0].runs;
  const missing = leftOut.map(({ id, missing }) => ({ id, missing }));
  const result = { versions: versions(), files, lines, rounds: options.repeat, sets: figures, comparisons: comparisonsOf(figures), leftOut: missing };
  console.log(tableOf(result));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(result, undefined, 2)}\n`);
}

/** Without the sets that have rules which do not exist yet, or which are not installed for a quick run. */
async function chooseSets() {
  const wanted = RULE_SETS.filter(isWanted);
  const loaded = await Promise.all(wanted.map(async (set) => ({ ...set, ...(await loadRules(set)) })));
  return {
    sets: loaded.filter(({ missing }) => missing.length === 0),
    leftOut: loaded.filter(({ missing }) => missing.length > 0),
  };
}

function isWanted({ id }) {
  if (!options.only) return true;
  const compared = COMPARISONS.filter(({ of }) => options.only.includes(of)).map(({ against }) => against);
  const asked = [...options.only, ...compared];
  return asked.includes(id) || RULE_SETS.some((set) => asked.includes(set.id) && parserOnly(set) === id);
}

function versions() {
  const require = createRequire(import.meta.url);
  const names = ["eslint", "typescript", "@typescript-eslint/parser"].map((name) => [name, require(`${name}/package.json`).version]);
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return { node: process.versions.node, [name]: version, ...Object.fromEntries(names) };
}
