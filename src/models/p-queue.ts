import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Promises a few at a time. */
export const pQueue: readonly Model[] = [
  {
    modules: ["p-queue"],
    checked: "p-queue@VERSION",
    apis: {
      "default.{add,addAll,onEmpty,onIdle}": PROMISE,
    },
  },
  {
    modules: ["p-limit"],
    checked: "p-limit@VERSION",
    apis: {
      LimitFunction: PROMISE,
      default: { gives: "LimitFunction" },
    },
  },
  {
    modules: ["p-map"],
    checked: "p-map@VERSION",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["p-retry"],
    checked: "p-retry@VERSION",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["p-all"],
    checked: "p-all@VERSION",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["delay"],
    checked: "delay@VERSION",
    apis: {
      default: PROMISE,
    },
  },
];
