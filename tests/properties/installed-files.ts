import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rule.ts";

const packages = path.join(import.meta.dirname, "..", "..", "node_modules");
const MEGABYTE = 1_000_000;

/** Bundles: a few files of this size hold as much as hundreds of others. */
const LARGEST = 0.6 * MEGABYTE;
const ALL_TOGETHER = 25 * MEGABYTE;

/** JavaScript and TypeScript that nobody here wrote: what is installed, or a sample spread evenly over it. */
export function installedFiles(): string[] {
  const files = readdirSync(packages, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:[cm]?js|ts)$/u.test(file))
    .sort()
    .map((name) => path.join(packages, name))
    .map((file) => ({ file, stats: statSync(file) }))
    .filter(({ stats }) => stats.isFile() && stats.size <= LARGEST);
  const total = files.reduce((sum, { stats }) => sum + stats.size, 0);
  const share = Math.min(1, ALL_TOGETHER / total);
  return files.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share)).map(({ file }) => file);
}

export interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  /** Lints another text as if it stood in the same file. */
  again(text: string): readonly Linter.LintMessage[];
}

/** All rules at once, each with the options of `strict` and with all its switches turned round; nothing where the file does not parse. */
export function lintFile(file: string, text = readFileSync(file, "utf8")): Linted | undefined {
  for (const language of languagesOf(file)) {
    const how = { filename: path.basename(file), allowInlineConfig: false };
    const lint = (code: string) => new Linter().verify(code, [{ ...config, languageOptions: language }], how);
    const messages = lint(text);
    if (isLinted(messages)) return { messages, again: lint };
  }
  return undefined;
}

/** What ESLint itself has to say carries no rule: that the file does not parse, or that nothing is configured for it. */
export function isLinted(messages: readonly Linter.LintMessage[]): boolean {
  return messages.every(({ ruleId }) => ruleId !== null);
}

function languagesOf(file: string): Linter.LanguageOptions[] {
  if (file.endsWith(".ts")) return [{ parser: typescriptParser }];
  const kinds = (["module", "commonjs", "script"] as const).map((sourceType): Linter.LanguageOptions => ({ sourceType }));
  return file.endsWith(".cjs") ? kinds.slice(1) : kinds;
}

const config: Linter.Config = {
  files: ["**/*.{js,mjs,cjs,ts}"],
  linterOptions: { reportUnusedDisableDirectives: "off" },
  plugins: { strict: plugin, reversed: plugin },
  rules: Object.fromEntries(
    Object.entries(rules).flatMap(([name, rule]): [string, Linter.RuleEntry][] => [
      [`strict/${name}`, ["error", rule.meta.docs.presets.strict]],
      [`reversed/${name}`, ["error", reversedOptions(rule)]],
    ]),
  ),
};

function reversedOptions({ meta }: Rule): Record<string, boolean> {
  const [defaults = {}] = (meta.defaultOptions ?? []) as Record<string, unknown>[];
  return Object.fromEntries(Object.entries(defaults).flatMap(([option, value]) => (typeof value === "boolean" ? [[option, !value]] : [])));
}
