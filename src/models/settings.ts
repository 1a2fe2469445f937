import { rowsOf, type ModelRows } from "./lookup.ts";
import type { Api, Blocking, CallbackContract, Model } from "./model.ts";
import type { ApiRole } from "./roles.ts";
import { isBuiltin } from "./views/builtin-modules.ts";

/** What users may say of an API: the rest is about the platform. */
type Said = "blocks" | "callback" | "fulfills" | "gives" | "is" | "mayBeRefused" | "mayFloat" | "neverRejects" | "passes" | "returns" | "takes" | "unlessCallback";

const CONTRACTS: readonly CallbackContract[] = ["awaited", "collected", "iterated", "listener", "tested", "value"];
const ROLES: readonly ApiRole[] = ["clean-up", "delay", "probe", "process exit"];

/** What is wrong with a value, completing "`returns` …"; `undefined` where it may be said. */
const PROPERTIES: Readonly<Record<Said, (value: unknown) => string | undefined>> = {
  returns: isOneOf(["promise", "thenable", "other"]),
  unlessCallback: isTrue,
  neverRejects: isTrue,
  mayBeRefused: isTrue,
  takes: isOneOf(["values"]),
  gives: isText,
  fulfills: isText,
  passes: isText,
  mayFloat: isTrueOrText,
  blocks: isTrueOrText,
  callback: isOneOf(CONTRACTS),
  is: (value) => {
    const roles: readonly unknown[] = Array.isArray(value) ? value : [value];
    return roles.map(isOneOf(ROLES)).find((wrong) => wrong !== undefined);
  },
};

/** Returns the models of a user's settings before the known ones. Throws an error that names the entry and what is wrong with it. */
export function withModelsOf(settings: unknown, known: readonly Model[]): ModelRows {
  if (!Array.isArray(settings)) throw problem("models", "is a list");
  const added = settings.map((entry: unknown, index) => modelOf(entry, `models[${String(index)}]`));
  return { ...rowsOf([...known, ...added]), added: rowsOf(added) };
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
  return { modules: [isBuiltin(module) && !module.startsWith("node:") ? `node:${module}` : module], apis: { [path]: rowFrom(said) } };
}

/** What users say, in short where a row says it at length. */
interface SaidRow extends Omit<Api, "blocks" | "callback" | "mayFloat"> {
  readonly blocks?: string | true;
  readonly callback?: CallbackContract;
  readonly mayFloat?: string | true;
}

function rowFrom({ blocks, callback, mayFloat, ...said }: SaidRow): Api {
  return {
    ...said,
    ...(mayFloat !== undefined && { mayFloat: mayFloat === true ? "the settings say so" : mayFloat }),
    ...(blocks !== undefined && { blocks: blockingBy(blocks) }),
    ...(callback && { callback: { contract: callback } }),
  };
}

/** `true`, `"read"` for what stands beside it, `"my-store/promises#read"` for what another module has. */
function blockingBy(counterpart: string | true): Blocking {
  const until = "it is done";
  if (counterpart === true) return { until, instead: "note", use: "a worker thread" };
  const [use = "", from] = counterpart.split("#").reverse();
  return { until, instead: "promise", use, ...(from !== undefined && { from }) };
}

function isTrue(value: unknown): string | undefined {
  return value === true ? undefined : "is true or left out";
}

function isText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? undefined : "is a string";
}

function isTrueOrText(value: unknown): string | undefined {
  return value === true || isText(value) === undefined ? undefined : "is true or a string";
}

function isOneOf(values: readonly string[]): (value: unknown) => string | undefined {
  const [last, ...others] = values.map((value) => `"${value}"`).reverse();
  const spoken = others.length === 0 ? String(last) : `${others.reverse().join(", ")} or ${String(last)}`;
  return (value) => (typeof value === "string" && values.includes(value) ? undefined : `is ${spoken}`);
}

function problem(place: string, what: string): Error {
  return new Error(`settings["async-pitfalls"].${place} ${what}.`);
}
