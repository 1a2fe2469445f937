/** Counts the reasons for silence: what a rule has found, and does not report. */
import { markdownTable } from "../support/markdown-table.mjs";

const EXCUSED = /^\S+:\d+ (?<rule>[\w-]+): (?:excused, |dependent, |passed over: )(?<id>[^:]+)(?::.*)?$/u;

/** How often each excuse applied, by rule and id: the most frequent ones of each rule first. */
export function countExcuses(findings) {
  const counts = new Map();
  for (const finding of findings) {
    const { rule, id } = EXCUSED.exec(finding)?.groups ?? {};
    if (rule !== undefined) counts.set(`${rule} ${id}`, (counts.get(`${rule} ${id}`) ?? 0) + 1);
  }
  const rows = [...counts].map(([key, count]) => ({ rule: key.slice(0, key.indexOf(" ")), id: key.slice(key.indexOf(" ") + 1), count }));
  return rows.sort((one, other) => one.rule.localeCompare(other.rule) || other.count - one.count);
}

export function excuseTable(rows) {
  return markdownTable(["rule", "reason for silence", "candidates"], rows.map(({ rule, id, count }) => [`\`${rule}\``, id, String(count)]));
}
