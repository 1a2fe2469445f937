import type { Definition, IndexedFunction, ProjectFunction, Project } from "../../facts/facts.ts";

/** Functions of the project that may block their callers, and the names that they go by. */
export interface MayBlock {
  readonly names: ReadonlySet<string>;
  readonly has: (helper: Definition) => boolean;
}

interface Found {
  readonly place: ProjectFunction;
  readonly names: readonly string[];
}

/**
 * The functions of the project that block, and those that call them, however many steps away. Names decide who may be
 * a caller, and a type checker is asked for nothing else; whether the call is made each time is not looked at here.
 */
export function mayBlockIn(project: Project, blocksAt: (file: string, at: number) => boolean): MayBlock {
  const { aliases, functions, users } = indexOf(project);
  const blocking = new Set<string>();
  const names = new Set<string>();
  const found: Found[] = [];

  for (const { at, file, names: own } of functions) {
    if (blocksAt(file, at)) add({ at, file }, own);
  }
  // A list that grows while it is walked.
  for (const { place, names: own } of found) {
    for (const name of own) {
      const asked = (users.get(name) ?? []).filter((user) => !blocking.has(keyOf(user)));
      const used = project.definitions(asked.map(({ at, file }) => ({ at, file, name })));
      for (const [index, user] of asked.entries()) {
        if (used[index]?.some((definition) => keyOf(definition) === keyOf(place))) add(user, user.names);
      }
    }
  }
  return { names, has: ({ at, file = "" }) => blocking.has(keyOf({ at, file })) };

  function add(place: ProjectFunction, own: readonly string[]): void {
    const all = withAliases(own, aliases);
    blocking.add(keyOf(place));
    found.push({ place, names: all });
    for (const name of all) names.add(name);
  }
}

function keyOf({ at, file }: ProjectFunction): string {
  return `${file}:${String(at)}`;
}

type NamedPlace = IndexedFunction & ProjectFunction;

interface Index {
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly functions: readonly NamedPlace[];
  readonly users: ReadonlyMap<string, readonly NamedPlace[]>;
}

function indexOf(project: Project): Index {
  const aliases = new Map<string, string[]>();
  const functions: NamedPlace[] = [];
  const users = new Map<string, NamedPlace[]>();
  for (const file of project.files()) {
    const outline = project.symbolIndexOf(file);
    for (const [from, to] of outline.aliases) append(aliases, from, to);
    for (const outlined of outline.functions) {
      const named = { ...outlined, file };
      functions.push(named);
      for (const name of outlined.uses) append(users, name, named);
    }
  }
  return { aliases, functions, users };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The names, and what stands for the same. */
function withAliases(names: readonly string[], aliases: Index["aliases"]): string[] {
  const all = new Set(names);
  for (const name of all) {
    for (const alias of aliases.get(name) ?? []) all.add(alias);
  }
  return [...all];
}
