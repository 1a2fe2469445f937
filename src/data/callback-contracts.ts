/** What a callee does with what the function that it is given returns. */
export type Contract =
  /** Adds it up: what it returns is passed to the next call. */
  | "accumulated"
  /** Waits for it, or hands on the promise. */
  | "awaited"
  /** Keeps one result for each call in an array. */
  | "collected"
  /** Reads it as a number, by which it sorts. */
  | "compared"
  /** Goes on before it is settled: what it returns of `[Symbol.dispose]`. */
  | "disposer"
  /** Calls it when the effect is over. */
  | "effect"
  /** Drops it: a promise executor. */
  | "executor"
  /** Takes it for an array, and flattens that. */
  | "flattened"
  /** Drops it, and goes on to the next element. */
  | "iterated"
  /** Drops it: a listener is told, not asked. */
  | "listener"
  /** Drops it: a stream is told by a callback. */
  | "stream"
  /** Reads it as a yes or no. */
  | "tested"
  /** Drops it: a timer. */
  | "timer"
  /** Reads it as some other value. */
  | "value";

interface Taking {
  readonly contract: Contract;
  /** The position of the function among the arguments. */
  readonly at: number;
}

/** Methods that run the function they are given before they return, by the name of the method. */
export const callbackMethods: Readonly<Record<string, Taking>> = {
  every: { contract: "tested", at: 0 },
  filter: { contract: "tested", at: 0 },
  find: { contract: "tested", at: 0 },
  findIndex: { contract: "tested", at: 0 },
  findLast: { contract: "tested", at: 0 },
  findLastIndex: { contract: "tested", at: 0 },
  flatMap: { contract: "flattened", at: 0 },
  forEach: { contract: "iterated", at: 0 },
  map: { contract: "collected", at: 0 },
  reduce: { contract: "accumulated", at: 0 },
  reduceRight: { contract: "accumulated", at: 0 },
  replace: { contract: "value", at: 1 },
  replaceAll: { contract: "value", at: 1 },
  some: { contract: "tested", at: 0 },
  sort: { contract: "compared", at: 0 },
  toSorted: { contract: "compared", at: 0 },
};

/** Functions of the platform that do so. */
export const callbackFunctions: Readonly<Record<string, Taking>> = {
  "globalThis#Array.from": { contract: "collected", at: 1 },
  "globalThis#DisposableStack.adopt": { contract: "disposer", at: 1 },
  "globalThis#DisposableStack.defer": { contract: "disposer", at: 0 },
  "globalThis#JSON.parse": { contract: "value", at: 1 },
  "globalThis#JSON.stringify": { contract: "value", at: 1 },
  "globalThis#Map.groupBy": { contract: "value", at: 1 },
  "globalThis#Object.groupBy": { contract: "value", at: 1 },
  "globalThis#Reflect.apply": { contract: "awaited", at: 0 },
};

/** Libraries whose functions take a collection and then a function. */
export const collectionModules: ReadonlySet<string> = new Set(["lodash", "lodash-es", "underscore"]);

/** What they do with what it returns. */
export const collectionFunctions: Readonly<Record<string, Contract>> = {
  all: "tested",
  any: "tested",
  countBy: "value",
  detect: "tested",
  dropRightWhile: "tested",
  dropWhile: "tested",
  each: "iterated",
  eachRight: "iterated",
  every: "tested",
  filter: "tested",
  find: "tested",
  findIndex: "tested",
  findKey: "tested",
  findLast: "tested",
  findLastIndex: "tested",
  findLastKey: "tested",
  flatMap: "flattened",
  flatMapDeep: "flattened",
  forEach: "iterated",
  forEachRight: "iterated",
  forIn: "iterated",
  forInRight: "iterated",
  forOwn: "iterated",
  forOwnRight: "iterated",
  groupBy: "value",
  indexBy: "value",
  keyBy: "value",
  map: "collected",
  mapKeys: "value",
  mapValues: "collected",
  maxBy: "compared",
  meanBy: "compared",
  minBy: "compared",
  omitBy: "tested",
  orderBy: "compared",
  partition: "tested",
  pickBy: "tested",
  reduce: "accumulated",
  reduceRight: "accumulated",
  reject: "tested",
  remove: "tested",
  some: "tested",
  sortBy: "compared",
  sumBy: "compared",
  takeRightWhile: "tested",
  takeWhile: "tested",
  times: "collected",
  uniqBy: "value",
};

/** Further functions that drop what a function returns which they call later; `*` stands for all of a module. */
export const callingLater: ReadonlySet<string> = new Set([
  "globalThis#addEventListener",
  "node:child_process#exec",
  "node:child_process#execFile",
  "node:crypto#*",
  "node:dns#*",
  "node:fs#*",
  "node:stream#finished",
  "node:stream#pipeline",
  "node:zlib#*",
]);

