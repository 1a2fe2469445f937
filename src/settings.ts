import { memoize } from "./ast/memoize.ts";
import { environments } from "./models/views/environments.ts";
import type { LintedTogether } from "./facts/place-of.ts";
import { TYPE_SOURCES, type TypeSource } from "./facts/type-sources.ts";
import { knownModels } from "./models/index.ts";
import type { ModelRows } from "./models/lookup.ts";
import { withModelsOf } from "./models/settings.ts";

/** What fails is no matter of one file's settings: the command counts it for all of them. */
export { onFailure, reasonOf } from "./facts/failing.ts";

/** What ESLint passes to a rule as `context.settings`. */
type Settings = Readonly<Record<string, unknown>>;

/** What users may set for all rules together: `settings: { "async-pitfalls": { debug: true } }`. */
interface OwnSettings {
  readonly debug?: unknown;
  readonly environment?: unknown;
  readonly models?: unknown;
  readonly types?: unknown;
  /** The command's own: it is told of the cause of each report. */
  readonly onCause?: unknown;
  /** The command's own: it knows all files beforehand. */
  readonly together?: LintedTogether;
}

/** What many reports of a run may have in common: what is called, and the option that allows it, with what then holds of it. */
export interface Cause {
  readonly what: string;
  readonly option: string;
  /** Completes "if it …". */
  readonly when: string;
}

/** The cause of a report, and its place. */
export interface CauseOfReport extends Cause {
  readonly rule: string;
  readonly file: string;
  /** As the tree counts: the first column is 0. */
  readonly start: { readonly line: number; readonly column: number };
}

/** Returns what is known of a file before it is read: the models that hold for it, and its place. Throws an error that says what is wrong with the settings. */
export function knownBefore(settings: Settings, file: string) {
  return [modelsIn(settings), { file, environment: environmentIn(settings), types: typeSourceIn(settings), together: ownSettings(settings).together }] as const;
}

/** Decides whether findings are printed: by the settings, or by `DEBUG=async-pitfalls npx async-pitfalls`. */
export function isDebugging(settings: Settings): boolean {
  return isDebuggingByEnvironment || ownSettings(settings).debug === true;
}

/** A browser has no `process`. */
const { process } = globalThis as { readonly process?: NodeJS.Process };
const isDebuggingByEnvironment = (process?.env.DEBUG ?? "").split(/[\s,]+/u).includes("async-pitfalls");

/** Returns the known models with those of the user, made once for all files that have the same settings. Throws an error that says what is wrong with an entry. */
const modelsIn = memoize((settings: Settings): ModelRows | undefined => {
  const { models } = ownSettings(settings);
  return models === undefined ? undefined : withModelsOf(models, knownModels);
});

/** Returns what the settings say runs the code. Throws an error that says what may be said. */
function environmentIn(settings: Settings): Environment | undefined {
  const { environment } = ownSettings(settings);
  if (environment === undefined) return undefined;
  const known = environments.find((name) => name === environment);
  if (!known) throw new Error(`settings["async-pitfalls"].environment is one of ${environments.map((name) => `"${name}"`).join(", ")}.`);
  return known;
}

/** Tells the cause of a report, where the caller has asked for it: ESLint's messages have no room for it. */
export function tellCause(settings: Settings, cause: CauseOfReport): void {
  const { onCause } = ownSettings(settings);
  if (typeof onCause === "function") (onCause as (cause: CauseOfReport) => void)(cause);
}

type Environment = (typeof environments)[number];

/** Returns who is asked for types. Throws an error that names what may be set. */
const typeSourceIn = memoize((settings: Settings): TypeSource => {
  const { types = "auto" } = ownSettings(settings);
  const known = TYPE_SOURCES.find((name) => name === types);
  if (!known) throw new Error(`settings["async-pitfalls"].types is one of ${TYPE_SOURCES.join(", ")}, and not ${JSON.stringify(types)}.`);
  return known;
});

function ownSettings(settings: Settings): OwnSettings {
  return settings["async-pitfalls"] ?? {};
}
