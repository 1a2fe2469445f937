import type { Model } from "./model.ts";

/** Tokens; callback style or synchronous, so that nothing of it is a promise. */
export const jsonwebtoken: readonly Model[] = [
  {
    modules: ["jsonwebtoken"],
    checked: "@types/jsonwebtoken@9.0.10",
    apis: {
      "{decode,sign,verify}": { returns: "other" },
      verify: { is: "probe" },
    },
  },
];
