import type { Model } from "./model.ts";

/** Next.js. */
export const next: readonly Model[] = [
  {
    modules: ["next/router"],
    checked: "next@16.4.6",
    apis: {
      useRouter: { gives: "NextRouter" },
      "default.{push,replace,prefetch}": { returns: "promise", mayFloat: "the router reports a failed navigation by an event" },
      "NextRouter.{push,replace,prefetch}": { returns: "promise", mayFloat: "the router reports a failed navigation by an event" },
    },
  },
  {
    modules: ["next/headers", "next/server"],
    is: "only in Node.js",
    apis: {},
  },
  {
    modules: ["next"],
    is: ["server", "both sides"],
    apis: {},
  },
];
