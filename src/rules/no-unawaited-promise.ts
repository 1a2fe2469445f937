import { createRule } from "../rule.ts";

export const noUnawaitedPromise = createRule({
  name: "no-unawaited-promise",
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
