import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
/** Others may have deleted the message, blocked the bot, or taken its permission away. */
const REFUSED = { returns: "promise", mayBeRefused: true } as const;

/** Bots for Discord. */
export const discord: readonly Model[] = [
  {
    modules: ["discord.js"],
    checked: "discord.js@14.28.1",
    is: ["only in Node.js", "emitter"],
    apis: {
      "Client.{destroy,login}": PROMISE,
      "{GuildMember,User}.send": REFUSED,
      "Message.{crosspost,pin,reply,unpin}": PROMISE,
      "Message.{delete,edit,react}": REFUSED,
      "MessageReaction.remove": REFUSED,
      "REST.{delete,get,patch,post,put}": PROMISE,
    },
  },
];
