/** Words in the name of a list whose order is a promise to its users. */
export const orderedWords: ReadonlySet<string> = new Set([
  "hook",
  "hooks",
  "interceptor",
  "interceptors",
  "middleware",
  "middlewares",
  "migration",
  "migrations",
  "phase",
  "phases",
  "plugin",
  "plugins",
  "seed",
  "seeder",
  "seeders",
  "seeds",
  "stage",
  "stages",
  "step",
  "steps",
]);

/** Words that begin the name of a function which does what the rest of the name says: `runMigration`. */
export const runningWords: ReadonlySet<string> = new Set(["apply", "call", "execute", "invoke", "perform", "run"]);

/** Words in the name of a function that promises to work in order. */
export const orderingFunctionWords: ReadonlySet<string> = new Set([
  "migrate",
  "migration",
  "migrations",
  "ordered",
  "seed",
  "seeds",
  "sequential",
  "sequentially",
  "serially",
  "waterfall",
  "worker",
]);

/** Words that say so at the end of a name, as in `mapSeries`; elsewhere they are a thing: `loadSeriesEpisodes`, `getSerialNumbers`. */
export const orderingLastWords: ReadonlySet<string> = new Set(["sequence", "serial", "series"]);

/** Words that say so together at the end of a name: `fetchInOrder`, `loadOneByOne`. */
export const orderingPhrases: readonly string[] = ["in order", "in turn", "one at a time", "one by one"];

/** Names of functions that are steps of a migration. */
export const migrationFunctions: ReadonlySet<string> = new Set(["down", "up"]);

/** Words that begin the name of a function which changes what was there before: others may look at it, or change it as well. */
export const changingWords: ReadonlySet<string> = new Set([
  "delete",
  "deploy",
  "destroy",
  "fix",
  "insert",
  "install",
  "patch",
  "remove",
  "reset",
  "save",
  "sync",
  "truncate",
  "uninstall",
  "update",
  "upgrade",
  "upsert",
]);

/** Words that begin the name of a method which tells others how things go: they want to know at once, and not when all is done. */
export const tellingWords: ReadonlySet<string> = new Set([
  "advance",
  "dispatch",
  "emit",
  "increment",
  "log",
  "next",
  "notify",
  "post",
  "print",
  "progress",
  "publish",
  "report",
  "send",
  "tick",
  "trigger",
  "write",
]);

/** Words that begin the name of a function which makes what was not there before. */
export const creatingWords: ReadonlySet<string> = new Set(["add", "create", "register"]);
