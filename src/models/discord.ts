import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Bots for Discord. */
export const discord: readonly Model[] = [
  {
    modules: ["discord.js"],
    checked: "discord.js@VERSION",
    apis: {
      "Client.{destroy,login}": PROMISE,
      "REST.{delete,get,patch,post,put}": PROMISE,
    },
  },
];
