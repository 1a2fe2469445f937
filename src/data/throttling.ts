/** Functions that let time pass, or hand work to what does. */
export const delays: ReadonlySet<string> = new Set([
  "globalThis#Bun.sleep",
  "globalThis#requestAnimationFrame",
  "globalThis#requestIdleCallback",
  "globalThis#scheduler.wait",
  "globalThis#scheduler.yield",
  "globalThis#setImmediate",
  "globalThis#setInterval",
  "globalThis#setTimeout",
  "node:timers#setImmediate",
  "node:timers#setTimeout",
  "node:timers/promises#scheduler.wait",
  "node:timers/promises#scheduler.yield",
  "node:timers/promises#setImmediate",
  "node:timers/promises#setTimeout",
]);

/** Words in the name of a function that waits on purpose. */
export const throttlingWords: ReadonlySet<string> = new Set([
  "backoff",
  "cooldown",
  "delay",
  "pause",
  "sleep",
  "throttle",
  "wait",
]);

/** Methods that let a caller through when it is its turn. */
export const limiterMethods: ReadonlySet<string> = new Set(["acquire", "removeTokens", "runExclusive", "schedule"]);

/** Packages that let only so many through. */
export const limiterModules: ReadonlySet<string> = new Set([
  "async-mutex",
  "async-sema",
  "bottleneck",
  "limiter",
  "p-limit",
  "p-queue",
  "p-ratelimit",
  "p-throttle",
  "rate-limiter-flexible",
  "throat",
]);

/** Words in the name of a thing that lets only so many through. */
export const limiterWords: ReadonlySet<string> = new Set([
  "bottleneck",
  "limit",
  "limiter",
  "lock",
  "mutex",
  "pacer",
  "semaphore",
  "throttle",
  "throttler",
]);

/** Calls that wait for many promises at once. */
export const combinators: ReadonlySet<string> = new Set([
  "globalThis#Promise.all",
  "globalThis#Promise.allSettled",
  "globalThis#Promise.any",
  "globalThis#Promise.race",
  "p-all#",
  "p-map#",
  "p-props#",
  "p-settle#",
]);

/** Words in the name of a part of a list that is worked off together. */
export const batchWords: ReadonlySet<string> = new Set(["batch", "batches", "chunk", "chunks"]);

/** Words in a name that counts how often something was tried. */
export const retryWords: ReadonlySet<string> = new Set(["attempt", "attempts", "retries", "retry", "tries"]);

/** What a benchmark calls beside the clocks. */
export const stopwatches: ReadonlySet<string> = new Set([
  "globalThis#console.time",
  "globalThis#console.timeEnd",
  "globalThis#console.timeLog",
  "globalThis#performance.mark",
  "globalThis#performance.measure",
  "node:perf_hooks#performance.mark",
  "node:perf_hooks#performance.measure",
]);
