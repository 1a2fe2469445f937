import type { Model } from "./model.ts";

/** Databases. */
export const databases: readonly Model[] = [
  {
    modules: ["better-sqlite3"],
    is: ["synchronous database", "only in Node.js"],
    apis: {
      "*": { is: "session" },
      default: { blocks: { until: "the database file is open", instead: "note", use: "a worker thread for the database", decidedBy: "databases" } },
    },
  },
  {
    modules: ["mssql"],
    checked: "@types/mssql@12.3.0",
    apis: {
      "{PreparedStatement,Request,Transaction}": { is: "session" },
    },
  },
  {
    modules: ["oracledb"],
    checked: "@types/oracledb@7.0.3",
    apis: {
      Connection: { is: "session" },
      getConnection: { is: "opens a session", returns: "promise", unlessCallback: true, fulfills: "Connection", acquires: { leak: "the pool never gets it back", what: "fulfilled", release: ["close", "release"], isReleasedLater: true } },
      "Pool.getConnection": { returns: "promise", unlessCallback: true, fulfills: "Connection", acquires: { leak: "the pool never gets it back", what: "fulfilled", release: ["close", "release"], isReleasedLater: true } },
    },
  },
  {
    modules: ["sqlite"],
    checked: "sqlite@5.1.1",
    apis: {
      "{Database,Statement}": { is: "session" },
      open: { is: "opens a session" },
    },
  },
  {
    modules: ["sqlite3"],
    checked: "sqlite3@6.0.1",
    apis: {
      "{Database,Statement}": { is: "session" },
    },
  },
  {
    modules: ["typeorm"],
    checked: "typeorm@1.1.1",
    is: "only in Node.js",
    apis: {
      "{EntityManager,QueryRunner}": { is: "session" },
      "{Connection,DataSource}.createQueryRunner": { gives: "QueryRunner", acquires: { leak: "the pool never gets its connection back", release: ["release"], opensBy: ["connect", "startTransaction"], isReleasedLater: true } },
      "QueryRunner.{commitTransaction,connect,query,release,rollbackTransaction,startTransaction}": { returns: "promise" },
    },
  },
];
