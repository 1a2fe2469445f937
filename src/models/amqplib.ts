import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** RabbitMQ. */
export const amqplib: readonly Model[] = [
  {
    modules: ["amqplib"],
    checked: "@types/amqplib@0.10.8",
    is: ["only in Node.js", "emitter"],
    apis: {
      connect: { returns: "promise", fulfills: "ChannelModel", emitsError: { what: "the connection", fails: "is lost", decidedBy: "libraries", fulfills: true }, acquires: { leak: "its connection stays open", what: "fulfilled", release: ["close"], isReleasedLater: true } },
      "ChannelModel.{createChannel,createConfirmChannel}": { returns: "promise", fulfills: "Channel", acquires: { leak: "the broker keeps the channel", what: "fulfilled", release: ["close"], isPart: true, isReleasedLater: true } },
      "Channel.{assertExchange,assertQueue,bindQueue,cancel,checkQueue,close,consume,deleteQueue,prefetch,purgeQueue}": PROMISE,
      "ChannelModel.close": PROMISE,
    },
  },
];
