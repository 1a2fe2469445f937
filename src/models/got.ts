import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Requests by HTTP. */
export const got: readonly Model[] = [
  {
    modules: ["got"],
    checked: "got@16.1.0",
    apis: {
      default: PROMISE,
      "{delete,get,head,patch,post,put}": PROMISE,
      extend: { gives: "Got" },
      Got: PROMISE,
      "Got.{delete,get,head,patch,post,put}": PROMISE,
    },
  },
];
