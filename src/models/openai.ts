import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Language models. */
export const openai: readonly Model[] = [
  {
    modules: ["openai"],
    checked: "openai@VERSION",
    apis: {
      "{default,OpenAI}.{chat.completions,embeddings,moderations,responses}.create": PROMISE,
      "{default,OpenAI}.{files,models}.{list,retrieve}": PROMISE,
    },
  },
  {
    modules: ["@anthropic-ai/sdk"],
    checked: "@anthropic-ai/sdk@VERSION",
    apis: {
      "{default,Anthropic}.messages.create": PROMISE,
    },
  },
];
