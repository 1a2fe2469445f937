import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Bots for Telegram. */
export const telegraf: readonly Model[] = [
  {
    modules: ["telegraf"],
    checked: "telegraf@4.16.3",
    is: ["awaits callbacks", "only in Node.js"],
    apis: {
      "Telegraf.{handleUpdate,launch}": PROMISE,
      "{Telegraf.telegram,Telegram}.{answerCbQuery,deleteMessage,editMessageText,getMe,sendDocument,sendMessage,sendPhoto,setMyCommands,setWebhook}": PROMISE,
    },
  },
  {
    modules: ["@grammyjs/runner", "grammy"],
    is: "awaits callbacks",
    apis: {},
  },
];
