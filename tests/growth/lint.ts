import path from "node:path";
// The first import: V8 counts in what is loaded behind it.
import { workOf, type Work } from "./work.ts";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";
import { rules } from "../../src/rules/index.ts";

export interface Linted {
  readonly work: Work;
  readonly messages: readonly Linter.LintMessage[];
}

export type Language = "espree" | "typed" | "untyped";

const FOLDER = path.join(import.meta.dirname, "..", "support", "typed");

/** Every rule with the options of `strict`, which do more than the default ones. */
const ALL = Object.fromEntries(Object.entries(rules).map(([name, { meta }]): [string, Linter.RuleEntry] => [`ours/${name}`, ["error", meta.docs.presets.strict]]));

/** The work of all rules on a file, and what they report. */
export function lint(code: string, language: Language): Linted {
  let messages: readonly Linter.LintMessage[] = [];
  const work = workOf(() => {
    messages = verify(code, language, ALL);
  });
  const unread = messages.find(({ fatal }) => fatal);
  if (unread) throw new Error(unread.message);
  return { work, messages };
}

/** What ESLint says when no rule runs: that it cannot read the file, or nothing. */
export function lintWithoutRules(code: string, language: Language): readonly Linter.LintMessage[] {
  return verify(code, language, {});
}

function verify(code: string, language: Language, rulesOn: Linter.RulesRecord): readonly Linter.LintMessage[] {
  const parserOptions = language === "typed" ? { projectService: true, tsconfigRootDir: FOLDER } : {};
  const languageOptions = language === "espree" ? {} : { parser, parserOptions };
  const config: Linter.Config = { files: ["**/*.ts"], plugins: { ours: plugin }, rules: rulesOn, languageOptions };
  return new Linter({ cwd: FOLDER }).verify(code, [config], { filename: path.join(FOLDER, "case.ts"), allowInlineConfig: false });
}
