import { findingsIn, isError, placeIn, type Finding, type Report } from "./format.ts";

/** Not in XML at all, not even as references. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Writes a test suite for each file, with a failed test case for each finding, and one that passed where there is none. */
export function junit(report: Report): string {
  const findings = findingsIn(report);
  const suites = report.results.map(({ filePath }) => suiteOf(placeIn(filePath, report.root, report.cwd), findings.filter(({ file }) => file === filePath)));
  const counts = `tests="${suites.reduce((sum, { tests }) => sum + tests, 0)}" failures="${findings.length}"`;
  const lines = suites.flatMap(({ lines }) => lines);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="async-pitfalls" ${counts}>`, ...lines, "</testsuites>"].join("\n")}\n`;
}

function suiteOf(path: string, findings: readonly Finding[]): { tests: number; lines: string[] } {
  const name = escape(path);
  const cases = findings.length > 0 ? findings.flatMap((finding) => caseOf(name, path, finding)) : [`    <testcase name="async-pitfalls" classname="${name}" time="0"/>`];
  const tests = Math.max(1, findings.length);
  const head = `  <testsuite name="${name}" tests="${tests}" failures="${findings.length}" errors="0" time="0">`;
  return { tests, lines: [head, ...cases, "  </testsuite>"] };
}

function caseOf(name: string, path: string, { message, rule }: Finding): string[] {
  const place = `${path}:${message.line}:${message.column}`;
  const text = `${place} ${isError(message) ? "error" : "warning"}: ${message.message}`;
  return [
    `    <testcase name="async-pitfalls/${escape(rule)}" classname="${name}" time="0">`,
    `      <failure message="${escape(message.message)}" type="${isError(message) ? "error" : "warning"}">${escape(text)}</failure>`,
    "    </testcase>",
  ];
}

function escape(text: string): string {
  const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };
  return text.replaceAll(NOT_IN_XML, "\uFFFD").replaceAll(/[&<>"\n\r\t]/g, (character) => references[character] ?? character);
}
