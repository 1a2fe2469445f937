import type { Model } from "./model.ts";

const HASH = { until: "the hash is computed", instead: "promise" } as const;
const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Hashes of passwords. */
export const bcrypt: readonly Model[] = [
  {
    modules: ["bcrypt"],
    checked: "bcrypt@6.0.0",
    is: "only in Node.js",
    apis: {
      "{compare,genSalt,hash}": UNLESS_CALLBACK,
      compareSync: { blocks: { ...HASH, use: "compare" } },
      genSaltSync: { blocks: { ...HASH, use: "genSalt" } },
      hashSync: { blocks: { ...HASH, use: "hash" } },
    },
  },
  {
    modules: ["bcryptjs"],
    checked: "bcryptjs@3.0.3",
    apis: {
      "{compare,genSalt,hash}": UNLESS_CALLBACK,
      compareSync: { blocks: { ...HASH, use: "compare" } },
      genSaltSync: { blocks: { ...HASH, use: "genSalt" } },
      hashSync: { blocks: { ...HASH, use: "hash" } },
    },
  },
];
