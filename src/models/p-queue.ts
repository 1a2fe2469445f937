import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Promises a few at a time. */
export const pQueue: readonly Model[] = [
  {
    modules: ["p-queue"],
    checked: "p-queue@10.0.0",
    apis: {
      "default.{add,addAll,onEmpty,onIdle}": PROMISE,
    },
  },
  {
    modules: ["p-limit"],
    checked: "p-limit@7.3.3",
    apis: {
      LimitFunction: PROMISE,
      default: { gives: "LimitFunction" },
    },
  },
  {
    modules: ["p-map"],
    checked: "p-map@7.1.1",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["p-retry"],
    checked: "p-retry@9.0.0",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["p-all"],
    checked: "p-all@5.0.1",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["delay"],
    checked: "delay@7.0.0",
    apis: {
      default: PROMISE,
    },
  },
];
