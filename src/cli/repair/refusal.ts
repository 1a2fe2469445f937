import type { Linter } from "eslint";
import type { EditResult } from "../../programs/edits.ts";
import { placeIn } from "../formats/format.ts";

/** Why a suggestion has been taken back. */
export interface Refusal {
  readonly reason: keyof typeof REASONS;
  /** What was found, `TS2345, line 21: …`. */
  readonly details: string;
}

/** In the order in which they are told. */
export const REASONS = {
  parsing: "the result does not parse",
  type: "TypeScript finds a new error",
  again: "the report is still there",
  another: "another report has come",
  failed: "the result cannot be linted",
} as const;

/** What a rule reports, by the id of the rule and that of the message. */
type Counts = ReadonlyMap<string, number>;

/** Compares what is reported in the edited file: all but the target may be there as often as before, and the target once less. */
export function refusalIn(before: readonly Linter.LintMessage[], after: readonly Linter.LintMessage[], target: Linter.LintMessage): Refusal | undefined {
  const unread = after.find(({ fatal }) => fatal);
  if (unread) return { reason: "parsing", details: `${unread.message} (line ${unread.line})` };
  const [earlier, later] = [countsOf(before), countsOf(after)];
  const another = after.find((message) => countIn(later, message) > countIn(earlier, message));
  if (another) return { reason: "another", details: nameOf(another) };
  return countIn(later, target) < countIn(earlier, target) ? undefined : { reason: "again", details: "" };
}

/** Compares what is reported in another file, which sees other types than before. */
export function refusalElsewhere(file: string, cwd: string, before: readonly Linter.LintMessage[], after: readonly Linter.LintMessage[]): Refusal | undefined {
  const [earlier, later] = [countsOf(before), countsOf(after)];
  const another = after.find((message) => countIn(later, message) > countIn(earlier, message));
  return another && { reason: "another", details: `${nameOf(another)} of ${placeIn(file, cwd)}` };
}

/** Says the first of the errors. */
export function refusalByTypes({ errors }: EditResult, edited: string, cwd: string): Refusal | undefined {
  const [first] = errors;
  if (!first) return undefined;
  const place = first.file === edited ? "" : ` of ${placeIn(first.file, cwd)}`;
  return { reason: "type", details: `TS${first.code}, line ${first.line}${place}: ${first.text}` };
}

function nameOf({ line, ruleId }: Linter.LintMessage): string {
  return `${ruleId?.replace(/^.*\//, "") ?? "syntax"}, line ${line}`;
}

function countsOf(messages: readonly Linter.LintMessage[]): Counts {
  const counts = new Map<string, number>();
  for (const message of messages) counts.set(keyOf(message), (counts.get(keyOf(message)) ?? 0) + 1);
  return counts;
}

function countIn(counts: Counts, message: Linter.LintMessage): number {
  return counts.get(keyOf(message)) ?? 0;
}

function keyOf({ messageId = "", ruleId }: Linter.LintMessage): string {
  return `${ruleId ?? ""} ${messageId}`;
}
