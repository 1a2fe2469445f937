import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** `fetch` for older versions of Node.js. */
export const nodeFetch: readonly Model[] = [
  {
    modules: ["node-fetch"],
    checked: "node-fetch@3.3.2",
    apis: {
      default: { returns: "promise", fulfills: "Response" },
      "Response.{arrayBuffer,blob,buffer,formData,json,text}": PROMISE,
    },
  },
];
