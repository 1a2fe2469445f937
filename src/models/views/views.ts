import { knownModels, knownRows } from "../index.ts";
import { methods, type MethodRole } from "../lexicon/methods.ts";
import { names, type NameRole } from "../lexicon/names.ts";
import { types, type TypeRole } from "../lexicon/types.ts";
import { words, type WordRole } from "../lexicon/words.ts";
import type { ApiRow } from "../lookup.ts";
import { hasRole, rolesOf, type ApiRole, type ModuleRole } from "../roles.ts";

const rows: readonly ApiRow[] = knownRows.modules.flatMap((module) => knownRows.of(module));

/** Returns the rows of all known models that say something. */
export function rowsWith<Property extends keyof ApiRow>(property: Property): readonly (ApiRow & Required<Pick<ApiRow, Property>>)[] {
  return rows.filter((row): row is ApiRow & Required<Pick<ApiRow, Property>> => row[property] !== undefined);
}

/** Returns the name of an API, `fs-extra#remove`; `del#` for the default export. */
export function nameOf({ module, path }: ApiRow): string {
  return `${module}#${exportOf(path)}`;
}

/** Returns the path of an API from its module on; that of the default export is empty. */
export function exportOf(path: string): string {
  return path === "default" ? "" : path;
}

/** Returns the names of the APIs that have a role: `node:timers#setTimeout`. */
export function apisThat(role: ApiRole): ReadonlySet<string> {
  let names = namesByRole.get(role);
  if (!names) namesByRole.set(role, (names = new Set(rowsThat(role).map(nameOf))));
  return names;
}

const namesByRole = new Map<ApiRole, ReadonlySet<string>>();

/** Returns the rows that have a role. */
export function rowsThat(role: ApiRole): readonly ApiRow[] {
  return rows.filter(({ is }) => hasRole(is, role));
}

/** Returns the names of the globals that have a role: `setTimeout`. */
export function globalsThat(role: ApiRole): ReadonlySet<string> {
  return new Set(rowsThat(role).filter(({ module }) => module === "globalThis").map(({ path }) => path));
}

/** Returns the modules that have a role. */
export function modulesThat(role: ModuleRole): ReadonlySet<string> {
  return new Set(knownModels.filter(({ is }) => rolesOf(is).includes(role)).flatMap(({ modules }) => modules));
}

export function wordsThat(role: WordRole): ReadonlySet<string> {
  return entriesThat(words, role);
}

export function namesThat(role: NameRole): ReadonlySet<string> {
  return entriesThat(names, role);
}

export function methodsThat(role: MethodRole): ReadonlySet<string> {
  return entriesThat(methods, role);
}

export function typesThat(role: TypeRole): ReadonlySet<string> {
  return entriesThat(types, role);
}

function entriesThat<Role extends string>(lexicon: Readonly<Record<string, Role | readonly Role[]>>, role: Role): ReadonlySet<string> {
  return new Set(Object.keys(lexicon).filter((name) => hasRole(lexicon[name], role)));
}
