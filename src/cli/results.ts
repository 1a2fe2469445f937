import type { ESLint, Linter } from "eslint";
import { isOwnRule } from "./plugin.ts";

/** In characters: more than a function that a person would look at. */
const LONGEST_SUGGESTION = 10_000;

/** Leaves out what ESLint says about comments that concern other plugins, and about itself. */
export function withOwnMessages(result: ESLint.LintResult): ESLint.LintResult {
  const messages = result.messages.filter(isOwn).map(withoutLongSuggestions);
  return {
    ...result,
    messages,
    suppressedMessages: result.suppressedMessages.filter(isOwn),
    ...countsOf(messages),
  };
}

export function isUnreadable(result: ESLint.LintResult): boolean {
  return result.fatalErrorCount > 0;
}

export function totalOf(results: readonly ESLint.LintResult[], count: "errorCount" | "warningCount"): number {
  return results.reduce((sum, result) => sum + result[count], 0);
}

/**
 * ESLint writes all that is between the edits of a suggestion into it: thousands of them in one long function, as in
 * generated code, are more than fits into the memory as JSON.
 */
function withoutLongSuggestions(message: Linter.LintMessage): Linter.LintMessage {
  const short = message.suggestions?.filter(({ fix }) => fix.text.length <= LONGEST_SUGGESTION);
  return short?.length === message.suggestions?.length ? message : { ...message, suggestions: short };
}

function isOwn(message: Linter.LintMessage): boolean {
  return isParseError(message) || isOwnRule(message.ruleId);
}

/** A comment that ESLint cannot read is fatal to it as well, although all of the file has been linted. */
function isParseError({ fatal, message }: Linter.LintMessage): boolean {
  return fatal === true && message.startsWith("Parsing error: ");
}

function countsOf(messages: readonly Linter.LintMessage[]) {
  const errors = messages.filter((message) => message.severity === 2);
  const warnings = messages.filter((message) => message.severity === 1);
  return {
    errorCount: errors.length,
    fatalErrorCount: errors.filter((message) => message.fatal).length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter((message) => message.fix).length,
    fixableWarningCount: warnings.filter((message) => message.fix).length,
  };
}
