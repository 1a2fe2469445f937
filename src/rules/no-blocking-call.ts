import { createRule } from "../rule.ts";

export const noBlockingCall = createRule({
  name: "no-blocking-call",
  meta: {
    type: "problem",
    docs: { description: "stub", presets: { recommended: {}, strict: {} } },
    hasSuggestions: true,
    messages: {},
  },
  options: {},
  create() {
    return {};
  },
});
