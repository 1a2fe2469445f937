import type { Model } from "./model.ts";

/** What makes synchronous what is not. */
export const synchronousBridges: readonly Model[] = [
  {
    modules: ["deasync"],
    apis: {
      default: { givesBlocking: { until: "the asynchronous function is done", instead: "note", use: "`await` and the asynchronous function itself" } },
      "{loopWhile,runLoopOnce}": { blocks: { until: "its condition is met", instead: "note", use: "`await` and the asynchronous function itself" } },
      sleep: { blocks: { until: "its condition is met", instead: "note", use: "`await setTimeout(…)` of `node:timers/promises`" } },
    },
  },
  {
    modules: ["sync-fetch", "sync-request"],
    apis: {
      default: { blocks: { until: "the server replies", instead: "note", use: "`await fetch(…)`" } },
    },
  },
  {
    modules: ["synckit"],
    checked: "synckit@0.12.3",
    apis: {
      createSyncFn: { givesBlocking: { until: "the worker is done", instead: "note", use: "`await` and the asynchronous function itself" } },
    },
  },
];
