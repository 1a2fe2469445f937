/**
 * What is measured. A rule set is a list of rules with their default options, or one of this plugin's presets;
 * `parserOnly` names the run that its cost is counted over. What the rule that does nothing takes is ESLint's own, with
 * whatever rule.
 */
const FLOATING = "@typescript-eslint/no-floating-promises";
const MISUSED = "@typescript-eslint/no-misused-promises";
const UNAWAITED = "async-pitfalls/no-unawaited-promise";
const ASYNC_CALLBACK = "async-pitfalls/no-async-callback";
const PROMISE_AS_VALUE = "async-pitfalls/no-promise-as-value";
const PEERS = [FLOATING, MISUSED, "@typescript-eslint/return-await", "no-await-in-loop", "no-empty", "n/no-sync"];

/** Those that follow ways through functions: late awaits, error events, leaks, signals, races. */
const PATH_RULES = ["forward-abort-signal", "no-late-await", "no-leaked-resource", "no-race-across-await", "no-unhandled-error-event"].map((rule) => `async-pitfalls/${rule}`);

export const RULE_SETS = [
  { id: "parser-untyped", title: "parser only, untyped", typed: false, rules: [] },
  { id: "empty-rule-untyped", title: "a rule that does nothing, untyped", typed: false, rules: ["bench/empty"], reportsNothing: true },
  { id: "recommended-untyped", title: "`recommended`, untyped", typed: false, preset: "recommended" },
  { id: "parser-typed", title: "parser only, typed", typed: true, rules: [] },
  { id: "recommended-typed", title: "`recommended`, typed", typed: true, preset: "recommended" },
  { id: "no-floating-promises", title: "no-floating-promises", typed: true, rules: [FLOATING] },
  { id: "no-unawaited-promise", title: "no-unawaited-promise (ours)", typed: true, rules: [UNAWAITED] },
  { id: "no-misused-promises", title: "no-misused-promises", typed: true, rules: [MISUSED] },
  { id: "no-async-callback", title: "no-async-callback (ours)", typed: true, rules: [ASYNC_CALLBACK] },
  { id: "async-callback-and-value", title: "no-async-callback + no-promise-as-value (ours)", typed: true, rules: [ASYNC_CALLBACK, PROMISE_AS_VALUE] },
  { id: "path-rules", title: "late awaits, error events, leaks, signals, races (ours)", typed: true, rules: PATH_RULES },
  { id: "floating-and-misused", title: "no-floating-promises + no-misused-promises", typed: true, rules: [FLOATING, MISUSED] },
  { id: "peers", title: "peers: the six that ask the same", typed: true, rules: PEERS },
  { id: "all-typed", title: "`all`, typed", typed: true, preset: "all" },
];

/** Ratios of what the rules cost, each over its parser-only run; `atMost` is the bar where there is one, and `everywhere` one that holds on every corpus. */
export const COMPARISONS = [
  { of: "recommended-typed", against: "floating-and-misused", atMost: 0.5, everywhere: true },
  { of: "no-unawaited-promise", against: "no-floating-promises", atMost: 0.5, everywhere: true },
  { of: "no-async-callback", against: "no-misused-promises", atMost: 0.2, everywhere: true },
  { of: "async-callback-and-value", against: "no-misused-promises" },
  { of: "path-rules", against: "recommended-typed", atMost: 0.25 },
  { of: "all-typed", against: "peers" },
  { of: "recommended-untyped", against: "parser-untyped", atMost: 0.1 },
  { of: "empty-rule-untyped", against: "parser-untyped" },
];

export function parserOnly({ typed }) {
  return typed ? "parser-typed" : "parser-untyped";
}

/** Loads nothing but the plugins that the set has rules of; a set's missing rules are those that they do not have. */
export async function loadRules({ preset, rules = [] }) {
  if (preset) {
    const { configs } = await PLUGINS["async-pitfalls"]();
    return { configs: [...configs[preset]], names: Object.keys(configs[preset].rules), missing: [] };
  }
  const prefixes = new Set(rules.filter((rule) => rule.includes("/")).map((rule) => rule.split("/")[0]));
  const plugins = Object.fromEntries(await Promise.all([...prefixes].map(async (prefix) => [prefix, await PLUGINS[prefix]()])));
  const missing = rules.filter((rule) => isMissing(rule, plugins));
  const entries = rules.map((rule) => [rule, "error"]);
  return { configs: [{ plugins, rules: Object.fromEntries(entries) }], names: rules, missing };
}

const PLUGINS = {
  "@typescript-eslint": async () => (await import("typescript-eslint")).default.plugin,
  "async-pitfalls": async () => (await import("../../dist/index.js")).default,
  n: loadNodePlugin,
  bench: () => ({ rules: { empty: { create: () => ({}) } } }),
};

/** Installed with the corpora, and therefore not there in a quick run of a fresh checkout. */
async function loadNodePlugin() {
  try {
    return (await import("eslint-plugin-n")).default;
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return { rules: {} };
  }
}

function isMissing(rule, plugins) {
  const [prefix, name] = rule.split("/");
  return name !== undefined && !plugins[prefix]?.rules[name];
}
