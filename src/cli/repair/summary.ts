import { placeIn } from "../formats/format.ts";
import { repairKindOf, type AsyncPitfallsPlugin } from "../plugin.ts";
import type { Terminal } from "../terminal.ts";
import { printable } from "../text-width.ts";
import { REASONS } from "./refusal.ts";
import type { RepairOutcome } from "./rounds.ts";
import type { Attempt, LeftReport } from "./workshop.ts";

const INDENT = "  ";

interface SummarySettings {
  readonly plugin: AsyncPitfallsPlugin;
  readonly cwd: string;
  readonly terminal: Terminal;
  /** Whether files have been written. */
  readonly writes: boolean;
}

/** Writes what has become of each suggestion, file by file, then how many there are of each kind. */
export function summaryOf(outcome: RepairOutcome, settings: SummarySettings): string {
  const paragraphs = [...attemptsByFile(outcome, settings), totalsOf(outcome, settings)];
  return `${paragraphs.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function attemptsByFile({ applied, refused }: RepairOutcome, { cwd, terminal }: SummarySettings): string[][] {
  const attempts = [...applied, ...refused].sort((one, other) => one.line - other.line || one.column - other.column);
  const files = [...new Set(attempts.map(({ file }) => file))].sort();
  return files.map((file) => [terminal.paint("bold", printable(placeIn(file, cwd))), ...attempts.filter((attempt) => attempt.file === file).map((attempt) => lineOn(attempt, terminal))]);
}

function lineOn({ column, kind, line, refusal, rule }: Attempt, terminal: Terminal): string {
  const place = `${INDENT}${line}:${column}  ${rule}  ${kind}`;
  if (!refusal) return place;
  const why = refusal.details === "" ? REASONS[refusal.reason] : `${REASONS[refusal.reason]}: ${refusal.details}`;
  return `${place}  ${terminal.paint("yellow", "taken back:")} ${printable(why.replaceAll("\n", " "))}`;
}

function totalsOf(outcome: RepairOutcome, settings: SummarySettings): string[] {
  const { applied, left, refused } = outcome;
  const files = new Set(applied.map(({ file }) => file)).size;
  const where = applied.length > 0 ? ` in ${counted(files, "file")}` : "";
  const choices = left.filter(({ kind }) => kind !== undefined);
  return [
    `${settings.writes ? "Applied" : "Would apply"} ${counted(applied.length, "suggestion")}${where}`,
    ...linesOn(applied.map(({ kind }) => kind)),
    ...(refused.length > 0 ? [`${refused.length} taken back`, ...linesOn(refused.map(({ refusal }) => (refusal ? REASONS[refusal.reason] : "")))] : []),
    ...(choices.length > 0 ? [`${counted(choices.length, "report")} left to choose for: in an editor, or by --kind <name>`, ...linesOn(choices.map((report) => nameOf(report, settings)))] : []),
    ...(left.length > choices.length ? [`${counted(left.length - choices.length, "report")} left without a suggestion`] : []),
  ];
}

/** `addVoid: a rejection stays unhandled`, with why it was left, unless `--kind` says so. */
function nameOf({ hasRemark, kind = "", rule }: LeftReport, { plugin }: SummarySettings): string {
  if (hasRemark) return `${kind}: a comment beside it speaks of awaiting`;
  const repair = repairKindOf(plugin, `async-pitfalls/${rule}`, kind);
  return repair && !repair.inBulk ? `${kind}: ${repair.why}` : kind;
}

/** How often each is there, the most frequent first. */
function linesOn(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one.localeCompare(other));
  const digits = String(sorted[0]?.[1] ?? 0).length;
  return sorted.map(([name, count]) => `${INDENT}${String(count).padStart(digits)}  ${name}`);
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
