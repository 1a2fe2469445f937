import { unwrap, type Expression, type SourceCode } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { awaitAt } from "../fixes/missing-await.ts";
import { addCall, combine, removeAwait } from "../fixes/await-void-catch.ts";
import { createRule, flag, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { asyncNeededAt, awaitPlaceOf } from "../semantics/awaiting/await-place.ts";
import { areElementsLogged, areElementsMisused, misusedCombinations } from "../semantics/value-use/promise-arrays.ts";
import { mixedVariableOf } from "../semantics/value-use/mixed-values.ts";
import { mayBePromise, namesOfHolders } from "../semantics/promises/promise-holder.ts";
import { excusesOfMisuse, misuseOf, type Misuse } from "../semantics/value-use/promise-misuse.ts";
import { isUncalled, needsArguments } from "../semantics/promises/promise.ts";

const options = {
  checkLogging: flag(true, "Check promises that are logged: `console.log(load())`."),
};

type Situation = Misuse["use"] | "awaitedElement" | "awaitedLast" | "elements" | "loggedElements" | "mixed" | "nestedPromises" | "singlePromise" | "uncalled";
type MessageId = Situation | "addAwait" | "addCall" | "combine" | "makeAsync" | "removeAwait";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noPromiseAsValue = createRule({
  name: "no-promise-as-value",
  meta: {
    type: "problem",
    docs: {
      description: "disallow promises used as values: tested, compared, printed, spread, serialised, read from",
      pitfall: "forgetting-to-await",
      presets: { recommended: {}, strict: {} },
    },
    hasSuggestions: true,
    messages: {
      called: "`{{code}}` is a promise: calling it throws. Await it.",
      tested: "`{{code}}` is a promise, and so always truthy. Await it.",
      compared: "`{{code}}` is a promise, and equal only to itself. Await it.",
      calculated: "`{{code}}` is a promise: this gives `NaN` or a string. Await it.",
      text: '`{{code}}` is a promise: the string contains "[object Promise]". Await it.',
      thrown: "`{{code}}` is a promise: `catch` receives it, not an error. Await it.",
      inspected: "`{{code}}` is a promise: this tests the promise instead of its value. Await it.",
      iterated: "`{{code}}` is a promise, which is not iterable: this throws. Await it.",
      spread: "`{{code}}` is a promise, which has no properties or elements. Await it.",
      member: "`{{code}}` is a promise: its `{{member}}` is `undefined`. Await it.",
      key: "`{{code}}` is a new promise, and matches no key. Await it.",
      serialised: "`{{code}}` is a promise: its JSON is `{}`. Await it.",
      logged: "`{{code}}` is a promise: the log shows `Promise { <pending> }`. Await it.",
      handed: "`{{code}}` is a promise, passed where a value is expected. Await it.",
      mixed: "`{{name}}` is a promise here, a value elsewhere, and read as a value. Await the promise.",
      elements: "The elements of `{{code}}` are promises, not values. Use `await Promise.all(…)` first.",
      loggedElements: "The elements of `{{code}}` are promises: the log shows `Promise { <pending> }`. Use `await Promise.all(…)` first.",
      awaitedElement: "This `await` delays the start of later elements. Remove the `await`.",
      awaitedLast: "A rejection of an earlier element is unhandled during this `await`. Remove the `await`.",
      nestedPromises: "`{{combinator}}` does not await the promises in `{{code}}`. Use `Promise.all(…)` there too.",
      singlePromise: "`{{combinator}}` rejects: it expects an iterable, and `{{code}}` is one promise. Await `{{code}}` alone.",
      uncalled: "`await` receives the function `{{code}}`, which is never called. Use `{{code}}()`.",
      addAwait: "Await it.",
      addCall: "Call it.",
      combine: "Await all with `Promise.all`.",
      makeAsync: "Await it, making the function async.",
      removeAwait: "Remove the `await`.",
    },
  },
  options,
  create(context) {
    if (!context.facts.mayKnowPromises) return {};
    const look = (node: Expression): void => lookAt(context, node);
    return {
      CallExpression(node) {
        look(node);
        for (const { kind, node: part } of misusedCombinations(context.facts, node)) report(context, part, kind, { combinator: shortText(context.sourceCode, node.callee) });
      },
      NewExpression: look,
      ImportExpression: look,
      TaggedTemplateExpression: look,
      MemberExpression: look,
      Program() {
        namesOfHolders(context.facts).forEach(look);
      },
      AwaitExpression({ argument }) {
        if (isUncalled(context.facts, argument)) report(context, argument, "uncalled");
      },
    };
  },
});

function lookAt(context: Context, node: Expression): void {
  if (!mayBePromise(context.facts, node)) return;
  const misuse = misuseOf(context.facts, node);
  if (misuse?.use === "logged" && !context.options.checkLogging) return;
  if (misuse && !context.isExcused(node, excusesOfMisuse, { facts: context.facts, node, ...misuse })) {
    report(context, node, misuse.use, { member: misuse.member ?? "" });
    return;
  }
  const mixed = mixedVariableOf(context.facts, node);
  if (mixed) report(context, node, "mixed", { name: mixed.name });
  else if (areElementsMisused(context.facts, node)) report(context, node, "elements");
  else if (context.options.checkLogging && areElementsLogged(context.facts, node)) report(context, node, "loggedElements");
}

function report(context: Context, node: Expression, messageId: Situation, data: Readonly<Record<string, string>> = {}): void {
  const code = shortText(context.sourceCode, node);
  context.report({ node, messageId, data: { code, ...data }, suggest: [repairOf(context, node, messageId)] });
}

function repairOf({ facts, sourceCode }: Context, node: Expression, messageId: Situation): Suggestion<MessageId> | undefined {
  switch (messageId) {
    case "uncalled":
      return needsArguments(facts, node) ? undefined : { messageId: "addCall", fix: addCall(node) };
    case "awaitedElement":
    case "awaitedLast":
      return { messageId: "removeAwait", fix: removeAwait(sourceCode, node) };
    case "nestedPromises":
      return unwrap(node).type === "CallExpression" && facts.promise(node) === "array" ? combining(sourceCode, node) : undefined;
    case "singlePromise":
      return undefined;
    default: {
      const place = awaitPlaceOf(facts, node);
      const needed = asyncNeededAt(facts, place);
      return needed === "impossible" ? undefined : awaitAt(sourceCode, place, messageId === "elements" || messageId === "loggedElements", needed);
    }
  }
}

function combining(sourceCode: SourceCode, node: Expression): Suggestion<MessageId> | undefined {
  const fix = combine(sourceCode, node);
  return fix && { messageId: "combine", fix };
}
