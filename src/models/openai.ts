import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Language models. */
export const openai: readonly Model[] = [
  {
    modules: ["openai"],
    checked: "openai@7.59.0",
    apis: {
      "{default,OpenAI}.{chat.completions,embeddings,moderations,responses}.create": PROMISE,
      "{default,OpenAI}.{files,models}.{list,retrieve}": PROMISE,
    },
  },
  {
    modules: ["@anthropic-ai/sdk"],
    checked: "@anthropic-ai/sdk@1.14.0",
    apis: {
      "{default,Anthropic}.messages.create": PROMISE,
    },
  },
];
