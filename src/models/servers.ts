import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Servers. */
export const servers: readonly Model[] = [
  {
    modules: ["@hapi/hapi"],
    checked: "@hapi/hapi@21.4.10",
    is: "awaits callbacks",
    apis: {
      server: { gives: "Server" },
      "Server.{initialize,inject,register,start,stop}": PROMISE,
    },
  },
  {
    modules: ["@nestjs/core"],
    checked: "@nestjs/core@12.5.1",
    apis: {
      "NestFactory.{create,createApplicationContext,createMicroservice}": { returns: "promise", fulfills: "NestApplication" },
      "NestApplication.{close,init,listen,startAllMicroservices}": PROMISE,
    },
  },
  {
    modules: ["@nestjs/common"],
    checked: "@nestjs/common@12.5.1",
    apis: {
      "OnApplicationBootstrap.onApplicationBootstrap": { is: "start-up" },
      "OnModuleInit.onModuleInit": { is: "start-up" },
    },
  },
  {
    modules: ["socket.io"],
    checked: "socket.io@4.8.4",
    is: "emitter",
    apis: {
      "Server.{close,fetchSockets}": PROMISE,
      "Socket.{join,leave}": { mayFloat: "only an adapter of one's own returns a promise" },
    },
  },
  {
    modules: ["@koa/router", "connect", "express", "express-serve-static-core", "hono", "koa", "koa-router", "polka", "restify"],
    is: "server",
    apis: {},
  },
];
