import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Requests by HTTP, the client of Node.js. */
export const undici: readonly Model[] = [
  {
    modules: ["undici"],
    checked: "undici@8.13.1",
    apis: {
      request: { ...PROMISE, signal: { at: 1 } },
      stream: PROMISE,
      "Response.{arrayBuffer,blob,formData,json,text}": PROMISE,
      "{Agent,Client,Pool}.{close,destroy,request}": UNLESS_CALLBACK,
      "{connect,upgrade}": PROMISE,
      fetch: { returns: "promise", fulfills: "Response", signal: { at: 1 } },
    },
  },
];
