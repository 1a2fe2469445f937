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
    apis: {
      "{PreparedStatement,Request,Transaction}": { is: "session" },
    },
  },
  {
    modules: ["oracledb"],
    apis: {
      Connection: { is: "session" },
      getConnection: { is: "opens a session" },
    },
  },
  {
    modules: ["sqlite"],
    apis: {
      "{Database,Statement}": { is: "session" },
      open: { is: "opens a session" },
    },
  },
  {
    modules: ["sqlite3"],
    apis: {
      "{Database,Statement}": { is: "session" },
    },
  },
  {
    modules: ["typeorm"],
    is: "only in Node.js",
    apis: {
      "{EntityManager,QueryRunner}": { is: "session" },
    },
  },
];
