import type { Expression } from "../ast/nodes.ts";
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
  allowCalls: names("Calls whose promises may float, by name, as `module#export`, or as `{ module, name }`; `*` stands for any text."),
  allowCleanup: flag(true, "Whether clean-up may float in clean-up code: `dispose()`, `close()` in a `finally`, in a function `stop`."),
  allowIIFE: flag(false, "Whether an async function that is called on the spot, `(async () => { … })();`, may float."),
  allowTypes: names("Types of promises that may float, by name, as `module#export`, or as `{ module, name }`; `*` stands for any text."),
  allowUnderscore: flag(false, "Whether a promise may be stored in a variable named `_` and never be read."),
  allowVoid: flag(true, "Whether `void load();` says that nobody shall wait for the promise."),
  checkArrays: flag(true, "Whether arrays of promises are looked at: `items.map(async …);` and `await [a, b]`."),
  checkOrder: flag(false, "Whether promises that cannot reject are reported as well in async functions, which could wait for them."),
  checkPages: flag(false, "Whether promises are looked at that are dropped outside of async functions where rejections are only logged, as in browser pages, and that nothing after them needs."),
  checkPaths: flag(false, "Whether a stored promise must be looked at before the function is left: `const p = load(); if (late) return; await p;`."),
  checkThenables: flag(false, "Whether values with a `then` that are no `Promise`, such as query builders, count as promises."),
};

type Situation = Loss | "awaitedArray" | "droppedInTry";
type MessageId = Situation | "addAwait" | "addCatch" | "addVoid" | "combine" | "makeAsync";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noUnawaitedPromise = createRule({
  name: "no-unawaited-promise",
  meta: {
    type: "problem",
    docs: {
      description: "disallow promises that nobody waits for: dropped as a statement, or stored and never read",
      pitfall: "forgetting-to-await",
      presets: { recommended: {}, strict: { allowCleanup: false, checkOrder: true, checkPages: true, checkPaths: true } },
    },
    hasSuggestions: true,
    messages: {
      dropped:
        "Nothing waits for `{{code}}`: the code goes on before it is done, and a rejection finds no handler{{consequence}}. Use `await`, return the promise, or handle it with `.catch(…)`.",
      droppedInTry:
        "`{{code}}` is not awaited: this `catch` never sees its rejection, which finds no handler{{consequence}}. Use `await`, or handle it with `.catch(…)`.",
      readEarly: "`{{overtaker}}` is read before `{{code}}` has written it: nothing waits for it. Use `await`.",
      endedEarly: "`{{overtaker}}` runs before `{{code}}` is done: nothing waits for it. Use `await`.",
      unordered: "Nothing waits for `{{code}}`: the code goes on before it is done. Use `await`, or say with `void` that this is meant.",
      cleanedUp: "`{{overtaker}}` runs before `{{code}}` is done: nothing has awaited it. Use `await`.",
      returnedLate: "A rejection of `{{code}}` during `{{overtaker}}` finds no handler{{consequence}}. Use `await` first, or `Promise.all` for both.",
      droppedArray:
        "Nothing waits for the promises that `{{code}}` makes: the code goes on before they are done, and a rejection finds no handler. Use `await Promise.all(…)`.",
      droppedGenerator: "`{{code}}` only makes an async generator: none of its code runs until something iterates it. Use `for await (… of {{code}})`.",
      awaitedArray: "`await` on an array waits for none of the promises in it. Use `await Promise.all(…)`.",
      leftEarly:
        "The function may be left before anything waits for `{{name}}`: a rejection of `{{code}}` finds no handler then. Start it behind the `return` or `throw`, or handle it at once.",
      neverRead:
        "`{{name}}` gets a promise and is never read: nothing waits for `{{code}}`, and a rejection finds no handler. Use `await`, or drop the variable and handle the promise.",
      overwritten:
        "`{{name}}` gets another value before anything reads this promise: nothing waits for `{{code}}`, and a rejection finds no handler. Use `await`.",
      uncollected: "Nothing takes the promises out of `{{name}}`, and so nothing waits for them. Use `await Promise.all({{name}})`.",
      onlyCounted: "Only the length of `{{name}}` is read: nothing waits for the promises in it, and a rejection finds no handler. Use `await Promise.all(…)`.",
      destructured: "`{{code}}` is a promise, which has none of these members: they are taken from the promise instead of its value. Use `await`.",
      addAwait: "Await it.",
      addCatch: "Log its rejection with `.catch`.",
      addVoid: "Say with `void` that nobody shall wait for it.",
      combine: "Await all of them with `Promise.all`.",
      makeAsync: "Await it, and make the function async.",
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
        droppedValues(expression).filter(isName).forEach(look);
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

function isName(node: Expression): boolean {
  return node.type === "Identifier" || node.type === "MemberExpression";
}

function report(context: Context, node: Expression, situation: Situation): void {
  const messageId = situation === "dropped" && isInTry(node) ? "droppedInTry" : situation;
  const overtaker = overtakerOf(context.facts, node);
  const data = { code: shortText(context.sourceCode, node), name: keptIn(node) ?? "", overtaker: overtaker ? shortText(context.sourceCode, overtaker) : "", consequence: endOfRejection(context.facts) };
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
