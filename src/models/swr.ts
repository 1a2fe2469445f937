import type { Model } from "./model.ts";

/** Requests in React applications, whose errors are in what the hook returns. */
export const swr: readonly Model[] = [
  {
    modules: ["swr"],
    checked: "swr@2.5.1",
    is: "browser",
    apis: {
      default: { gives: "SWRResponse" },
      useSWRConfig: { gives: "FullConfiguration" },
      mutate: { returns: "promise", neverRejects: { unlessGiven: 1 } },
      "FullConfiguration.mutate": { returns: "promise", neverRejects: { unlessGiven: 1 } },
      ScopedMutator: { returns: "promise", neverRejects: { unlessGiven: 1 } },
      "SWRResponse.mutate": { returns: "promise", neverRejects: { unlessGiven: 0 } },
      KeyedMutator: { returns: "promise", neverRejects: { unlessGiven: 0 } },
    },
  },
  {
    modules: ["swr/infinite"],
    checked: "swr@2.5.1",
    is: "browser",
    apis: {
      default: { gives: "SWRInfiniteResponse" },
      "SWRInfiniteResponse.mutate": { returns: "promise", neverRejects: { unlessGiven: 0 } },
      "SWRInfiniteResponse.setSize": { returns: "promise", neverRejects: true },
    },
  },
];
