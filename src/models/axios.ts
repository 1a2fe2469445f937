import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Requests by HTTP. */
export const axios: readonly Model[] = [
  {
    modules: ["axios"],
    checked: "axios@1.21.1",
    apis: {
      default: PROMISE,
      "{delete,get,head,options,patch,patchForm,post,postForm,put,putForm,request}": PROMISE,
      create: { gives: "AxiosInstance" },
      AxiosInstance: PROMISE,
      "AxiosInstance.{delete,get,head,options,patch,post,put,request}": PROMISE,
    },
  },
];
