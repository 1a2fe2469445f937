/** Counts what rules ask a type checker, beside the calls in the code: `npm run bench -- --questions`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { markdownTable } from "../support/markdown-table.mjs";
import { layOutCorpora, sampleCorpus } from "./corpora.mjs";
import { runToEnd } from "./measure.mjs";
import { loadRules, RULE_SETS } from "./rule-sets.mjs";

const RUN = path.join(import.meta.dirname, "run.mjs");
const ASKING = ["recommended-typed", "floating-and-misused", "no-unawaited-promise", "no-floating-promises", "no-async-callback", "no-misused-promises"];
const MOST_KINDS = 12;

export async function benchQuestions(options, folder) {
  const planFile = path.join(folder, "plan.json");
  writeFileSync(planFile, JSON.stringify({ ...(options.quick ? sampleCorpus() : layOutCorpora(folder)), questions: true }));
  const sets = RULE_SETS.filter(({ id }) => (options.only ?? ASKING).includes(id));
  const runs = [];
  // sequential: each takes much memory
  for (const set of sets) {
    if ((await loadRules(set)).missing.length === 0) runs.push({ ...set, ...(await runToEnd(set.id, [RUN, set.id, planFile])) });
  }
  console.log(tableOf(runs));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(runs, undefined, 2)}\n`);
}

/** The kinds of all rule sets, the most frequent first. */
function tableOf(runs) {
  const sums = new Map();
  for (const { questions } of runs) for (const [kind, count] of Object.entries(questions)) sums.set(kind, (sums.get(kind) ?? 0) + count);
  const kinds = [...sums].sort(([, one], [, other]) => other - one).slice(0, MOST_KINDS).map(([kind]) => kind);
  const rows = kinds.map((kind) => [`\`${kind}\``, ...runs.map(({ questions }) => String(questions[kind] ?? 0))]);
  const all = runs.map(({ questions }) => String(Object.values(questions).reduce((sum, count) => sum + count, 0)));
  return `${String(runs[0].calls)} calls in ${String(runs[0].files)} files.\n\n${markdownTable(["asked of the checker", ...runs.map(({ title }) => title)], [...rows, ["all kinds", ...all]])}`;
}
