/** The reports of a package as they are committed: a file for each package, a line for each report. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "reports");
const PREFIX = "async-pitfalls/";

/** What ESLint found in a project, in the order of the committed files. */
export function reportsOf(results, folder) {
  const reports = results.flatMap(({ filePath, messages }) => {
    const file = path.relative(folder, filePath).replaceAll("\\", "/");
    return messages.map(({ line, column, ruleId, messageId }) => ({ file, line, column, rule: ruleId.replace(PREFIX, ""), message: messageId }));
  });
  return reports.sort(inOrder);
}

export function inOrder(one, other) {
  return order(one.file, other.file) || one.line - other.line || one.column - other.column || order(one.rule, other.rule) || order(one.message, other.message);
}

function order(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** What makes two reports the same one; a package is pinned, so that its lines stay where they are. */
export function keyOf({ file, line, column, rule, message }) {
  return `${file}:${line}:${column} ${rule} ${message}`;
}

/** What is new, what is gone, and what is there now, with the labels of what was there before. */
export function compareReports(known, found) {
  const before = new Map(known.map((report) => [keyOf(report), report]));
  const now = new Set(found.map(keyOf));
  return {
    added: found.filter((report) => !before.has(keyOf(report))),
    removed: known.filter((report) => !now.has(keyOf(report))),
    reports: found.map((report) => ({ ...before.get(keyOf(report)), ...report })),
  };
}

/** The committed file of a package; an empty one where there is none. */
export function readReports(name) {
  const file = fileOf(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { package: name, version: "", language: "", files: 0, reports: [] };
}

export function readAllReports() {
  const files = readdirSync(FOLDER, { recursive: true }).filter((file) => file.endsWith(".json")).sort();
  return files.map((file) => readReports(file.replaceAll("\\", "/").replace(/\.json$/u, "")));
}

export function writeReports(recorded) {
  const file = fileOf(recorded.package);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, textOf(recorded));
}

export function textOf({ package: name, version, language, files, reports }) {
  const head = { package: name, version, language, files };
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const rows = reports.map((report) => `    ${lineOf(report)}`);
  return `{\n${lines.join("")}  "reports": [${rows.length > 0 ? `\n${rows.join(",\n")}\n  ` : ""}]\n}\n`;
}

/** Always in this order, whoever wrote it. */
function lineOf({ file, line, column, rule, message, label, reason }) {
  const values = Object.entries({ file, line, column, rule, message, label, reason }).filter(([, value]) => value !== undefined);
  return `{${values.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")}}`;
}

function fileOf(name) {
  return path.join(FOLDER, `${name}.json`);
}