/** What is made with a function that it calls later, and whose result it drops: `new MutationObserver(f)`. */
export const callingConstructors: ReadonlySet<string> = new Set([
  "globalThis#FinalizationRegistry",
  "globalThis#IntersectionObserver",
  "globalThis#MutationObserver",
  "globalThis#PerformanceObserver",
  "globalThis#ReportingObserver",
  "globalThis#ResizeObserver",
  "node:perf_hooks#PerformanceObserver",
]);

/** Node's streams: what their callbacks return is dropped. */
export const streamClasses: ReadonlySet<string> = new Set([
  ...["node:stream#Duplex", "node:stream#PassThrough", "node:stream#Readable", "node:stream#Transform", "node:stream#Writable"],
  ...["readable-stream#Duplex", "readable-stream#PassThrough", "readable-stream#Readable", "readable-stream#Transform", "readable-stream#Writable"],
]);

/** Their callbacks: options of the constructor, and methods of a class that extends one. */
export const streamOptions: ReadonlySet<string> = new Set(["construct", "destroy", "final", "flush", "read", "transform", "write", "writev"]);
export const streamMethods: ReadonlySet<string> = new Set(["_construct", "_destroy", "_final", "_flush", "_read", "_transform", "_write", "_writev"]);

/** Packages whose objects with `on(event, listener)` drop what a listener returns; Node's own modules do as well. */
export const emitterModules: ReadonlySet<string> = new Set([
  ...["amqplib", "chokidar", "discord.js", "electron", "eventemitter2", "eventemitter3", "ioredis", "mqtt", "mysql", "mysql2", "pg"],
  ...["puppeteer", "puppeteer-core", "readable-stream", "redis", "socket.io", "socket.io-client", "through2", "ws"],
]);

/** Methods that nothing but emitters and event targets have. */
export const emitterMethods: ReadonlySet<string> = new Set(["addEventListener", "addListener", "prependListener", "prependOnceListener"]);

/** What an emitter is called as a parameter: nothing else has these names. */
export const emitterNames = /^_?(?:(?:event)?emitter|(?:web)?socket|(?:read|write)?stream|readable|writable|req(?:uest)?|res(?:ponse)?)$/iu;

/** Functions that take what a function returns for another one, which cleans up after it. */
export const effectFunctions: ReadonlySet<string> = new Set([
  "@wordpress/element#useEffect",
  "@wordpress/element#useInsertionEffect",
  "@wordpress/element#useLayoutEffect",
  "globalThis#React.useEffect",
  "globalThis#React.useInsertionEffect",
  "globalThis#React.useLayoutEffect",
  "preact/compat#useEffect",
  "preact/compat#useInsertionEffect",
  "preact/compat#useLayoutEffect",
  "preact/hooks#useEffect",
  "preact/hooks#useLayoutEffect",
  "react#useEffect",
  "react#useInsertionEffect",
  "react#useLayoutEffect",
]);

/** Modules whose callees wait for what they call: test runners, servers, queues, limiters. */
export const awaitingModules: ReadonlySet<string> = new Set([
  "@grammyjs/runner",
  "@hapi/hapi",
  "@jest/globals",
  "@octokit/webhooks",
  "@playwright/test",
  "@slack/bolt",
  "async",
  "ava",
  "bluebird",
  "bullmq",
  "cypress",
  "emittery",
  "grammy",
  "mocha",
  "node:stream",
  "node:test",
  "p-each-series",
  "p-filter",
  "p-limit",
  "p-map",
  "p-queue",
  "p-retry",
  "probot",
  "tape",
  "telegraf",
  "vitest",
]);

/** Functions of test runners that are global, and wait for what they call. */
export const awaitingGlobals: ReadonlySet<string> = new Set([
  "after",
  "afterAll",
  "afterEach",
  "before",
  "beforeAll",
  "beforeEach",
  "bench",
  "it",
  "setup",
  "specify",
  "suiteSetup",
  "suiteTeardown",
  "teardown",
  "test",
]);

/** Functions of test runners that run what they are given to collect the tests in it. */
export const describingNames: ReadonlySet<string> = new Set(["context", "describe", "suite"]);

/** What handlers of such callees are often given, as they call it: `bot.on("text", async (ctx) => …)`. */
export const contextNames: ReadonlySet<string> = new Set(["c", "context", "ctx"]);

/** Methods that only compare a function with those they know: `emitter.off("data", read)`. One without a name they call: `client.disconnect(() => …)`. */
export const forgettingMethods = /^(?:detach|disconnect|off|remove|un(?:bind|hook|listen|observe|register|subscribe|watch))(?![a-z])/u;

/** `onClick={…}`: nothing looks at what a listener returns. */
export const listenerAttribute = /^on[A-Z]/u;

/** `socket.onmessage = …`, as the platform spells the properties for listeners. */
export const listenerProperty = /^on[a-z]{3,}$/u;
