/** Things that hold one conversation, by the name that they usually have. */
export const resourceNames: ReadonlySet<string> = new Set([
  "browser",
  "client",
  "conn",
  "connection",
  "cy",
  "driver",
  "entityManager",
  "fd",
  "fh",
  "fileHandle",
  "git",
  "handle",
  "knexTrx",
  "locator",
  "manager",
  "page",
  "queryRunner",
  "reader",
  "readline",
  "repl",
  "res",
  "response",
  "rl",
  "screen",
  "session",
  "socket",
  "stdin",
  "stdout",
  "stream",
  "transaction",
  "trx",
  "tx",
  "txn",
  "websocket",
  "writer",
  "ws",
]);

/** The same at the end of a name: `readClient`, `postgresQueryRunner`. */
export const resourceLastWords: readonly string[] = ["client", "conn", "connection", "entity manager", "query runner", "session", "socket", "transaction", "trx", "tx", "txn", "websocket"];

/** Words before `client` in the names of things that take several calls at a time. */
export const concurrentClientWords: ReadonlySet<string> = new Set([
  "apollo",
  "api",
  "axios",
  "dynamo",
  "gateway",
  "github",
  "gitlab",
  "graphql",
  "grpc",
  "http",
  "https",
  "jira",
  "lambda",
  "openai",
  "prisma",
  "query",
  "registry",
  "rest",
  "rpc",
  "search",
  "ses",
  "slack",
  "sns",
  "sqs",
  "storage",
  "stripe",
  "supabase",
  "trpc",
  "web",
]);

/** Names that mean such a thing only where nothing is known of their type: clients of HTTP have them, too. */
export const vagueResourceNames: ReadonlySet<string> = new Set(["client", "manager"]);

/** Names that mean such a thing only where a method of it is called: `user.click()`, not `posts(user)` or `prisma.user.findUnique()`. */
export const resourceReceiverNames: ReadonlySet<string> = new Set(["user", "userEvent"]);

/** Names of browsers and test drivers, whose elements belong to the same conversation. */
export const pageNames: ReadonlySet<string> = new Set(["browser", "cy", "driver", "locator", "page", "screen"]);

/** Classes and interfaces of such things, by package; `*` stands for every type of the package. */
export const resourceTypes: readonly { readonly module: string; readonly names: "*" | readonly string[] }[] = [
  { module: "@clack/prompts", names: "*" },
  { module: "@playwright/test", names: "*" },
  { module: "@testing-library/user-event", names: "*" },
  { module: "better-sqlite3", names: "*" },
  { module: "cypress", names: "*" },
  { module: "knex", names: ["Transaction"] },
  { module: "mongodb", names: ["ClientSession"] },
  { module: "mssql", names: ["PreparedStatement", "Request", "Transaction"] },
  { module: "mysql", names: ["Connection", "PoolConnection"] },
  { module: "mysql2", names: ["Connection", "PoolConnection"] },
  { module: "node:fs", names: ["ReadStream", "WriteStream"] },
  { module: "node:fs/promises", names: ["FileHandle"] },
  { module: "node:http", names: ["ClientRequest", "ServerResponse"] },
  { module: "node:http2", names: "*" },
  { module: "node:net", names: ["Socket"] },
  { module: "node:readline", names: "*" },
  { module: "node:readline/promises", names: "*" },
  { module: "node:stream", names: "*" },
  { module: "node:tls", names: ["TLSSocket"] },
  { module: "oracledb", names: ["Connection"] },
  { module: "pg", names: ["Client", "PoolClient"] },
  { module: "playwright", names: "*" },
  { module: "playwright-core", names: "*" },
  { module: "puppeteer", names: "*" },
  { module: "puppeteer-core", names: "*" },
  { module: "selenium-webdriver", names: "*" },
  { module: "sequelize", names: ["Transaction"] },
  { module: "simple-git", names: "*" },
  { module: "sqlite", names: ["Database", "Statement"] },
  { module: "sqlite3", names: ["Database", "Statement"] },
  { module: "ssh2", names: ["Client"] },
  { module: "typeorm", names: ["EntityManager", "QueryRunner"] },
  { module: "webdriverio", names: "*" },
  { module: "ws", names: ["WebSocket"] },
];

/** Functions that open such a thing, beside those of packages that have nothing else. */
export const resourceCreators: ReadonlySet<string> = new Set([
  "mysql#createConnection",
  "mysql2#createConnection",
  "mysql2/promise#createConnection",
  "node:fs#createReadStream",
  "node:fs#createWriteStream",
  "node:fs/promises#open",
  "node:net#connect",
  "node:net#createConnection",
  "node:tls#connect",
  "oracledb#getConnection",
  "sqlite#open",
]);

/** Packages whose functions work in one terminal, one working tree or one browser. */
export const resourceModules: ReadonlySet<string> = new Set([
  "@clack/prompts",
  "@inquirer/prompts",
  "@testing-library/user-event",
  "cross-spawn",
  "enquirer",
  "execa",
  "inquirer",
  "libnpmpack",
  "libnpmversion",
  "nano-spawn",
  "node:child_process",
  "prompts",
  "simple-git",
  "zx",
]);

/** Functions and methods that talk to one conversation partner, process or working tree. */
export const resourceCallNames: ReadonlySet<string> = new Set([
  "$",
  "appendFile",
  "exec",
  "execAsync",
  "execCommand",
  "execFile",
  "execFileAsync",
  "execSql",
  "execa",
  "execute",
  "git",
  "prompts",
  "question",
  "runCommand",
  "shell",
  "showDialog",
  "showErrorMessage",
  "showInformationMessage",
  "showInputBox",
  "showMessageBox",
  "showOpenDialog",
  "showQuickPick",
  "showSaveDialog",
  "showWarningMessage",
  "spawn",
  "spawnAsync",
  "write",
]);

/** Words that begin the name of a function which asks somebody, or changes what a working tree shows. */
export const promptWords: ReadonlySet<string> = new Set(["ask", "checkout", "confirm", "prompt"]);

/** Words in the name of a function that works in one working tree: `gitExec`, `runGit`. */
export const resourceCallWords: ReadonlySet<string> = new Set(["git"]);

/** Words in the name of a module of the project whose functions work in one terminal or working tree. */
export const resourceModuleWords: ReadonlySet<string> = new Set(["git", "prompt", "prompts", "shell"]);

/** Functions that change something which the whole process shares. */
export const processChanges: ReadonlySet<string> = new Set([
  "globalThis#process.chdir",
  "globalThis#process.setegid",
  "globalThis#process.seteuid",
  "globalThis#process.umask",
  "node:process#chdir",
  "node:process#umask",
]);

/** Properties of the process that say how it ended. */
export const processResults: ReadonlySet<string> = new Set(["globalThis#process.exitCode", "node:process#exitCode"]);

/** Functions that write to what the whole process writes to. */
export const processOutputs: ReadonlySet<string> = new Set(["globalThis#process.stderr.write", "globalThis#process.stdout.write", "node:process#stderr.write", "node:process#stdout.write"]);

/** Methods that run the function they are given in a transaction. */
export const transactionNames: ReadonlySet<string> = new Set([
  "$transaction",
  "inTransaction",
  "runInTransaction",
  "runTransaction",
  "startTransaction",
  "transaction",
  "useTransaction",
  "withTransaction",
]);
