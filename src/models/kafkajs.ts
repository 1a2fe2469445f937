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
      "Producer.{connect,disconnect,send,sendBatch,transaction}": PROMISE,
      "Consumer.{commitOffsets,connect,disconnect,run,stop,subscribe}": PROMISE,
      "Admin.{connect,createTopics,deleteTopics,disconnect,fetchTopicMetadata,listTopics}": PROMISE,
    },
  },
];
