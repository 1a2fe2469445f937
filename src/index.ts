import type { Rule } from "eslint";
import { name, version } from "../package.json";
import { configsOf, type Configs } from "./configs.ts";
import { rules } from "./rules/index.ts";

interface AsyncPitfalls {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly configs: Configs;
}

const namespace = "async-pitfalls";
const base = { meta: { name, version, namespace }, rules };

const plugin: AsyncPitfalls = Object.assign(base, { configs: configsOf(base, namespace, rules) });

export { plugin as default, plugin as "module.exports" };
