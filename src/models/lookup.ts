import type { Api, Model } from "./model.ts";
import { rolesOf } from "./roles.ts";

/** A row with its name. */
export interface ApiRow extends Api {
  readonly module: string;
  readonly path: string;
}

/** The rows of models, to be found by module and path: `pg` and `["Pool", "query"]`. The default export itself has the path `default`. */
export interface ModelRows {
  readonly modules: readonly string[];
  /** The modules of which it is known what returns a promise. */
  readonly promising: readonly string[];
  /** Those of a user alone, which no view has; `undefined` without any. */
  readonly added?: ModelRows;
  /** All rows of a module, each name spelled out. */
  of(module: string): readonly ApiRow[];
  /** Returns the row of an API, or the one of a pattern that fits; `undefined` for what no model names. */
  find(module: string, path: readonly string[]): ApiRow | undefined;
}

interface ModuleRows {
  readonly named: ReadonlyMap<string, ApiRow>;
  readonly patterns: readonly ApiRow[];
}

/** Returns the rows of all models, spelled out when a module is asked for; where two name the same API, the later one adds to the earlier. */
export function rowsOf(models: readonly Model[]): ModelRows {
  const byModule = new Map<string, Model[]>();
  for (const model of models) {
    for (const module of model.modules) byModule.set(module, [...(byModule.get(module) ?? []), model]);
  }
  const indexed = new Map<string, ModuleRows>();
  const rowsIn = (module: string): ModuleRows => {
    let found = indexed.get(module);
    if (!found) indexed.set(module, (found = indexOf(module, byModule.get(module) ?? [])));
    return found;
  };
  return {
    modules: [...byModule.keys()],
    promising: [...byModule.keys()].filter((module) => byModule.get(module)?.some(({ apis }) => Object.values(apis).some(tellsOfPromises))),
    of: (module) => [...rowsIn(module).named.values(), ...rowsIn(module).patterns],
    find(module, path) {
      if (!byModule.has(module)) return undefined;
      const { named, patterns } = rowsIn(module);
      const name = path.length === 0 ? "default" : path.join(".");
      return named.get(name) ?? patterns.find((row) => fits(row.path, name));
    },
  };
}

/** A later row says more of an API that an earlier one names; of patterns, the last one that fits counts. */
function indexOf(module: string, models: readonly Model[]): ModuleRows {
  const named = new Map<string, ApiRow>();
  const patterns: ApiRow[] = [];
  const rows = models.flatMap(({ apis }) => Object.entries(apis).flatMap(([pattern, api]) => spelledOut(pattern).map((path) => ({ ...api, module, path }))));
  for (const row of rows) {
    if (row.path.includes("*")) addPattern(patterns, row);
    else named.set(row.path, both(named.get(row.path), row));
  }
  // A role stands for all names of a pattern already.
  for (const [name, row] of named) named.set(name, { ...withoutRoles(patterns.find(({ path }) => fits(path, name))), ...row });
  return { named, patterns };
}

function addPattern(patterns: ApiRow[], row: ApiRow): void {
  const at = patterns.findIndex(({ path }) => path === row.path);
  if (at >= 0) patterns.splice(at, 1, both(patterns[at], row));
  else patterns.unshift(row);
}

function withoutRoles(row: ApiRow | undefined): Partial<ApiRow> {
  const { is: _, ...said } = row ?? { module: "", path: "" };
  return said;
}

/** What a later row says counts, and what the earlier one says besides. */
function both(earlier: ApiRow | undefined, later: ApiRow): ApiRow {
  if (!earlier) return later;
  const is = [...rolesOf(earlier.is), ...rolesOf(later.is)];
  return { ...earlier, ...later, ...(is.length > 0 && { is }) };
}

/** Whether a row helps to see a promise. */
export function tellsOfPromises({ fulfills, gives, returns }: Api): boolean {
  return returns !== undefined || gives !== undefined || fulfills !== undefined;
}

/** `*` stands for one name. */
function fits(pattern: string, name: string): boolean {
  const wanted = pattern.split(".");
  const names = name.split(".");
  return wanted.length === names.length && wanted.every((part, index) => part === "*" || part === names[index]);
}

/** `{Client,Pool}.end` → `Client.end`, `Pool.end`. */
export function spelledOut(pattern: string): string[] {
  const [, before = "", names, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/u.exec(pattern) ?? [];
  return names === undefined ? [pattern] : names.split(",").flatMap((name) => spelledOut(`${before}${name}${after}`));
}
