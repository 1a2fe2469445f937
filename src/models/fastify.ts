import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Servers. */
export const fastify: readonly Model[] = [
  {
    modules: ["fastify"],
    checked: "fastify@5.12.8",
    is: "server",
    apis: {
      "{default,fastify}": { gives: "FastifyInstance" },
      "FastifyInstance.{close,listen,ready}": UNLESS_CALLBACK,
    },
  },
];
