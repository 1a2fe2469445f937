/** What a busy loop may call: clocks, and what is computed from them without doing any work. */
export const clocks: ReadonlySet<string> = new Set([
  "globalThis#Atomics.load",
  "globalThis#Date",
  "globalThis#Date.now",
  "globalThis#performance.now",
  "globalThis#process.hrtime",
  "globalThis#process.hrtime.bigint",
  "globalThis#process.uptime",
  "node:perf_hooks#performance.now",
  "node:process#hrtime",
  "node:process#hrtime.bigint",
  "node:process#uptime",
]);

/** The number of a moment: `new Date().getTime()`, `end.valueOf()`. */
export const momentMethods: ReadonlySet<string> = new Set(["getTime", "valueOf"]);
