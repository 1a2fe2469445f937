import type { Model } from "./model.ts";

/** Schedulers. */
export const schedulers: readonly Model[] = [
  {
    modules: ["cron", "node-cron", "node-schedule"],
    is: "only in Node.js",
    apis: {},
  },
];
