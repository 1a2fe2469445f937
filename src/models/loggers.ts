import type { Model } from "./model.ts";

/** Loggers. */
export const loggers: readonly Model[] = [
  {
    modules: ["pino", "winston"],
    is: "only in Node.js",
    apis: {},
  },
];
