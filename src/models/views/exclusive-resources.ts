import { apisThat, modulesThat, namesThat, rowsThat, wordsThat } from "./views.ts";

/** Things that hold one conversation, by the name that they usually have. */
export const resourceNames = namesThat("session");

/** The same at the end of a name: `readClient`, `postgresQueryRunner`. */
export const resourceLastWords: readonly string[] = ["client", "conn", "connection", "entity manager", "query runner", "session", "socket", "transaction", "trx", "tx", "txn", "websocket"];

/** Words before `client` in the names of things that take several calls at a time. */
export const concurrentClientWords = wordsThat("concurrent client");

/** Names that mean such a thing only where nothing is known of their type: clients of HTTP have them, too. */
export const vagueResourceNames = namesThat("session if untyped");

/** Names that mean such a thing only where a method of it is called: `user.click()`, not `posts(user)` or `prisma.user.findUnique()`. */
export const resourceReceiverNames = namesThat("session if receiver");

/** Names of browsers and test drivers, whose elements belong to the same conversation. */
export const pageNames = namesThat("page");

/** Classes and interfaces of such things, by package; `*` stands for every type of the package. */
export const resourceTypes: readonly { readonly module: string; readonly names: "*" | readonly string[] }[] = [...new Set(rowsThat("session").map(({ module }) => module))].map((module) => ({ module, names: namesOfSessions(module) }));

/** Functions that open such a thing, beside those of packages that have nothing else. */
export const resourceCreators = apisThat("opens a session");

/** Packages whose functions work in one terminal, one working tree or one browser. */
export const resourceModules = modulesThat("session");

/** Functions and methods that talk to one conversation partner, process or working tree. */
export const resourceCallNames = namesThat("talks to a session");

/** Words that begin the name of a function which asks a user, or changes what a working tree shows. */
export const promptWords = wordsThat("prompts");

/** Words in the name of a function that works in one working tree: `gitExec`, `runGit`. */
export const resourceCallWords = wordsThat("working tree");

/** Words in the name of a module of the project whose functions work in one terminal or working tree. */
export const resourceModuleWords = wordsThat("session");

/** Functions that change something which the whole process shares. */
export const processChanges = apisThat("changes the process");

/** Properties of the process that say how it ended. */
export const processResults = apisThat("exit code");

/** Functions that write to what the whole process writes to. */
export const processOutputs = apisThat("process output");

/** Methods that run the function they are given in a transaction. */
export const transactionNames = namesThat("transaction");

function namesOfSessions(module: string): "*" | readonly string[] {
  const names = rowsThat("session").filter((row) => row.module === module).map(({ path }) => path);
  return names.includes("*") ? "*" : names;
}
