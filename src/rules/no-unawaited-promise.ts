import { isNameOrMember, type Expression } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { awaitAt } from "../fixes/missing-await.ts";
import { addCatch, addVoid, combine } from "../fixes/await-void-catch.ts";
import { createRule, flag, names, type Cause, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { asyncNeededAt } from "../semantics/awaiting/await-place.ts";
import { isAwaitedArray, lossOf, overtakerOf, type Loss } from "../semantics/handling/lost-promise.ts";
import { isInTry } from "../semantics/handling/escaping-return.ts";
import { excusesOfLoss } from "../semantics/handling/excuses.ts";
import { endOfRejection } from "../semantics/execution/unhandled-rejection.ts";
import { excusesOfLostCleanUp } from "../semantics/swallowing/excuses.ts";
import { nameOfCallee } from "../semantics/calls/named-by-user.ts";
import { droppedValues, keptIn } from "../semantics/handling/promise-handling.ts";
import { mayTakeCatch } from "../semantics/promises/promise.ts";

const options = {
  allowCalls: names("Allow promises of these calls to float: by name, as `module#export`, or as `{ module, name }`; `*` matches any characters."),
  allowCleanup: flag(true, "Allow clean-up to float in clean-up code: `dispose()`, `close()` in a `finally`, in a function `stop`."),
  allowIIFE: flag(false, "Allow immediately called async functions to float: `(async () => { … })();`."),
  allowTypes: names("Allow promises of these types to float: by name, as `module#export`, or as `{ module, name }`; `*` matches any characters."),
  allowUnderscore: flag(false, "Allow a promise in a variable named `_` that is never read."),
  allowVoid: flag(true, "Allow `void load();`, which says that the promise is not awaited on purpose."),
  checkArrays: flag(true, "Check arrays of promises: `items.map(async …);` and `await [a, b]`."),
  checkOrder: flag(false, "Report promises that cannot reject as well, in async functions, which could await them."),
  checkPages: flag(false, "Check promises that are dropped outside of async functions where rejections are only logged, as in browser pages."),
  checkPaths: flag(false, "Report a stored promise that is not awaited on every path: `const p = load(); if (late) return; await p;`."),
  checkThenables: flag(false, "Check values with a `then` that are no `Promise`, such as query builders."),
};

type Situation = Loss | "awaitedArray" | "droppedInTry";
type MessageId = Situation | "addAwait" | "addCatch" | "addVoid" | "combine" | "makeAsync";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noUnawaitedPromise = createRule({
  name: "no-unawaited-promise",
  meta: {
    type: "problem",
    docs: {
      description: "disallow promises that are not awaited: dropped as a statement, or stored and never read",
      pitfall: "forgetting-to-await",
      presets: { recommended: {}, strict: { allowCleanup: false, checkOrder: true, checkPages: true, checkPaths: true } },
    },
    hasSuggestions: true,
    messages: {
      dropped: "`{{code}}` is not awaited: a rejection is unhandled{{consequence}}. Await it, return it, or add `.catch(…)`.",
      droppedInTry: "`{{code}}` is not awaited: this `catch` misses its rejection{{consequence}}. Await it, or add `.catch(…)`.",
      readEarly: "`{{overtaker}}` is read before `{{code}}` has written it. Await `{{code}}`.",
      endedEarly: "`{{overtaker}}` runs before `{{code}}` has settled. Await `{{code}}`.",
      unordered: "`{{code}}` is not awaited: later code runs first. Await it, or mark it with `void`.",
      cleanedUp: "`{{overtaker}}` runs before `{{code}}` has settled. Await `{{code}}` first.",
      droppedArray: "The promises of `{{code}}` are not awaited: a rejection is unhandled. Use `await Promise.all(…)`.",
      droppedGenerator: "`{{code}}` creates an async generator, which never runs. Use `for await`.",
      awaitedArray: "`await` on an array does not await its promises. Use `await Promise.all(…)`.",
      leftEarly: "`{{name}}` is not awaited on every path: a rejection of `{{code}}` is unhandled. Start it after the early return.",
      neverRead: "`{{name}}` is never read: a rejection of `{{code}}` is unhandled. Await it.",
      overwritten: "`{{name}}` is overwritten before it is read: a rejection of `{{code}}` is unhandled. Await it.",
      uncollected: "The promises in `{{name}}` are never awaited. Use `await Promise.all({{name}})`.",
      onlyCounted: "The promises in `{{name}}` are only counted: a rejection is unhandled. Use `await Promise.all(…)`.",
      destructured: "`{{code}}` is a promise, which has none of these properties. Await it.",
      addAwait: "Await it.",
      addCatch: "Add a `.catch` that logs.",
      addVoid: "Mark as intended with `void`.",
      combine: "Await all with `Promise.all`.",
      makeAsync: "Await it, making the function async.",
    },
  },
  options,
  create(context) {
    if (!context.facts.mayKnowPromises) return {};
    const look = (node: Expression): void => lookAt(context, node);
    return {
      CallExpression: look,
      NewExpression: look,
      ImportExpression: look,
      TaggedTemplateExpression: look,
      ArrayExpression: look,
      ExpressionStatement({ expression }) {
        droppedValues(expression).filter(isNameOrMember).forEach(look);
      },
      VariableDeclarator({ id, init }) {
        if (id.type !== "Identifier" && init?.type === "Identifier") look(init);
      },
      AwaitExpression({ argument }) {
        if (context.options.checkArrays && isAwaitedArray(context.facts, argument)) report(context, argument, "awaitedArray");
      },
    };
  },
});

function lookAt(context: Context, node: Expression): void {
  const { facts, options } = context;
  const loss = lossOf(facts, node, options);
  if (!loss || context.isExcused(node, excusesOfLostCleanUp, { facts, node, loss, policy: options })) return;
  if (!context.isExcused(node, excusesOfLoss, { facts, node, loss, policy: options })) report(context, node, loss);
}

function report(context: Context, node: Expression, situation: Situation): void {
  const messageId = situation === "dropped" && isInTry(node) ? "droppedInTry" : situation;
  const overtaker = overtakerOf(context.facts, node);
  const data = { code: shortText(context.sourceCode, node), name: keptIn(node) ?? "", overtaker: overtaker ? shortText(context.sourceCode, overtaker) : "", consequence: endOfRejection(context.facts, node) };
  context.report({ node, messageId, data, cause: causeOf(node), suggest: repairsOf(context, node, messageId) });
}

function causeOf(node: Expression): Cause | undefined {
  const what = node.type === "CallExpression" ? nameOfCallee(node) : undefined;
  return what === undefined ? undefined : { what: `${what}(…)`, option: `allowCalls: ["${what}"]`, when: "may float" };
}

function repairsOf(context: Context, node: Expression, messageId: Situation): (Suggestion<MessageId> | undefined)[] {
  const { options, sourceCode } = context;
  switch (messageId) {
    case "leftEarly":
    case "uncollected":
    case "droppedGenerator":
      return [];
    case "awaitedArray": {
      const fix = combine(sourceCode, node);
      return [fix && { messageId: "combine", fix }];
    }
    case "dropped":
    case "droppedInTry":
    case "unordered": {
      const catching = mayTakeCatch(context.facts, node) ? addCatch(sourceCode, node) : undefined;
      return [
        missingAwait(context, node),
        options.allowVoid ? { messageId: "addVoid", fix: addVoid(sourceCode, node) } : undefined,
        catching && { messageId: "addCatch", fix: catching },
      ];
    }
    default:
      return [missingAwait(context, node)];
  }
}

function missingAwait({ facts, sourceCode }: Context, node: Expression): Suggestion<MessageId> | undefined {
  const needed = asyncNeededAt(facts, node);
  return needed === "impossible" ? undefined : awaitAt(sourceCode, node, facts.promise(node) === "array", needed);
}
