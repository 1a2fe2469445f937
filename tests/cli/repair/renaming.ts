import type { ParserServices, TSESTree } from "@typescript-eslint/utils";
import type { Rule } from "eslint";
import type { AsyncPitfallsPlugin } from "../../../src/cli/plugin.ts";
import { commit, project, repository, run, type Files, type Project, type Run } from "../support.ts";

/** Each name that is reported, with the suggestions for it: the id of the kind, and what is written instead. */
const NAMES: Readonly<Record<string, readonly (readonly [kind: string, text: string])[]>> = {
  wrong: [["rename", "right"]],
  chosen: [["choose", "right"], ["rename", "right"]],
  unsafe: [["choose", "right"]],
  broken: [["rename", ")("]],
  stays: [["rename", "stays "]],
  followed: [["rename", "forbidden"]],
  untyped: [["rename", "missing"]],
  typed: [["rename", "right.length"]],
  widened: [["rename", "String(1)"]],
  lines: [["rename", "right;\nright"]],
  hopeless: [],
};

const naming: Rule.RuleModule = {
  meta: { hasSuggestions: true, messages: { found: "A wrong name.", rename: "Rename it.", choose: "Choose another." }, schema: [] },
  create: (context) => ({
    Identifier(node) {
      const suggestions = Object.hasOwn(NAMES, node.name) ? NAMES[node.name] : undefined;
      if (!suggestions) return;
      context.report({ node, messageId: "found", suggest: suggestions.map(([messageId, text]) => ({ messageId, fix: (fixer) => fixer.replaceText(node, text) })) });
    },
  }),
};

/** Reports what a suggestion of the other rule may bring, and calls of functions that return a string. */
const forbidding: Rule.RuleModule = {
  meta: { messages: { found: "Not allowed." }, schema: [] },
  create(context) {
    const services = context.sourceCode.parserServices as ParserServices | undefined;
    return {
      "Identifier[name='forbidden']"(node: Rule.Node) {
        context.report({ node, messageId: "found" });
      },
      "CallExpression[callee.name='given']"(node: Rule.Node) {
        if (!services?.program) return;
        const type = services.getTypeAtLocation(node as unknown as TSESTree.Node);
        if (services.program.getTypeChecker().typeToString(type) === "string") context.report({ node, messageId: "found" });
      },
    };
  },
};

const repairs = { rename: { inBulk: true, why: "it is a name" }, choose: { inBulk: false, why: "there are others" } };

const renaming: AsyncPitfallsPlugin = {
  meta: { version: "1.2.3" },
  rules: { naming: { ...naming, meta: { ...naming.meta, docs: { repairs } } }, forbidding },
  configs: { recommended: [{ rules: { "async-pitfalls/naming": "error", "async-pitfalls/forbidding": "error" } }] },
};

/** A project whose files are committed. */
export function committed(files: Files): Project {
  const target = project(files);
  repository(target);
  commit(target.folder);
  return target;
}

export function repairIn(target: Project, ...argv: string[]): Promise<Run> {
  return run(target.folder, ["--fix-suggestions", ...argv], false, renaming);
}
