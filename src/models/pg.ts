import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** PostgreSQL. */
export const pg: readonly Model[] = [
  {
    modules: ["pg"],
    checked: "pg@8.23.1",
    is: ["only in Node.js", "emitter"],
    apis: {
      "{Client,Pool}.{connect,end,query}": UNLESS_CALLBACK,
      "{Client,PoolClient}": { is: "session" },
      "Pool.connect": { acquires: { leak: "the pool never gets it back", what: "fulfilled", release: ["release"] } },
      "Client.connect": { acquires: { leak: "its connection stays open", what: "receiver", release: ["end"], isReleasedLater: true } },
      Client: { emitsError: { what: "the connection", fails: "is lost", connectsLater: true } },
      Pool: { emitsError: { what: "an idle connection", fails: "is lost", connectsLater: true } },
    },
  },
];
