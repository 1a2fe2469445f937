import type { Model } from "./model.ts";

const CONNECTION = { what: "the connection", fails: "fails" } as const;
const SERVER = { emitsError: { what: "its port", fails: "is in use", decidedBy: "servers" }, passesEmitter: { connection: { ...CONNECTION, at: 0 } } } as const;

/** Sockets. */
export const sockets: readonly Model[] = [
  {
    modules: ["mqtt", "socket.io-client"],
    is: "emitter",
    apis: {},
  },
  {
    modules: ["mqtt"],
    apis: {
      connect: { emitsError: { ...CONNECTION, decidedBy: "libraries" } },
    },
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
      "{default,WebSocket}": { emitsError: CONNECTION },
      "{Server,WebSocketServer}": SERVER,
    },
  },
];
