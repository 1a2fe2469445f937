import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, type Expression } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { awaiting } from "../fixes/make-async.ts";
import { addAwait } from "../fixes/await-void-catch.ts";
import { createRule, flag, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { escapingReturn, excusesOfReturn } from "../semantics/handling/escaping-return.ts";
import { asyncNeededAt } from "../semantics/awaiting/await-place.ts";

const options = {
  checkNested: flag(false, "Check promises in a returned object or array: `return { user: load() };`."),
};

type MessageId = "addAwait" | "catch" | "finally" | "makeAsync" | "using";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const returnAwaitInTry = createRule({
  name: "return-await-in-try",
  meta: {
    type: "problem",
    docs: {
      description: "require `await` where a returned promise would escape its `try` or `using`",
      pitfall: "handling-errors",
      presets: { recommended: {}, strict: {} },
    },
    hasSuggestions: true,
    messages: {
      catch: "A rejection of `{{code}}` skips this `catch`. Use `return await`.",
      finally: "`finally` runs before `{{code}}` has settled. Use `return await`.",
      using: "`using` disposes its resource before `{{code}}` has settled. Use `return await`.",
      addAwait: "Await it.",
      makeAsync: "Await it, making the function async.",
    },
  },
  options,
  create(context) {
    if (!context.facts.mayKnowPromises) return {};
    return { ReturnStatement: (node) => check(context, node) };
  },
});

function check(context: Context, node: TSESTree.ReturnStatement): void {
  const { facts, options } = context;
  const owner = enclosingFunction(node);
  const found = owner && escapingReturn(facts, node, owner, options.checkNested);
  if (!found) return;
  for (const promise of found.promises) {
    if (context.isExcused(promise, excusesOfReturn, { facts, promise, onlyCatch: found.onlyCatch })) continue;
    const data = { code: shortText(context.sourceCode, promise) };
    context.report({ node: promise, messageId: found.from, data, suggest: [suggestAwait(context, promise)] });
  }
}

function suggestAwait({ facts, sourceCode }: Context, promise: Expression): Suggestion<MessageId> | undefined {
  const needed = asyncNeededAt(facts, promise);
  if (needed === "impossible") return undefined;
  const fix = awaiting(sourceCode, needed, addAwait(sourceCode, promise));
  return needed === "nothing" ? { messageId: "addAwait", fix } : { messageId: "makeAsync", fix };
}
