import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Hashes of passwords. */
export const bcrypt: readonly Model[] = [
  {
    modules: ["bcrypt"],
    checked: "bcrypt@6.0.0",
    apis: {
      "{compare,genSalt,hash}": UNLESS_CALLBACK,
    },
  },
  {
    modules: ["bcryptjs"],
    checked: "bcryptjs@3.0.3",
    apis: {
      "{compare,genSalt,hash}": UNLESS_CALLBACK,
    },
  },
];
