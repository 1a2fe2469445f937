import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** MySQL and MariaDB. */
export const mysql2: readonly Model[] = [
  {
    modules: ["mariadb", "promise-mysql"],
    apis: {
      "Pool.getConnection": { returns: "promise", fulfills: "PoolConnection", acquires: { leak: "the pool never gets it back", what: "fulfilled", release: ["release", "end", "destroy"] } },
      createConnection: { returns: "promise", fulfills: "Connection", acquires: { leak: "its connection stays open", what: "fulfilled", release: ["end", "destroy"], isReleasedLater: true } },
      createPool: { gives: "Pool" },
      "{Connection,PoolConnection}.{beginTransaction,commit,end,execute,query,rollback}": PROMISE,
    },
  },
  {
    modules: ["mysql2/promise"],
    checked: "mysql2@3.24.6",
    apis: {
      createConnection: { returns: "promise", fulfills: "Connection", is: "opens a session", acquires: { leak: "its connection stays open", what: "fulfilled", release: ["end", "destroy"], isReleasedLater: true } },
      createPool: { gives: "Pool" },
      "Pool.getConnection": { returns: "promise", fulfills: "PoolConnection", acquires: { leak: "the pool never gets it back", what: "fulfilled", release: ["release", "destroy"] } },
      "{Connection,Pool,PoolConnection}.{end,execute,query}": PROMISE,
      "{Connection,PoolConnection}.{beginTransaction,changeUser,commit,connect,ping,prepare,rollback}": PROMISE,
    },
  },
  {
    modules: ["mysql2", "mysql"],
    checked: "mysql2@3.24.6",
    is: ["only in Node.js", "emitter"],
    apis: {
      "{Connection,PoolConnection}": { is: "session" },
      createConnection: { is: "opens a session" },
    },
  },
];
