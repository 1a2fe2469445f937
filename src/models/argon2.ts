import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Hashes of passwords. */
export const argon2: readonly Model[] = [
  {
    modules: ["argon2"],
    checked: "argon2@0.45.1",
    is: "only in Node.js",
    apis: {
      "{hash,verify}": PROMISE,
    },
  },
];
