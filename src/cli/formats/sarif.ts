import { pathToFileURL } from "node:url";
import { homepage } from "../../../package.json";
import { endOf, findingsIn, isError, pageOf, placeIn, SYNTAX, type Finding, type Report } from "./format.ts";

const ROOT = "ROOT";

/** Writes a log of SARIF 2.1.0, as code scanning takes it. */
export function sarif(report: Report): string {
  const findings = findingsIn(report);
  const ids = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule !== SYNTAX).sort();
  const unread = findings.filter(({ rule }) => rule === SYNTAX);
  const run = {
    tool: { driver: { name: "async-pitfalls", version: report.plugin.meta.version, informationUri: homepage, rules: ids.map((id) => descriptorOf(id, report)) } },
    originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(report.root).href.replace(/\/$/, "")}/` } },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.map((finding) => notificationOf(finding, report)) }],
    results: findings.filter(({ rule }) => rule !== SYNTAX).map((finding) => resultOf(finding, ids.indexOf(finding.rule), report)),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(rule: string, { plugin }: Report) {
  const description = plugin.rules[rule]?.meta?.docs?.description;
  const helpUri = pageOf(rule, plugin);
  return {
    id: `async-pitfalls/${rule}`,
    ...(description === undefined ? {} : { shortDescription: { text: description } }),
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}

function resultOf(finding: Finding, ruleIndex: number, report: Report) {
  return {
    ruleId: `async-pitfalls/${finding.rule}`,
    ruleIndex,
    level: levelOf(finding),
    message: { text: finding.message.message },
    locations: [locationOf(finding, report)],
    partialFingerprints: { "asyncPitfalls/v1": finding.fingerprint },
  };
}

function notificationOf(finding: Finding, report: Report) {
  return { level: levelOf(finding), message: { text: finding.message.message }, locations: [locationOf(finding, report)] };
}

function levelOf({ message }: Finding): "error" | "warning" {
  return isError(message) ? "error" : "warning";
}

function locationOf({ file, message }: Finding, { root }: Report) {
  const end = endOf(message);
  const region = { startLine: message.line, startColumn: Math.max(1, message.column), endLine: end.line, endColumn: Math.max(1, end.column) };
  return { physicalLocation: { artifactLocation: artifactOf(file, root), region } };
}

/** Relative where that is possible, for the log may be read on another machine. */
function artifactOf(file: string, root: string) {
  const place = placeIn(file, root);
  if (place === placeIn(file)) return { uri: pathToFileURL(file).href };
  return { uri: place.split("/").map(encodeURIComponent).join("/"), uriBaseId: ROOT };
}
