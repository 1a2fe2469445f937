/** Functions of the platform that call their argument later, from the event loop. */
export const timers: ReadonlySet<string> = new Set([
  "globalThis#process.nextTick",
  "globalThis#queueMicrotask",
  "globalThis#requestAnimationFrame",
  "globalThis#requestIdleCallback",
  "globalThis#setImmediate",
  "globalThis#setInterval",
  "globalThis#setTimeout",
  "node:process#nextTick",
  "node:timers#setImmediate",
  "node:timers#setInterval",
  "node:timers#setTimeout",
]);

/** Methods that take the name of an event and its listener. */
export const listenerMethods: ReadonlySet<string> = new Set([
  "addEventListener",
  "addListener",
  "on",
  "once",
  "prependListener",
  "prependOnceListener",
]);

/** Methods of streams whose last argument is called when all is written: `process.stdout.write("", f)`. */
export const flushMethods: ReadonlySet<string> = new Set(["end", "write"]);

/** Methods whose last argument is called when the server is open: `server.listen(8080, f)`. */
export const openingMethods: ReadonlySet<string> = new Set(["listen"]);

/** Methods that open a server, by the last word of what it is called. */
export const startingMethods: ReadonlySet<string> = new Set(["listen", "start"]);
export const serverNames: ReadonlySet<string> = new Set(["app", "application", "broker", "server"]);

/** What takes a function and calls it for each request or connection: `(req, res) => …`. */
export const serverFunctions: ReadonlySet<string> = new Set([
  "node:http#createServer",
  "node:http2#createSecureServer",
  "node:http2#createServer",
  "node:https#createServer",
  "node:net#createServer",
  "node:tls#createServer",
]);
export const routeMethods: ReadonlySet<string> = new Set(["addHook", "all", "delete", "get", "head", "options", "patch", "post", "put", "route", "use"]);

/** The modules whose servers have these methods, and whose types the parameters of a handler have. */
export const serverModules: ReadonlySet<string> = new Set([
  "@koa/router",
  "connect",
  "express",
  "express-serve-static-core",
  "fastify",
  "hono",
  "koa",
  "koa-router",
  "next",
  "node:http",
  "node:http2",
  "node:https",
  "polka",
  "restify",
]);
export const requestTypes: ReadonlySet<string> = new Set([
  "FastifyReply",
  "FastifyRequest",
  "Http2ServerRequest",
  "Http2ServerResponse",
  "IncomingMessage",
  "NextApiRequest",
  "NextApiResponse",
  "Request",
  "Response",
  "ServerResponse",
]);

/** Modules that call a function for a command of the command line, once in the life of a process: `program.command("build").action(f)`. */
export const commandModules: ReadonlySet<string> = new Set(["@commander-js/extra-typings", "cac", "commander", "sade", "yargs"]);

/** How the code of a worker thread is recognised: it uses one of these. */
export const workerExports: ReadonlySet<string> = new Set(["node:worker_threads#parentPort", "node:worker_threads#workerData"]);

/** Modules whose functions run tests: nobody else waits for the event loop of a test. */
export const testRunners: ReadonlySet<string> = new Set(["@jest/globals", "@playwright/test", "ava", "bun:test", "mocha", "node:test", "tap", "tape", "vitest"]);

/** Files of tests, and those in their folders, which nothing else uses. */
export const testFiles: readonly string[] = [
  "**/*.{test,spec,e2e,cy,bench}.*",
  "**/*_test.*",
  "**/{__fixtures__,__mocks__,__tests__,cypress,e2e,spec,specs,test,test-helpers,test-utils,testing,tests}/**",
];
