import type { Model } from "./model.ts";

/** Sockets. */
export const sockets: readonly Model[] = [
  {
    modules: ["mqtt", "socket.io-client"],
    is: "emitter",
    apis: {},
  },
  {
    modules: ["ssh2"],
    apis: {
      Client: { is: "session" },
    },
  },
  {
    modules: ["ws"],
    is: "emitter",
    apis: {
      WebSocket: { is: "session" },
    },
  },
];
