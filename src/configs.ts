import { createRequire } from "node:module";
import type { ESLint, Linter } from "eslint";
import type { Rule, RulePresets } from "./rule.ts";

export type PresetName = "all" | "recommended" | "recommendedTypeChecked" | "strict" | "strictTypeChecked";

const TYPESCRIPT_FILES = ["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"];
const PARSER = "@typescript-eslint/parser";

/** The presets, each an array to spread into a flat configuration, derived from the rules' own `meta.docs.presets`. */
export function presetsOf(plugin: ESLint.Plugin, namespace: string, rules: Readonly<Record<string, Rule>>): Record<PresetName, Linter.Config[]> {
  const preset = (name: string, optionsIn: (presets: RulePresets) => object | undefined): Linter.Config[] => {
    const entries = Object.entries(rules).flatMap(([rule, { meta }]) => {
      const options = optionsIn(meta.docs.presets);
      return options ? [[`${namespace}/${rule}`, severity(options)] as const] : [];
    });
    return [{ name: `${namespace}/${name}`, plugins: { [namespace]: plugin }, rules: Object.fromEntries(entries) }];
  };
  const recommended = preset("recommended", (presets) => presets.recommended);
  const strict = preset("strict", (presets) => presets.strict);
  return {
    recommended,
    strict,
    all: preset("all", () => ({})),
    get recommendedTypeChecked() {
      return [typeCheckedFiles(namespace), ...recommended];
    },
    get strictTypeChecked() {
      return [typeCheckedFiles(namespace), ...strict];
    },
  };
}

function severity(options: object): Linter.RuleEntry {
  return Object.keys(options).length > 0 ? ["error", options] : "error";
}

/** The parser is looked for only by those who ask for types. */
function typeCheckedFiles(namespace: string): Linter.Config {
  return {
    name: `${namespace}/typescript-parser`,
    files: TYPESCRIPT_FILES,
    languageOptions: { parser: loadParser(), parserOptions: { projectService: true } },
  };
}

/** From the project that is linted first: it is its parser, and ours only where it is installed beside us. */
function loadParser(): Linter.Parser {
  const places = [`${process.cwd()}/package.json`, import.meta.url];
  const errors: unknown[] = [];
  for (const place of places) {
    try {
      return createRequire(place)(PARSER) as Linter.Parser;
    } catch (error) {
      errors.push(error);
    }
  }
  throw new Error(
    `The type-checked presets of eslint-plugin-async-pitfalls parse with ${PARSER}, which cannot be loaded. ` +
      `Run \`npm install --save-dev ${PARSER} typescript@6\`, or use the presets without types: \`recommended\`, \`strict\`.`,
    { cause: errors[0] },
  );
}
