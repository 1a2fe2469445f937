import type { Model } from "./model.ts";

/** Command lines. */
export const commandLines: readonly Model[] = [
  {
    modules: ["@commander-js/extra-typings", "cac", "sade"],
    is: "commands",
    apis: {},
  },
  {
    modules: ["commander", "yargs"],
    is: ["only in Node.js", "commands"],
    apis: {},
  },
  {
    modules: ["dotenv"],
    is: "only in Node.js",
    apis: {},
  },
];
