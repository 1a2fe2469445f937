import type { Api, Model } from "./model.ts";

/** A row with its name. */
export interface ApiRow extends Api {
  readonly module: string;
  readonly path: string;
}

/** The rows of models, to be found by module and path: `pg` and `["Pool", "query"]`. The default export itself has the path `default`. */
export interface ModelRows {
  readonly modules: readonly string[];
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
    if (row.path.includes("*")) patterns.unshift(row);
    else named.set(row.path, { ...named.get(row.path), ...row });
  }
  return { named, patterns };
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
