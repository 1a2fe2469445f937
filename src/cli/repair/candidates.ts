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

/** Returns the reports that a wanted suggestion is offered for, in the order of the source. */
export function candidatesIn(messages: readonly Linter.LintMessage[], text: string, isWanted: IsWanted): Candidate[] {
  return keyed(messages, text).flatMap(({ key, message }) => {
    const suggestion = message.suggestions?.find(({ messageId = "" }) => isWanted(message.ruleId, messageId));
    return suggestion ? [{ message, suggestion, kind: suggestion.messageId ?? "", key }] : [];
  });
}

/** Returns the messages with what makes each known again after an edit elsewhere in the file. */
export function keyed(messages: readonly Linter.LintMessage[], text: string): { message: Linter.LintMessage; key: string }[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const same = [message.ruleId, message.messageId, lines[message.line - 1]?.trim()].join("\n");
    const times = seen.get(same) ?? 0;
    seen.set(same, times + 1);
    return { message, key: `${same}\n${times}` };
  });
}
