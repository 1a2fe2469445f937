import type { Model } from "./model.ts";

/** State of applications; a dispatched thunk settles with the action, also of a failure. */
export const reduxToolkit: readonly Model[] = [
  {
    modules: ["@reduxjs/toolkit"],
    checked: "@reduxjs/toolkit@VERSION",
    apis: {
      SafePromise: { returns: "promise", mayFloat: "it never rejects unless it is unwrapped" },
    },
  },
];
