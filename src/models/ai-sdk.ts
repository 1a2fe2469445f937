import type { Model } from "./model.ts";

/** Requests to language models in React applications, whose errors are in what the hook returns. */
export const aiSdk: readonly Model[] = [
  {
    modules: ["@ai-sdk/react"],
    checked: "@ai-sdk/react@3.0.3",
    is: "browser",
    apis: {
      useCompletion: { gives: "UseCompletionHelpers" },
      "UseCompletionHelpers.complete": { returns: "promise", neverRejects: true },
    },
  },
];
