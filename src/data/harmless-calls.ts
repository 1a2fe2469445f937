/** Globals whose call, or whose methods' call, neither throws nor rejects in ordinary use. */
export const harmlessGlobals: ReadonlySet<string> = new Set([
  "Array",
  "Boolean",
  "Date",
  "Math",
  "Number",
  "Object",
  "String",
  "clearImmediate",
  "clearInterval",
  "clearTimeout",
  "console",
  "document",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "setInterval",
  "setTimeout",
]);

/** What ends the process before anything else can happen. */
export const processExits: ReadonlySet<string> = new Set(["globalThis#process.exit", "node:process#exit"]);

/** Functions whose promise only waits, and is not rejected unless they are told to stop. */
export const pauses: ReadonlySet<string> = new Set(["node:timers/promises#setImmediate", "node:timers/promises#setTimeout"]);

/** Functions of libraries, by the type that they are or that has them, that run a function and return its promise, or one that ends as that does. */
export const runners: ReadonlySet<string> = new Set(["p-limit#LimitFunction", "p-queue#PQueue.add", "p-queue#default.add"]);

/** Methods, besides those of collections, that neither throw nor wait in ordinary use. */
export const harmlessMethods: ReadonlySet<string> = new Set([
  ...["abort", "destroy", "get", "getTime", "match", "padEnd", "padStart", "randomUUID", "ref", "toFixed", "toJSON", "unref", "uuid"],
  ...["addEventListener", "addListener", "dispatchEvent", "emit", "off", "on", "once", "removeEventListener", "removeListener"],
]);
