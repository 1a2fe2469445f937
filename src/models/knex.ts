import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** SQL; queries start when they are awaited. */
export const knex: readonly Model[] = [
  {
    modules: ["knex"],
    checked: "knex@3.3.0",
    is: "only in Node.js",
    apis: {
      "{default,knex}": { gives: "Knex" },
      "Knex.destroy": PROMISE,
      "Knex.transaction": { ...PROMISE, acquires: { leak: "its connection stays in the transaction", what: "fulfilled", release: ["commit", "rollback"], isReleasedLater: true } },
      "Knex.raw": { returns: "thenable" },
      Transaction: { is: "session" },
    },
  },
];
