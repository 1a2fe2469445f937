import { rowsOf, type ModelRows } from "./lookup.ts";
import type { Model } from "./model.ts";

/** What users may say of an API: the rest has options of its own. */
type Said = "fulfills" | "gives" | "mayBeRefused" | "mayFloat" | "neverRejects" | "passes" | "returns" | "takes" | "unlessCallback";

const PROPERTIES: Readonly<Record<Said, (value: unknown) => string | undefined>> = {
  returns: (value) => (value === "promise" || value === "thenable" || value === "other" ? undefined : 'is "promise", "thenable" or "other"'),
  unlessCallback: isTrue,
  neverRejects: isTrue,
  mayBeRefused: isTrue,
  takes: (value) => (value === "values" ? undefined : 'is "values"'),
  gives: isText,
  fulfills: isText,
  passes: isText,
  mayFloat: (value) => (value === true ? undefined : isText(value)),
};

/** Returns the models of a user's settings before the known ones. Throws an error that names the entry and what is wrong with it. */
export function withModelsOf(settings: unknown, known: readonly Model[]): ModelRows {
  if (!Array.isArray(settings)) throw problem("models", "is a list");
  return rowsOf([...known, ...settings.map((entry: unknown, index) => modelOf(entry, `models[${String(index)}]`))]);
}

function modelOf(entry: unknown, place: string): Model {
  if (typeof entry !== "object" || entry === null) throw problem(place, "is an object");
  const { api, ...said } = entry as { readonly api?: unknown } & Readonly<Record<string, unknown>>;
  const [, module, path] = /^([^#]+)#(.+)$/u.exec(typeof api === "string" ? api : "") ?? [];
  if (module === undefined || path === undefined) throw problem(`${place}.api`, 'names a module and an export: "my-queue#add"');
  for (const [key, value] of Object.entries(said)) {
    const check = Object.hasOwn(PROPERTIES, key) ? PROPERTIES[key as Said] : undefined;
    if (!check) throw problem(`${place}.${key}`, `is not known; known are ${Object.keys(PROPERTIES).join(", ")}`);
    const wrong = check(value);
    if (wrong !== undefined) throw problem(`${place}.${key}`, wrong);
  }
  const known = said["mayFloat"] === true ? { ...said, mayFloat: "the settings say so" } : said;
  return { modules: [module], apis: { [path]: known } };
}

function isTrue(value: unknown): string | undefined {
  return value === true ? undefined : "is true or left out";
}

function isText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? undefined : "is a string";
}

function problem(place: string, what: string): Error {
  return new Error(`settings["async-pitfalls"].${place} ${what}.`);
}
