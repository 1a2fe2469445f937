import type { Linter, Rule } from "eslint";
import { name, version } from "../package.json";
import { presetsOf, type PresetName } from "./configs.ts";
import { rules } from "./rules/index.ts";

interface AsyncPitfalls {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  /** Arrays to spread into a flat configuration. */
  readonly configs: Record<PresetName, Linter.Config[]>;
}

const namespace = "async-pitfalls";
const base = { meta: { name, version, namespace }, rules };

const plugin: AsyncPitfalls = Object.assign(base, { configs: presetsOf(base, namespace, rules) });

export { plugin as default, plugin as "module.exports" };
