import type { ESLint, Linter } from "eslint";

export interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  readonly languageOptions: Linter.LanguageOptions;
  /** Lints another text as if it stood in the same file. */
  again(text: string): readonly Linter.LintMessage[];
}

export function lintWithEveryRule(
  plugin: ESLint.Plugin,
  cwd: string,
  settings?: object,
): (filename: string, text: string, languages?: readonly Linter.LanguageOptions[]) => Linted | undefined;
export function isLinted(messages: readonly Linter.LintMessage[]): boolean;
export function languagesOf(filename: string): Linter.LanguageOptions[];
export function applySuggestion(text: string, suggestion: Linter.LintSuggestion): string;
