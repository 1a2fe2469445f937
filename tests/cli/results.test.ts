import type { Rule } from "eslint";
import { expect, test } from "vitest";
import type { AsyncPitfallsPlugin } from "../../src/cli/plugin.ts";
import { project, run } from "./support.ts";

/** Suggests edits at both ends of the file, and one at its beginning. */
const ends: Rule.RuleModule = {
  meta: { hasSuggestions: true, messages: { found: "Found.", both: "Both.", one: "One." }, schema: [] },
  create: (context) => ({
    Program(node) {
      const { length } = context.sourceCode.text;
      context.report({
        node,
        messageId: "found",
        suggest: [
          { messageId: "both", fix: (fixer) => [fixer.insertTextBeforeRange([0, 0], ";"), fixer.insertTextAfterRange([length, length], ";")] },
          { messageId: "one", fix: (fixer) => fixer.insertTextBeforeRange([0, 0], ";") },
        ],
      });
    },
  }),
};

const plugin: AsyncPitfallsPlugin = {
  meta: { version: "1.2.3" },
  rules: { ends },
  configs: { recommended: [{ rules: { "async-pitfalls/ends": "error" } }] },
};

test("a suggestion that rewrites a very long piece of code is left out of the report, the others and the finding stay", async () => {
  const target = project({ "a.js": "call();\n".repeat(10), "b.js": "call();\n".repeat(2000) });
  const { stdout } = await run(target.folder, ["--no-types", "--format", "json"], false, plugin);
  const results = JSON.parse(stdout) as { messages: { suggestions: { messageId: string }[] }[] }[];
  const offered = results.map(({ messages }) => messages.map(({ suggestions }) => suggestions.map(({ messageId }) => messageId)));
  expect(offered).toEqual([[["both", "one"]], [["one"]]]);
});
