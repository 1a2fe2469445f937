import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Bots for Discord. */
export const discord: readonly Model[] = [
  {
    modules: ["discord.js"],
    checked: "discord.js@14.28.1",
    is: ["only in Node.js", "emitter"],
    apis: {
      "Client.{destroy,login}": PROMISE,
      "REST.{delete,get,patch,post,put}": PROMISE,
    },
  },
];
