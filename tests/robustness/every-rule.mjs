/** Lints a text with every rule at once, as the properties, the sweep and the fuzzer do. */
import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";

const FILES = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"];

/** ESLint ignores installed packages unless it is told not to. */
const NOTHING_IGNORED = { ignores: ["!**/node_modules/", "!**/.git/"] };

/**
 * Returns a function that lints a text with all rules of a plugin, each with the options of `strict` and with all its
 * switches turned round, in the first language that reads it; `undefined` where none does.
 */
export function lintWithEveryRule(plugin, cwd, settings = {}) {
  const linter = new Linter({ cwd });
  const config = { files: FILES, linterOptions: { reportUnusedDisableDirectives: "off" }, plugins: { strict: plugin, reversed: plugin }, rules: everyRuleOf(plugin), settings };
  return (filename, text, languages = languagesOf(filename)) => {
    for (const languageOptions of languages) {
      const again = (code) => configured(linter.verify(code, [NOTHING_IGNORED, { ...config, languageOptions }], { filename, allowInlineConfig: false }));
      const messages = again(text);
      if (isLinted(messages)) return { messages, again, languageOptions };
    }
    return undefined;
  };
}

/** That nothing is configured for a file is a mistake of who asks. */
function configured(messages) {
  const [wrong] = messages.filter(({ fatal, ruleId }) => ruleId === null && !fatal);
  if (wrong) throw new Error(wrong.message);
  return messages;
}

/** What ESLint itself has to say carries no rule: that the file does not parse. */
export function isLinted(messages) {
  return messages.every(({ ruleId }) => ruleId !== null);
}

/** Returns the ways in which a file may be read, the most likely first. */
export function languagesOf(filename) {
  if (/\.[cm]?tsx?$/u.test(filename)) return [{ parser: typescriptParser }];
  const parserOptions = { ecmaFeatures: { jsx: true } };
  const kinds = ["module", "commonjs", "script"].map((sourceType) => ({ sourceType, parserOptions }));
  return filename.endsWith(".cjs") ? kinds.slice(1) : kinds;
}

/** Returns how a file is read with the types of a program that has it. */
export function typedLanguage(program) {
  return { parser: typescriptParser, parserOptions: { programs: [program] } };
}

/** Returns what a suggestion makes of a text; ESLint counts from after a byte order mark. */
export function applySuggestion(marked, { fix }) {
  const text = marked.replace(/^\uFEFF/u, "");
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

/** Decides whether a text can be read in a language. */
export function canRead(text, filename, languageOptions) {
  const config = { files: FILES, languageOptions: withoutTypes(languageOptions) };
  return isLinted(new Linter({ cwd: path.parse(filename).root }).verify(text, [NOTHING_IGNORED, config], { filename, allowInlineConfig: false }));
}

function withoutTypes(languageOptions) {
  const { programs: _, ...parserOptions } = languageOptions.parserOptions ?? {};
  return { ...languageOptions, parserOptions };
}

function everyRuleOf(plugin) {
  const entries = Object.entries(plugin.rules).flatMap(([name, rule]) => [
    [`strict/${name}`, ["error", rule.meta.docs.presets.strict]],
    [`reversed/${name}`, ["error", reversedOptions(rule)]],
  ]);
  return Object.fromEntries(entries);
}

function reversedOptions({ meta }) {
  const [defaults = {}] = meta.defaultOptions ?? [];
  return Object.fromEntries(Object.entries(defaults).flatMap(([option, value]) => (typeof value === "boolean" ? [[option, !value]] : [])));
}
