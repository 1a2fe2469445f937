import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** PostgreSQL. */
export const pg: readonly Model[] = [
  {
    modules: ["pg"],
    checked: "pg@VERSION",
    apis: {
      "{Client,Pool}.{connect,end,query}": UNLESS_CALLBACK,
      "native.{Client,Pool}.{connect,end,query}": UNLESS_CALLBACK,
    },
  },
];
