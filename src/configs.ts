import type { ESLint, Linter } from "eslint";
import { OVERLAPPING_RULES } from "./overlapping.ts";
import type { Rule, RulePresets } from "./rule.ts";

/** One entry of a flat configuration, which may also be spread and mapped, as an array of it may. */
type SpreadableConfig = Linter.Config & readonly Linter.Config[];

export type Configs = Readonly<
  Record<"all" | "disableOverlapping" | "recommended" | "strict", SpreadableConfig> & Record<"recommendedTypeChecked" | "strictTypeChecked", Linter.Config[]>
>;

/** What the presets with types set up for TypeScript files: a parser, and where it finds types. */
export type TypedLanguage = Pick<Linter.Config, "languageOptions" | "settings">;

const TYPESCRIPT_FILES = ["**/*.ts", "**/*.tsx", "**/*.mts", "**/*.cts"];

/**
 * The presets, derived from the rules' own `meta.docs.presets`, and what switches off the rules that they replace. The parser of
 * those with types is looked for only by those who want types.
 */
export function configsOf(plugin: ESLint.Plugin, namespace: string, rules: Readonly<Record<string, Rule>>, typedLanguage: () => TypedLanguage): Configs {
  const preset = (name: string, optionsIn: (presets: RulePresets) => object | undefined): SpreadableConfig => {
    const entries = Object.entries(rules).flatMap(([rule, { meta }]) => {
      const options = optionsIn(meta.docs.presets);
      return options ? [[`${namespace}/${rule}`, severity(options)] as const] : [];
    });
    return spreadable({ name: `${namespace}/${name}`, plugins: { [namespace]: plugin }, rules: Object.fromEntries(entries) });
  };
  const recommended = preset("recommended", (presets) => presets.recommended);
  const strict = preset("strict", (presets) => presets.strict);
  return {
    recommended,
    strict,
    all: preset("all", () => ({})),
    disableOverlapping: spreadable({ name: `${namespace}/disable-overlapping`, rules: switchedOff(Object.keys(OVERLAPPING_RULES)) }),
    get recommendedTypeChecked() {
      return [typeCheckedFiles(namespace, typedLanguage()), recommended];
    },
    get strictTypeChecked() {
      return [typeCheckedFiles(namespace, typedLanguage()), strict];
    },
  };
}

function severity(options: object): Linter.RuleEntry {
  return Object.keys(options).length > 0 ? ["error", options] : "error";
}

function switchedOff(rules: readonly string[]): Linter.RulesRecord {
  return Object.fromEntries(rules.map((rule) => [rule, "off"]));
}

/** What an array has is not enumerable, for ESLint refuses keys that it does not know. */
function spreadable(config: Linter.Config): SpreadableConfig {
  const list = [config];
  for (const key of Reflect.ownKeys(Array.prototype).filter((name) => name !== "constructor")) {
    const member: unknown = Reflect.get(list, key);
    Object.defineProperty(config, key, { value: typeof member === "function" ? (member.bind(list) as unknown) : member });
  }
  return Object.defineProperty(config, 0, { value: config }) as SpreadableConfig;
}

function typeCheckedFiles(namespace: string, language: TypedLanguage): Linter.Config {
  return { name: `${namespace}/typescript-parser`, files: TYPESCRIPT_FILES, ...language };
}
