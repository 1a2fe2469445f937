import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Requests by HTTP. */
export const ky: readonly Model[] = [
  {
    modules: ["ky"],
    checked: "ky@2.1.0",
    apis: {
      default: { returns: "promise", gives: "ResponsePromise" },
      "{delete,get,head,patch,post,put}": { returns: "promise", gives: "ResponsePromise" },
      "ResponsePromise.{arrayBuffer,blob,formData,json,text}": PROMISE,
      "{create,extend}": { gives: "KyInstance" },
      "KyInstance.{delete,get,head,patch,post,put}": { returns: "promise", gives: "ResponsePromise" },
    },
  },
];
