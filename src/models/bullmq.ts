import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Queues of jobs. */
export const bullmq: readonly Model[] = [
  {
    modules: ["bullmq"],
    checked: "bullmq@6.7.0",
    is: ["awaits callbacks", "only in Node.js"],
    apis: {
      "{Queue,Worker}": { emitsError: { what: "Redis", fails: "is unreachable", decidedBy: "libraries", connectsLater: true, printed: true } },
      "Queue.{add,addBulk,clean,close,drain,getJob,getJobCounts,getJobs,obliterate,pause,remove,resume}": PROMISE,
      "Worker.{close,pause}": PROMISE,
      "{QueueEvents,FlowProducer}.close": PROMISE,
    },
  },
  {
    modules: ["bull"],
    is: "only in Node.js",
    apis: {},
  },
];
