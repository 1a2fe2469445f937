/** Tries all suggestions that are offered in the corpora, a process for each package. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { json } from "node:stream/consumers";
import { markdownTable } from "../support/markdown-table.mjs";
import { reportsOf } from "./reports.mjs";
import { workOff } from "./work-off.mjs";

const RUN = path.join(import.meta.dirname, "suggestion-run.mjs");
const KNOWN = path.join(import.meta.dirname, "known-failures.json");

/** Gives the exit code: 1 if something fails that is not known to, or is known to and does not. */
export async function checkAllSuggestions(linted, options) {
  const offered = sampled(linted.flatMap(suggestionsOf), options.sample);
  const projects = linted.map((project) => ({ ...project, suggestions: offered.filter(({ package: name }) => name === project.name) }));
  const checked = (await workOff(projects.filter(({ suggestions }) => suggestions.length > 0), "Tried", check)).flat();
  const known = JSON.parse(readFileSync(KNOWN, "utf8"));
  const { unknown, mended } = compareFailures(checked, known);
  for (const failure of unknown) console.log(`${describe(failure)}\n`);
  for (const failure of mended) console.log(`${placeOf(failure)}: is known to fail, and does not. Take it off known-failures.json.\n`);
  console.log(suggestionTable(checked));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(checked, undefined, 2)}\n`);
  return unknown.length + mended.length > 0 ? 1 : 0;
}

/** Every suggestion of a project, with the report that offers it. */
function suggestionsOf({ name, folder, results }) {
  return results.flatMap((result) =>
    result.messages.flatMap((message) => {
      const [report] = reportsOf([{ ...result, messages: [message] }], folder);
      return (message.suggestions ?? []).map(({ messageId, fix }) => ({ package: name, file: result.filePath, report, id: messageId, fix }));
    }),
  );
}

/** So many of each rule: the same ones each time, spread over all packages. */
export function sampled(suggestions, size) {
  const drawn = suggestions.map((suggestion) => ({ suggestion, lot: createHash("sha256").update(placeOf(suggestion)).digest("hex") })).sort((one, other) => (one.lot < other.lot ? -1 : 1));
  const taken = new Map();
  const chosen = new Set();
  for (const { suggestion } of drawn) {
    const { rule } = suggestion.report;
    const before = taken.get(rule) ?? 0;
    taken.set(rule, before + 1);
    if (before < size) chosen.add(suggestion);
  }
  return suggestions.filter((suggestion) => chosen.has(suggestion));
}

async function check({ suggestions, name, language, folder, files }) {
  const child = spawn(process.execPath, ["--max-old-space-size=6000", RUN], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ project: { name, language, folder, files }, suggestions }));
  const [[code], checked] = await Promise.all([once(child, "close"), json(child.stdout).catch(() => undefined)]);
  if (code !== 0) throw new Error(`The suggestions in ${name} cannot be tried.`);
  return checked;
}

/** Failures that nobody knows of, and those on the list that were tried and are none. */
export function compareFailures(checked, known) {
  const listed = new Set(known.map(placeOf));
  const failing = checked.filter(({ problems }) => problems.length > 0);
  const sound = new Set(checked.filter(({ problems }) => problems.length === 0).map(placeOf));
  return { unknown: failing.filter((failure) => !listed.has(placeOf(failure))), mended: known.filter((failure) => sound.has(placeOf(failure))) };
}

function placeOf({ package: name, report: { file, line, column, rule, message }, id }) {
  return `${name} ${file}:${line}:${column} ${rule} ${message} ${id}`;
}

function describe({ problems, ...failure }) {
  return [placeOf(failure), ...problems.map((problem) => `    ${problem}`)].join("\n");
}

export function suggestionTable(checked) {
  const kinds = [...new Set(checked.map(kindOf))].sort();
  const rows = kinds.map((kind) => {
    const own = checked.filter((suggestion) => kindOf(suggestion) === kind);
    return [...kind.split(" "), String(own.length), String(own.filter(({ problems }) => problems.length > 0).length)];
  });
  const failing = checked.filter(({ problems }) => problems.length > 0);
  return markdownTable(["rule", "suggestion", "tried", "failed"], [...rows, ["all", "", String(checked.length), String(failing.length)]]);
}

function kindOf({ report: { rule }, id }) {
  return `${rule} ${id}`;
}
