import type { AsyncPitfallsPlugin } from "../plugin.ts";
import { printable, widthOf, wrap } from "../text-width.ts";
import type { Terminal } from "../terminal.ts";
import { excerptOf } from "./excerpt.ts";
import { findingsIn, isError, pageOf, placeIn, SYNTAX, type Finding, type Report } from "./format.ts";

const INDENT = "  ";

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** Writes the report for people: each finding with its place, its code and what it means, then a summary. */
export function text(report: Report): string {
  const findings = findingsIn(report);
  if (findings.length === 0) return "";
  const paragraphs = [...findings.map((finding) => paragraphOn(finding, report)), summaryOf(findings, report)];
  const notes = report.notes.map((note) => wrapped(note, report.terminal, ""));
  return `${[...paragraphs, ...notes].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function paragraphOn(finding: Finding, { cwd, plugin, terminal }: Report): string[] {
  const excerpt = excerptOf(finding, terminal, INDENT);
  const message = wrapped(finding.message.message, terminal, INDENT);
  return [...headOf(finding, cwd, plugin, terminal), "", ...excerpt, ...(excerpt.length > 0 ? [""] : []), ...message];
}

/** `src/a.ts:12:3  no-empty-catch`, on two lines if one is too short for both. */
function headOf({ file, message, rule }: Finding, cwd: string, plugin: AsyncPitfallsPlugin, terminal: Terminal): string[] {
  const place = printable(`${placeIn(file, cwd)}:${message.line}:${message.column}`);
  const severity = isError(message) ? "" : ` ${terminal.paint("yellow", "(warning)")}`;
  const name = terminal.link(terminal.paint(isError(message) ? "red" : "yellow", rule), pageOf(rule, plugin)) + severity;
  const width = widthOf(place) + INDENT.length + rule.length + (isError(message) ? 0 : " (warning)".length);
  const shownPlace = terminal.paint("bold", place);
  return width <= terminal.width ? [`${shownPlace}${INDENT}${name}`] : [shownPlace, INDENT + name];
}

function wrapped(words: string, { width }: Terminal, indent: string): string[] {
  return wrap(printable(words.replaceAll("\n", " ")), Math.min(width, WIDEST) - indent.length).map((line) => indent + line);
}

/** `3 errors and 1 warning in 2 files`, and how many of them each rule has, the most frequent first. */
function summaryOf(findings: readonly Finding[], { plugin, terminal }: Report): string[] {
  const errors = findings.filter(({ message }) => isError(message)).length;
  const warnings = findings.length - errors;
  const counts = [...(errors > 0 ? [counted(errors, "error")] : []), ...(warnings > 0 ? [counted(warnings, "warning")] : [])];
  const files = new Set(findings.map(({ file }) => file)).size;
  const title = terminal.paint("bold", `${counts.join(" and ")} in ${counted(files, "file")}`);
  const byRule = countByRule(findings);
  const digits = String(byRule[0]?.[1] ?? 0).length;
  const lines = byRule.map(([rule, count]) => `${INDENT}${String(count).padStart(digits)}  ${terminal.link(rule, pageOf(rule, plugin))}`);
  return [title, ...lines, ...hintOn(byRule.map(([rule]) => rule), terminal)];
}

function countByRule(findings: readonly Finding[]): [rule: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one.localeCompare(other));
}

/** How to read on, with the name of the first rule. */
function hintOn(rules: readonly string[], terminal: Terminal): string[] {
  const rule = rules.find((name) => name !== SYNTAX);
  if (rule === undefined) return [];
  return ["", ...wrapped(`The page of a rule: async-pitfalls --explain ${rule}`, terminal, "").map((line) => terminal.paint("dim", line))];
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
