import type { Model } from "./model.ts";

/** Events within one process: engines for several have types of their own, and may fail. */
export const graphqlSubscriptions: readonly Model[] = [
  {
    modules: ["graphql-subscriptions"],
    checked: "graphql-subscriptions@3.0.0",
    apis: {
      "PubSub.{publish,subscribe}": { returns: "promise", neverRejects: true },
    },
  },
];
