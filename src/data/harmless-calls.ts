/** Globals whose call, or whose methods' call, neither throws nor rejects in ordinary use. */
export const harmlessGlobals: ReadonlySet<string> = new Set([
  "Boolean",
  "Date",
  "Math",
  "Number",
  "String",
  "clearImmediate",
  "clearInterval",
  "clearTimeout",
  "console",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "setInterval",
  "setTimeout",
]);

/** Names of objects that log, whatever package they come from. */
export const loggers: ReadonlySet<string> = new Set(["log", "logger"]);
