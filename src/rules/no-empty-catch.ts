import { createRule } from "../rule.ts";

export const noEmptyCatch = createRule({
  name: "no-empty-catch",
  meta: {
    type: "problem",
    docs: { description: "stub", presets: { recommended: {}, strict: {} } },
    hasSuggestions: true,
    messages: { swallowed: "The error is swallowed." },
  },
  options: {},
  create(context) {
    return {
      CatchClause(node) {
        if (node.body.body.length === 0) context.report({ node, messageId: "swallowed" });
      },
    };
  },
});
