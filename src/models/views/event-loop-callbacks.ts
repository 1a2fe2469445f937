import { apisThat, methodsThat, modulesThat, namesThat, typesThat } from "./views.ts";

/** Functions of the platform that call their argument later, from the event loop. */
export const timers = apisThat("timer");

/** Methods that take the name of an event and its listener. */
export const listenerMethods = methodsThat("adds a listener");

/** Methods of streams whose last argument is called when all is written: `process.stdout.write("", f)`. */
export const flushMethods = methodsThat("flushes");

/** Methods whose last argument is called when the server is open: `server.listen(8080, f)`. */
export const openingMethods = methodsThat("opens a server");

/** Methods that open a server, by the last word of what it is called. */
export const startingMethods = methodsThat("starts a server");
export const serverNames = namesThat("server");

/** What takes a function and calls it for each request or connection: `(req, res) => …`. */
export const serverFunctions = apisThat("server");
export const routeMethods = methodsThat("route");

/** The modules whose servers have these methods, and whose types the parameters of a handler have. */
export const serverModules = modulesThat("server");
export const requestTypes = typesThat("request");

/** Modules that call a function for a command of the command line, once in the life of a process: `program.command("build").action(f)`. */
export const commandModules = modulesThat("commands");

/** How the code of a worker thread is recognised: it uses one of these. */
export const workerExports = apisThat("worker");

/** Modules whose functions run tests: no other work waits for the event loop of a test. */
export const testRunners = modulesThat("test runner");

/** Files of tests, and those in their folders, which nothing else uses. */
export const testFiles: readonly string[] = [
  "**/*.{test,spec,e2e,cy,bench}.*",
  "**/*_test.*",
  "**/{jest,test,vitest}{-,.}setup.*",
  "**/{__fixtures__,__mocks__,__tests__,cypress,e2e,spec,specs,test,test-helpers,test-utils,testing,tests}/**",
];
