/** What the command prints, and the tables of docs/realworld.md. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { markdownTable } from "../support/markdown-table.mjs";
import { precisionOf, share } from "./labels.mjs";

const root = path.join(import.meta.dirname, "..", "..");

/** Where figures stand, and which. */
export const PAGES = [
  { file: "docs/realworld.md", figuresIn: (recorded) => `\n${precisionTable(reportsOf(recorded))}\n\n${packageTable(recorded)}\n\n` },
  { file: "README.md", figuresIn: (recorded) => `\n${precisionTable(reportsOf(recorded))}\n\n` },
];
const FIGURES = /(?<=<!-- begin figures -->\n)[\s\S]*?(?=<!-- end figures -->)/u;

export function precisionTable(reports) {
  const rows = precisionOf(reports).map(({ rule, right, wrong, unsure, unread, ...figures }) => {
    const numbers = [figures.reports, right, wrong, unsure, unread].map(String);
    return [rule === "all" ? "all" : `\`${rule}\``, ...numbers, share(right, right + wrong)];
  });
  return markdownTable(["rule", "reports", "right", "wrong", "unsure", "unread", "precision"], rows);
}

function packageTable(recorded) {
  const rows = recorded.map(({ package: name, version, language, files, reports }) => [`\`${name}\` ${version}`, LANGUAGES[language], String(files), String(reports.length)]);
  const total = ["all", "", sum(recorded.map(({ files }) => files)), sum(recorded.map(({ reports }) => reports.length))];
  return markdownTable(["package", "language", "files", "reports"], [...rows, total]);
}

const LANGUAGES = { typescript: "TypeScript", javascript: "JavaScript" };

function sum(numbers) {
  return String(numbers.reduce((total, number) => total + number, 0));
}

function reportsOf(recorded) {
  return recorded.flatMap(({ reports }) => reports);
}

export function figuresOnPage(file) {
  return FIGURES.exec(readFileSync(path.join(root, file), "utf8"))?.[0];
}

export function writeFigures(recorded) {
  for (const { file, figuresIn } of PAGES) {
    const page = path.join(root, file);
    writeFileSync(page, readFileSync(page, "utf8").replace(FIGURES, () => figuresIn(recorded)));
  }
}

/** What a change did to the reports of a package: a paragraph for each, with the line of code and the message. */
export function changesOf({ name, version, added, removed }, detailsOf) {
  const changes = [...removed.map((report) => ["-", report]), ...added.map((report) => ["+", report])];
  return [`${name}@${version}: ${added.length} added, ${removed.length} removed`, ...changes.map(([sign, report]) => changeOf(sign, report, detailsOf(report)))].join("\n");
}

function changeOf(sign, { file, line, column, rule, message, label, reason }, { code, text }) {
  const read = label === undefined ? "" : ` (read: ${label}${reason === undefined ? "" : `, ${reason}`})`;
  return `${sign} ${file}:${line}:${column} ${rule} ${message}${read}\n    ${code.trim()}\n    ${text}`;
}
