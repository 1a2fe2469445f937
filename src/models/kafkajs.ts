import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Kafka. */
export const kafkajs: readonly Model[] = [
  {
    modules: ["kafkajs"],
    checked: "kafkajs@2.2.4",
    is: "only in Node.js",
    apis: {
      "Kafka.producer": { gives: "Producer" },
      "Kafka.consumer": { gives: "Consumer" },
      "Kafka.admin": { gives: "Admin" },
      "{Admin,Consumer,Producer}.connect": { ...PROMISE, acquires: { leak: "its connection stays open", what: "receiver", release: ["disconnect"], isReleasedLater: true } },
      "Producer.{disconnect,send,sendBatch,transaction}": PROMISE,
      "Consumer.{commitOffsets,disconnect,run,stop,subscribe}": PROMISE,
      "Admin.{createTopics,deleteTopics,disconnect,fetchTopicMetadata,listTopics}": PROMISE,
    },
  },
];
