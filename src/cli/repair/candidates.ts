import type { Linter } from "eslint";
import type { IsWanted } from "./kinds.ts";

/** A report with its first suggestion that is wanted. */
export interface Candidate {
  readonly message: Linter.LintMessage;
  readonly suggestion: Linter.LintSuggestion;
  /** Its id, `addAwait`. */
  readonly kind: string;
  /** The same as long as its line and its place among equal reports do not change. */
  readonly key: string;
}

/** What an author writes beside a promise that is meant to float: "don't await", "fire and forget". */
const REMARK = /\bawait|\bfire[ -]and[ -]forget\b|\bin the background\b/i;

/** Returns the reports that a wanted suggestion is offered for, in the order of the source, but for those that a comment speaks of. */
export function candidatesIn(messages: readonly Linter.LintMessage[], text: string, isWanted: IsWanted): Candidate[] {
  return keyed(messages, text).flatMap(({ hasRemark, key, message }) => {
    if (hasRemark) return [];
    const suggestion = message.suggestions?.find(({ messageId = "" }) => isWanted(message.ruleId, messageId));
    return suggestion ? [{ message, suggestion, kind: suggestion.messageId ?? "", key }] : [];
  });
}

/** A comment at the end of the line, or one that ends above it, speaks of awaiting: a person has decided it. */
function remarkAt(lines: readonly string[], { line }: Linter.LintMessage): boolean {
  const own = lines[line - 1] ?? "";
  const start = own.search(/\/[/*]/);
  const above = lines[line - 2] ?? "";
  return (start !== -1 && REMARK.test(own.slice(start))) || (/^\s*(?:\/[/*]|\*)/.test(above) && REMARK.test(above));
}

/** A report, and what is known of it beside what ESLint says. */
export interface Keyed {
  readonly message: Linter.LintMessage;
  readonly key: string;
  readonly hasRemark: boolean;
}

/** Returns the messages with what makes each known again after an edit elsewhere in the file. */
export function keyed(messages: readonly Linter.LintMessage[], text: string): Keyed[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const same = [message.ruleId, message.messageId, lines[message.line - 1]?.trim()].join("\n");
    const times = seen.get(same) ?? 0;
    seen.set(same, times + 1);
    return { message, key: `${same}\n${times}`, hasRemark: remarkAt(lines, message) };
  });
}
