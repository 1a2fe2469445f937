import { findingsIn, endOf, isError, placeIn, type Report } from "./format.ts";

/** Writes a workflow command for each finding, which GitHub Actions shows at the line. */
export function github(report: Report): string {
  const { cwd, root } = report;
  return findingsIn(report)
    .map(({ file, message, rule }) => {
      const end = endOf(message);
      // GitHub takes columns on one line only.
      const columns = end.line === message.line ? { col: message.column, endColumn: end.column } : { col: message.column };
      const properties = { file: placeIn(file, root, cwd), line: message.line, endLine: end.line, ...columns, title: `async-pitfalls/${rule}` };
      const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${isError(message) ? "error" : "warning"} ${listed.join(",")}::${escapeData(message.message)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
