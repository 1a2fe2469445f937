import { createRule } from "../rule.ts";

export const noSequentialAwait = createRule({
  name: "no-sequential-await",
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
