import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Hashes of passwords. */
export const bcrypt: readonly Model[] = [
  {
    modules: ["bcrypt"],
    checked: "bcrypt@VERSION",
    apis: {
      "{compare,genSalt,hash}": UNLESS_CALLBACK,
    },
  },
  {
    modules: ["bcryptjs"],
    checked: "bcryptjs@VERSION",
    apis: {
      "{compare,genSalt,hash}": UNLESS_CALLBACK,
    },
  },
];
