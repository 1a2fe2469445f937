import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Child processes. */
export const execa: readonly Model[] = [
  {
    modules: ["execa"],
    checked: "execa@10.2.1",
    apis: {
      "{$,execa,execaNode}": PROMISE,
    },
  },
];
