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
      "Knex.{destroy,transaction}": PROMISE,
      "Knex.raw": { returns: "thenable" },
      Transaction: { is: "session" },
    },
  },
];
