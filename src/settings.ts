import { memoize } from "./ast/memoize.ts";
import { environments } from "./data/environments.ts";
import { knownModels } from "./models/index.ts";
import type { ModelRows } from "./models/lookup.ts";
import { withModelsOf } from "./models/settings.ts";

/** What ESLint passes to a rule as `context.settings`. */
type Settings = Readonly<Record<string, unknown>>;

/** What users may set for all rules together: `settings: { "async-pitfalls": { debug: true } }`. */
interface OwnSettings {
  readonly debug?: unknown;
  readonly environment?: unknown;
  readonly models?: unknown;
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

/** Returns what the settings say runs the code. Throws an error that says what may be said. */
export function environmentIn(settings: Settings): Environment | undefined {
  const { environment } = ownSettings(settings);
  if (environment === undefined) return undefined;
  const known = environments.find((name) => name === environment);
  if (!known) throw new Error(`settings["async-pitfalls"].environment is one of ${environments.map((name) => `"${name}"`).join(", ")}.`);
  return known;
}

type Environment = (typeof environments)[number];

function ownSettings(settings: Settings): OwnSettings {
  return settings["async-pitfalls"] ?? {};
}
