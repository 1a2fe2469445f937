import type { Model } from "./model.ts";

const LEAK = "the lock is held forever";

/** Locks. */
export const locks: readonly Model[] = [
  {
    modules: ["async-mutex"],
    checked: "async-mutex@0.5.0",
    apis: {
      "Mutex.acquire": { returns: "promise", acquires: { leak: LEAK, what: "fulfilled", release: ["()"], releasedOn: ["release"] } },
      "Semaphore.acquire": { returns: "promise", acquires: { leak: LEAK, what: "fulfilled", part: 1, release: ["()"], releasedOn: ["release"] } },
      "{Mutex,Semaphore}.{runExclusive,waitForUnlock}": { returns: "promise" },
    },
  },
  {
    modules: ["async-sema"],
    checked: "async-sema@3.1.1",
    apis: {
      "Sema.acquire": { returns: "promise", acquires: { leak: LEAK, what: "fulfilled", release: ["release"], releasedOn: ["release"] } },
    },
  },
  {
    modules: ["await-lock"],
    apis: {
      "{default,AwaitLock}.acquireAsync": { returns: "promise", acquires: { leak: LEAK, what: "fulfilled", release: ["release"], releasedOn: ["release"] } },
    },
  },
  {
    modules: ["redlock"],
    apis: {
      "{default,Redlock}.{acquire,lock}": { returns: "promise", acquires: { leak: "the lock is held until it expires", what: "fulfilled", release: ["release", "unlock"], releasedOn: ["release", "unlock"], isReleasedLater: true } },
    },
  },
];
