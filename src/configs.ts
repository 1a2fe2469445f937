import type { ESLint, Linter } from "eslint";
import { findToolchain, remedyFor } from "./facts/typescript-module.ts";
import type { Rule, RulePresets } from "./rule.ts";

export type PresetName = "all" | "recommended" | "recommendedTypeChecked" | "strict" | "strictTypeChecked";

const TYPESCRIPT_FILES = ["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"];

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

/** The project's own parser; the one beside this plugin where the project has none. */
function loadParser(): Linter.Parser {
  const lookup = findToolchain(process.cwd());
  if (lookup.state === "ready") return lookup.toolchain.parser;
  throw new Error(
    `The type-checked presets of eslint-plugin-async-pitfalls cannot be used: ${remedyFor(lookup)}. ` +
      "The presets `recommended` and `strict` do without types.",
  );
}
