import type { Model } from "./model.ts";

/** Connections and servers of Node.js. */
export const nodeNet: readonly Model[] = [
  {
    modules: ["node:http"],
    is: "server",
    apis: {
      "{ClientRequest,ServerResponse}": { is: "session" },
      createServer: { is: "server" },
    },
  },
  {
    modules: ["node:http2"],
    is: "server",
    apis: {
      "*": { is: "session" },
      "{createSecureServer,createServer}": { is: "server" },
    },
  },
  {
    modules: ["node:https"],
    is: "server",
    apis: {
      createServer: { is: "server" },
    },
  },
  {
    modules: ["node:net"],
    apis: {
      Socket: { is: "session" },
      "{connect,createConnection}": { is: "opens a session" },
      createServer: { is: "server" },
    },
  },
  {
    modules: ["node:tls"],
    apis: {
      TLSSocket: { is: "session" },
      connect: { is: "opens a session" },
      createServer: { is: "server" },
    },
  },
];
