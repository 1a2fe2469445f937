import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../src/index.ts";
import type { CodeBlock } from "./markdown.ts";
import { root } from "./checkout.ts";

const TYPED_FOLDER = path.join(root, "tests", "support", "typed");
const CODE = /^(?:js|jsx|ts|tsx|javascript|typescript|mjs|cjs|mts|cts)$/u;

export function isCode({ language }: CodeBlock): boolean {
  return CODE.test(language);
}

/** With types, without, or both: what is said without types holds with them as well; JavaScript has none here. */
export function settingsOf({ language, labels }: CodeBlock): boolean[] {
  if (labels.includes("typed")) return [true];
  return /^[tm]/u.test(language) ? [false, true] : [false];
}

/** What a rule, with its default options, says about a block; without a rule, whether it parses. */
export function lintBlock({ language, code }: CodeBlock, rule: string | undefined, typed: boolean): Linter.LintMessage[] {
  const asModule = verify(language, code, rule, typed, "module");
  // A script may say what a module may not: `return` at the top, `with`, `await` as a name.
  return asModule.some(({ fatal }) => fatal) ? verify(language, code, rule, typed, "commonjs") : asModule;
}

function verify(language: string, code: string, rule: string | undefined, typed: boolean, sourceType: "commonjs" | "module"): Linter.LintMessage[] {
  const extension = language.endsWith("x") ? "tsx" : "ts";
  const isTypeScript = typed || /^[tm]/u.test(language);
  const config: Linter.Config = {
    files: ["**/*.{js,ts,tsx}"],
    plugins: { "async-pitfalls": plugin },
    rules: rule === undefined ? {} : { [`async-pitfalls/${rule}`]: "error" },
    languageOptions: {
      sourceType,
      ...(isTypeScript ? { parser: typescriptParser } : {}),
      parserOptions: { ecmaFeatures: { jsx: extension === "tsx" }, ...(typed ? { projectService: true, tsconfigRootDir: TYPED_FOLDER } : {}) },
    },
  };
  const filename = isTypeScript ? path.join(TYPED_FOLDER, `case.${extension}`) : path.join(TYPED_FOLDER, "case.js");
  return new Linter({ cwd: TYPED_FOLDER }).verify(code, [config], { filename });
}
