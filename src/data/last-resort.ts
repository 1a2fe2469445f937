/** Functions that register a listener: `process.on(event, listener)`. */
export const listening: ReadonlySet<string> = new Set([
  "globalThis#addEventListener",
  "globalThis#process.addListener",
  "globalThis#process.on",
  "globalThis#process.once",
  "globalThis#process.prependListener",
  "globalThis#process.prependOnceListener",
  "node:process#addListener",
  "node:process#on",
  "node:process#once",
  "node:process#prependListener",
  "node:process#prependOnceListener",
]);

/** The events of errors that nobody caught. */
export const lastResortEvents: ReadonlySet<string> = new Set(["uncaughtException", "unhandledRejection", "unhandledrejection"]);

/** The global properties that hold a listener for one of them. */
export const lastResortProperties: ReadonlyMap<string, string> = new Map([["onunhandledrejection", "unhandledrejection"]]);
