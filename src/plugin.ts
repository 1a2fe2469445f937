import type { Rule } from "eslint";
import { name, version } from "../package.json";
import { configsOf, type Configs, type TypedLanguage } from "./configs.ts";
import { rules } from "./rules/index.ts";

export interface AsyncPitfalls {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly configs: Configs;
}

const namespace = "async-pitfalls";

/** Returns the plugin; where its presets with types get their parser from depends on what runs it. */
export function createPlugin(typedLanguage: () => TypedLanguage): AsyncPitfalls {
  const base = { meta: { name, version, namespace }, rules };
  return Object.assign(base, { configs: configsOf(base, namespace, rules, typedLanguage) });
}
