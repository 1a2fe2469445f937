import type { Definition, IndexedFunction, ProjectFunction, Project } from "../../facts/facts.ts";

/** Functions of the project that may block their callers, and the names that they go by. */
export interface MayBlock {
  readonly names: ReadonlySet<string>;
  readonly has: (helper: Definition) => boolean;
  /** Returns the functions that use one of these, and those that use them by way of others: async ones are the last on their way. */
  readonly usersOf: (helpers: readonly ProjectFunction[]) => readonly NamedFunction[];
}

/** A function of the project by its place, with its names and uses. */
export type NamedFunction = IndexedFunction & ProjectFunction;

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
  const blocking = new Map<string, NamedFunction[]>();
  const names = new Set<string>();
  const found: Found[] = [];
  const usersByName = new Map<string, ReadonlyMap<string, readonly NamedFunction[]>>();

  for (const { at, file, names: own, isPlain } of functions) {
    if (isPlain && blocksAt(file, at)) add({ at, file }, own);
  }
  // A list that grows while it is walked.
  for (const { place, names: own } of found) {
    for (const user of own.flatMap((name) => usersNamed(name).get(keyOf(place)) ?? [])) {
      blocking.get(keyOf(place))?.push(user);
      if (user.isPlain && !blocking.has(keyOf(user))) add(user, user.names);
    }
  }
  return { names, has: ({ at, file = "" }) => blocking.has(keyOf({ at, file })), usersOf: (helpers) => usersFrom(helpers, blocking) };

  function add(place: ProjectFunction, own: readonly string[]): void {
    const all = withAliases(own, aliases);
    blocking.set(keyOf(place), []);
    found.push({ place, names: all });
    for (const name of all) names.add(name);
  }

  /** By the function that the name stands for; each use is asked about once. */
  function usersNamed(name: string): ReadonlyMap<string, readonly NamedFunction[]> {
    const known = usersByName.get(name);
    if (known) return known;
    const byTarget = new Map<string, NamedFunction[]>();
    const asked = users.get(name) ?? [];
    const used = project.definitions(asked.map(({ at, file }) => ({ at, file, name })));
    for (const [index, user] of asked.entries()) {
      for (const target of new Set(used[index]?.map(keyOf))) append(byTarget, target, user);
    }
    usersByName.set(name, byTarget);
    return byTarget;
  }
}

function usersFrom(helpers: readonly ProjectFunction[], usersOf: ReadonlyMap<string, readonly NamedFunction[]>): NamedFunction[] {
  const all = new Map(helpers.flatMap((helper) => usersOf.get(keyOf(helper)) ?? []).map((user) => [keyOf(user), user]));
  for (const key of all.keys()) {
    for (const user of usersOf.get(key) ?? []) all.set(keyOf(user), user);
  }
  return [...all.values()];
}

function keyOf({ at, file }: ProjectFunction): string {
  return `${file}:${String(at)}`;
}

interface Index {
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly functions: readonly NamedFunction[];
  readonly users: ReadonlyMap<string, readonly NamedFunction[]>;
}

function indexOf(project: Project): Index {
  const aliases = new Map<string, string[]>();
  const functions: NamedFunction[] = [];
  const users = new Map<string, NamedFunction[]>();
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
