import type { ESLint } from "eslint";
import type { CauseOfReport } from "../settings.ts";
import { isOwnRule } from "./plugin.ts";

/** So many reports share a cause before it is told. */
const MANY = 10;

/** So many causes are told. */
const SHOWN = 5;

/** The causes that rules tell while they lint, which ESLint's messages cannot carry. */
export interface Causes {
  /** Is told of each by the rules. */
  readonly onCause: (cause: CauseOfReport) => void;
  /** Says what many of the reports have in common, the most frequent first, and which option allows it. */
  notesOn(results: readonly ESLint.LintResult[]): string[];
}

export function collectCauses(): Causes {
  const told = new Map<string, CauseOfReport>();
  const onCause = (cause: CauseOfReport): void => void told.set(keyOf(cause.rule, cause.file, cause.start.line, cause.start.column + 1), cause);
  return { onCause, notesOn: (results) => notesOn(results, told) };
}

/** Of what is reported in the end: comments may have taken some of it out. */
function notesOn(results: readonly ESLint.LintResult[], told: ReadonlyMap<string, CauseOfReport>): string[] {
  const reports = results.flatMap(({ filePath, messages }) => messages.filter(({ ruleId }) => isOwnRule(ruleId)).map((message) => ({ message, file: filePath })));
  const causes = reports.flatMap(({ file, message }) => told.get(keyOf(shortName(message.ruleId), file, message.line, message.column)) ?? []);
  const groups = new Map<string, CauseOfReport[]>();
  for (const cause of causes) {
    const key = JSON.stringify([cause.rule, cause.what, cause.option]);
    groups.set(key, [...(groups.get(key) ?? []), cause]);
  }
  const many = [...groups.values()].filter(({ length }) => length >= MANY).sort((one, other) => other.length - one.length);
  return many.slice(0, SHOWN).flatMap(([first, ...others]) => {
    if (!first) return [];
    const { option, rule, what, when } = first;
    const all = reports.filter(({ message }) => shortName(message.ruleId) === rule).length;
    return [`${others.length + 1} of ${all} reports of ${rule} are \`${what}\`; if it ${when}: \`${option}\`.`];
  });
}

function keyOf(rule: string, file: string, line: number, column: number): string {
  return `${rule} ${line}:${column} ${file}`;
}

function shortName(ruleId: string | null): string {
  return ruleId?.replace(/^.*\//, "") ?? "";
}
