import type { Model } from "./model.ts";

const CONNECTION = { what: "the connection", fails: "is reset" } as const;
const CONNECTING = { emitsError: { what: "the connection", fails: "fails" } } as const;
const REQUEST = { emitsError: { what: "the request", fails: "fails" } } as const;
const SERVER = { what: "its port", fails: "is in use", decidedBy: "servers" } as const;
const UPGRADED = { connect: { ...CONNECTION, at: 1 }, upgrade: { ...CONNECTION, at: 1 } } as const;
const ACCEPTED = { connection: { ...CONNECTION, at: 0, byArgument: true } } as const;
const SECURED = { secureConnection: { ...CONNECTION, at: 0, byArgument: true } } as const;

/** Connections and servers of Node.js. */
export const nodeNet: readonly Model[] = [
  {
    modules: ["node:http"],
    is: "server",
    apis: {
      "{ClientRequest,ServerResponse}": { is: "session" },
      "{get,request}": REQUEST,
      Server: { passesEmitter: UPGRADED },
      createServer: { is: "server", emitsError: SERVER, passesEmitter: UPGRADED },
    },
  },
  {
    modules: ["node:http2"],
    is: "server",
    apis: {
      "*": { is: "session" },
      connect: CONNECTING,
      "{createSecureServer,createServer}": { is: "server", emitsError: SERVER },
    },
  },
  {
    modules: ["node:https"],
    is: "server",
    apis: {
      "{get,request}": REQUEST,
      Server: { passesEmitter: UPGRADED },
      createServer: { is: "server", emitsError: SERVER, passesEmitter: UPGRADED },
    },
  },
  {
    modules: ["node:net"],
    apis: {
      Server: { passesEmitter: ACCEPTED },
      Socket: { is: "session", ...CONNECTING },
      "{connect,createConnection}": { is: "opens a session", ...CONNECTING },
      createServer: { is: "server", emitsError: SERVER, passesEmitter: ACCEPTED },
    },
  },
  {
    modules: ["node:tls"],
    apis: {
      TLSSocket: { is: "session" },
      Server: { passesEmitter: SECURED },
      connect: { is: "opens a session", ...CONNECTING },
      createServer: { is: "server", emitsError: SERVER, passesEmitter: SECURED },
    },
  },
];
