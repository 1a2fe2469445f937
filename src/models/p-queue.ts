import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Promises a few at a time. */
export const pQueue: readonly Model[] = [
  {
    modules: ["p-queue"],
    checked: "p-queue@10.0.0",
    is: ["limiter", "awaits callbacks"],
    apis: {
      "default.{add,addAll,onEmpty,onIdle}": PROMISE,
      "PQueue.add": { is: "runs its callback" },
      "default.add": { is: "runs its callback" },
    },
  },
  {
    modules: ["p-limit"],
    checked: "p-limit@7.3.3",
    is: ["limiter", "awaits callbacks"],
    apis: {
      LimitFunction: { ...PROMISE, is: "runs its callback" },
      default: { gives: "LimitFunction" },
    },
  },
  {
    modules: ["p-map"],
    checked: "p-map@7.1.1",
    is: "awaits callbacks",
    apis: {
      default: { ...PROMISE, is: "combinator" },
    },
  },
  {
    modules: ["p-retry"],
    checked: "p-retry@9.0.0",
    is: "awaits callbacks",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["p-all"],
    checked: "p-all@5.0.1",
    apis: {
      default: { ...PROMISE, is: "combinator" },
    },
  },
  {
    modules: ["delay"],
    checked: "delay@7.0.0",
    apis: {
      default: PROMISE,
    },
  },
  {
    modules: ["async", "bluebird", "emittery", "p-each-series", "p-filter"],
    is: "awaits callbacks",
    apis: {},
  },
  {
    modules: ["async-mutex", "async-sema", "bottleneck", "limiter", "p-ratelimit", "p-throttle", "rate-limiter-flexible", "throat"],
    is: "limiter",
    apis: {},
  },
  {
    modules: ["p-settle", "p-props"],
    checked: "p-settle@5.2.1",
    apis: {
      default: { is: "combinator" },
    },
  },
];
