import type { Model } from "./model.ts";

/** State of applications; a dispatched thunk settles with the action, also of a failure. */
export const reduxToolkit: readonly Model[] = [
  {
    modules: ["@reduxjs/toolkit"],
    checked: "@reduxjs/toolkit@2.15.0",
    apis: {
      SafePromise: { neverRejects: true },
    },
  },
];
