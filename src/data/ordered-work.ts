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
  "sequence",
  "sequential",
  "sequentially",
  "serial",
  "serially",
  "series",
  "waterfall",
  "worker",
]);
