import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Child processes. */
export const execa: readonly Model[] = [
  {
    modules: ["execa"],
    checked: "execa@VERSION",
    apis: {
      "{execa,execaNode,execaCommand,$}": PROMISE,
    },
  },
];
