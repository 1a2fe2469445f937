import type { ESLint, Linter } from "eslint";
import { homepage } from "../../package.json";
import type { RepairKind } from "../repairs.ts";
import { InputError } from "./input-error.ts";
import { unknownPreset, unknownRule } from "./unknown-name.ts";

/** As much of the plugin object as the command needs. */
export interface AsyncPitfallsPlugin {
  meta: { version: string };
  rules: Record<string, { meta?: MetaOfRule | undefined }>;
  configs: Readonly<Record<string, Iterable<Linter.Config>>>;
}

interface MetaOfRule {
  fixable?: string | undefined;
  docs?: { description?: string; pitfall?: string; repairs?: Readonly<Record<string, RepairKind>>; url?: string } | undefined;
}

const PREFIX = "async-pitfalls/";

const PRESETS = ["recommended", "strict", "all"] as const;

/** The rules to run: those of the preset, or only the named ones with the preset's options for them. */
export function selectRules(plugin: AsyncPitfallsPlugin, preset: string, names: readonly string[]): Linter.RulesRecord {
  const ofPreset = rulesOfPreset(plugin, preset);
  if (names.length === 0) return ofPreset;
  const ids = names.map((name) => ruleIdOf(plugin, name));
  return Object.fromEntries(ids.map((id) => [id, ofPreset[id] ?? "error"]));
}

/** Says where the repairs are, if none of the rules makes one by itself. */
export function notesOnFix(plugin: AsyncPitfallsPlugin, rules: Linter.RulesRecord): string[] {
  const ids = Object.keys(rules).map((id) => id.slice(PREFIX.length));
  if (ids.some((id) => plugin.rules[id]?.meta?.fixable !== undefined)) return [];
  const guide = `${homepage}/blob/main/docs/guides/editors.md`;
  return [`--fix changes nothing: no rule has a fix, for repairs change what the code does. Choose them in your editor, as suggestions: ${guide}`];
}

/** Returns what a rule says of a kind of its suggestions, by the id of the rule and that of the suggestion. */
export function repairKindOf(plugin: AsyncPitfallsPlugin, ruleId: string | null, kind: string): RepairKind | undefined {
  return plugin.rules[ruleId?.slice(PREFIX.length) ?? ""]?.meta?.docs?.repairs?.[kind];
}

/** Comments may speak of any plugin's rules; this command knows only its own. */
export function isOwnRule(ruleId: string | null): boolean {
  return ruleId?.startsWith(PREFIX) ?? false;
}

/** The entry that makes the plugin's rules known to ESLint. */
export function pluginEntry(plugin: AsyncPitfallsPlugin): { plugins: Record<string, ESLint.Plugin> } {
  return { plugins: { "async-pitfalls": { rules: plugin.rules } as ESLint.Plugin } };
}

/** A preset with types has the rules of the one without: the command brings the types. */
export function notesOnPreset(preset: string): string[] {
  const untyped = withoutTypes(preset);
  return untyped === preset ? [] : [`--preset ${preset} is ${untyped} here: types are on by themselves.`];
}

/** Returns the presets that have a rule. `all` has every one, and is not named. */
export function presetsOf(plugin: AsyncPitfallsPlugin, rule: string): string[] {
  const presets = PRESETS.filter((preset) => preset !== "all" && Object.hasOwn(rulesOfPreset(plugin, preset), PREFIX + rule));
  return presets.length > 0 ? presets : ["all"];
}

/** Returns the name of a rule without its prefix. */
export function shortNameOf(plugin: AsyncPitfallsPlugin, name: string): string {
  return ruleIdOf(plugin, name).slice(PREFIX.length);
}

function rulesOfPreset(plugin: AsyncPitfallsPlugin, preset: string): Linter.RulesRecord {
  const name = withoutTypes(preset);
  const entries = PRESETS.some((known) => known === name) ? plugin.configs[name] : undefined;
  if (!entries) throw new InputError(unknownPreset(preset, PRESETS));
  return Object.assign({}, ...Array.from(entries, (entry) => entry.rules ?? {})) as Linter.RulesRecord;
}

/** `recommendedTypeChecked` and `recommended-type-checked` are `recommended`. */
function withoutTypes(preset: string): string {
  return preset.replace(/-?type-?checked$/i, "");
}

function ruleIdOf(plugin: AsyncPitfallsPlugin, name: string): string {
  const short = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
  if (Object.hasOwn(plugin.rules, short)) return PREFIX + short;
  throw new InputError(unknownRule(name, Object.keys(plugin.rules).sort()));
}
