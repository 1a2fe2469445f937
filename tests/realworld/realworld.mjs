/** Tries the rules on code that people wrote, and says what a change did to the reports: `npm run realworld`. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import plugin from "../../dist/index.js";
import { layOutCorpora } from "./corpora.mjs";
import { addLoopLabels } from "./loops.mjs";
import { countExcuses, excuseTable } from "./excuses.mjs";
import { findingsIn, lintProject } from "./lint.mjs";
import { precisionOf } from "./labels.mjs";
import { workOff } from "./work-off.mjs";
import { HELP, readOptions } from "./options.mjs";
import { compareReports, inOrder, keyOf, readAllReports, readReports, reportsOf, writeReports } from "./reports.mjs";
import { checkAllSuggestions } from "./suggestions.mjs";
import { changesOf, precisionTable, writeFigures } from "./table.mjs";

const options = readOptions(process.argv.slice(2));

if (options.help) console.log(HELP);
else if (options.figures) printFigures();
else process.exitCode = await inTemporaryFolder(run);

function printFigures() {
  const recorded = readAllReports();
  writeFigures(recorded);
  console.log(precisionTable(recorded.flatMap(({ reports }) => reports)));
}

async function inTemporaryFolder(work) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-realworld-")));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the exit code. */
async function run(folder) {
  const projects = layOutCorpora(options.names, folder);
  if (options.excuses) return printExcuses(projects);
  const linted = await workOff(projects, "Linted", async (project) => ({ ...project, results: await lintProject(project, options.rules) }));
  return options.suggestions ? checkAllSuggestions(linted, options) : compareAll(linted);
}

async function printExcuses(projects) {
  const findings = await workOff(projects, "Linted", (project) => findingsIn(project, options.rules));
  console.log(excuseTable(countExcuses(findings.flat())));
  return 0;
}

function compareAll(linted) {
  const compared = linted.map(compare).sort((one, other) => (one.name < other.name ? -1 : 1));
  const changed = compared.filter(hasChanged);
  for (const { texts, folder, ...change } of changed) console.log(`${changesOf(change, (report) => detailsOf(report, folder, texts))}\n`);
  if (options.update) for (const { recorded } of compared) writeReports(recorded);
  if (options.update) writeFigures(readAllReports());
  const reports = compared.flatMap((change) => change.reports);
  console.log(precisionTable(reports));
  if (options.json) writeJson({ precision: precisionOf(reports), packages: compared.map(dataOf) });
  return changed.length > 0 && !options.update ? 1 : 0;
}

function compare({ name, version, language, folder, files, results }) {
  const known = readReports(name);
  const before = known.version === version ? known.reports : known.reports.map(withoutLabel);
  const { added, removed, reports } = compareReports(before.filter(isAsked), reportsOf(results, folder));
  const all = [...before.filter((report) => !isAsked(report)), ...reports].sort(inOrder);
  const recorded = { package: name, version, language, files: files.length, reports: addLoopLabels(name, version, all) };
  const isSameCode = known.version === version && known.files === files.length;
  return { name, version, folder, added, removed, reports: recorded.reports.filter(isAsked), recorded, isSameCode, texts: textsOf(results, folder) };
}

/** The code is another one: whether the report is right has to be read again. */
function withoutLabel({ label: _label, reason: _reason, ...report }) {
  return report;
}

function isAsked({ rule }) {
  return options.rules.length === 0 || options.rules.includes(rule);
}

function hasChanged({ added, removed, isSameCode }) {
  return added.length > 0 || removed.length > 0 || !isSameCode;
}

function textsOf(results, folder) {
  return new Map(results.flatMap((result) => result.messages.map((message) => [keyOf(...reportsOf([{ ...result, messages: [message] }], folder)), message.message])));
}

/** What is gone has no text of its own any more: its message with the places of the details left open. */
function detailsOf(report, folder, texts) {
  const code = readFileSync(path.join(folder, report.file), "utf8").split("\n")[report.line - 1] ?? "";
  return { code, text: texts.get(keyOf(report)) ?? plugin.rules[report.rule]?.meta.messages[report.message] ?? "" };
}

function dataOf({ name, version, added, removed, reports }) {
  return { package: name, version, added, removed, reports };
}

function writeJson(data) {
  writeFileSync(options.json, `${JSON.stringify(data, undefined, 2)}\n`);
}
