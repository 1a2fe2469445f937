import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Requests by HTTP. */
export const got: readonly Model[] = [
  {
    modules: ["got"],
    checked: "got@VERSION",
    apis: {
      "{default,got}": PROMISE,
      "{delete,get,head,patch,post,put}": PROMISE,
      "got.{delete,get,head,patch,post,put}": PROMISE,
      "{extend,got.extend}": { gives: "Got" },
      Got: PROMISE,
      "Got.{delete,get,head,patch,post,put}": PROMISE,
    },
  },
];
