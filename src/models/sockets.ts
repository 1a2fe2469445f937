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
    checked: "@types/ssh2@1.15.6",
    apis: {
      Client: { is: "session" },
    },
  },
  {
    modules: ["ws"],
    checked: "@types/ws@8.18.2",
    is: "emitter",
    apis: {
      WebSocket: { is: "session" },
    },
  },
];
