import { memoize } from "./ast/memoize.ts";
import { TYPE_SOURCES, type TypeSource } from "./facts/type-sources.ts";
import { knownModels } from "./models/index.ts";
import type { ModelRows } from "./models/lookup.ts";
import { withModelsOf } from "./models/settings.ts";

/** What ESLint passes to a rule as `context.settings`. */
type Settings = Readonly<Record<string, unknown>>;

/** What users may set for all rules together: `settings: { "async-pitfalls": { debug: true } }`. */
interface OwnSettings {
  readonly debug?: unknown;
  readonly models?: unknown;
  readonly types?: unknown;
}

/** Decides whether findings are printed: by the settings, or by `DEBUG=async-pitfalls npx async-pitfalls`. */
export function isDebugging(settings: Settings): boolean {
  return isDebuggingByEnvironment || ownSettings(settings).debug === true;
}

const isDebuggingByEnvironment = (process.env.DEBUG ?? "").split(/[\s,]+/u).includes("async-pitfalls");

/** Returns the known models with those of the user, made once for all files that have the same settings. Throws an error that says what is wrong with an entry. */
export const modelsIn = memoize((settings: Settings): ModelRows | undefined => {
  const { models } = ownSettings(settings);
  return models === undefined ? undefined : withModelsOf(models, knownModels);
});

/** Returns who is asked for types. Throws an error that names what may be set. */
export const typeSourceIn = memoize((settings: Settings): TypeSource => {
  const { types = "auto" } = ownSettings(settings);
  const known = TYPE_SOURCES.find((name) => name === types);
  if (!known) throw new Error(`settings["async-pitfalls"].types is one of ${TYPE_SOURCES.join(", ")}, and not ${JSON.stringify(types)}.`);
  return known;
});

function ownSettings(settings: Settings): OwnSettings {
  return settings["async-pitfalls"] ?? {};
}
