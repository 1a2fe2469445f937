import { findingsIn, endOf, isError, placeIn, type Report } from "./format.ts";

/** Writes a report of GitLab's Code Quality. */
export function gitlab(report: Report): string {
  const issues = findingsIn(report).map(({ file, fingerprint, message, rule }) => ({
    description: message.message,
    check_name: `async-pitfalls/${rule}`,
    fingerprint,
    severity: isError(message) ? "major" : "minor",
    location: { path: placeIn(file, report.root, report.cwd), lines: { begin: message.line, end: endOf(message).line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
