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
  checkLogging: flag(true, "Whether a promise may not be logged either: `console.log(load())`."),
};

type Situation = Misuse["use"] | "awaitedElement" | "elements" | "loggedElements" | "mixed" | "nestedPromises" | "singlePromise" | "uncalled";
type MessageId = Situation | "addAwait" | "addCall" | "combine" | "makeAsync" | "removeAwait";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

const REPAIR = "Use `await`.";

export const noPromiseAsValue = createRule({
  name: "no-promise-as-value",
  meta: {
    type: "problem",
    docs: {
      description: "disallow promises where their values are meant: tested, compared, printed, spread, serialised, read from",
      pitfall: "forgetting-to-await",
      presets: { recommended: {}, strict: {} },
    },
    hasSuggestions: true,
    messages: {
      called: `\`{{code}}\` is a promise, and no function: calling it throws. ${REPAIR}`,
      tested: `\`{{code}}\` is a promise, and a promise is always true, whatever it will be fulfilled with. ${REPAIR}`,
      compared: `\`{{code}}\` is a promise, which equals nothing but itself: the comparison always has the same result. ${REPAIR}`,
      calculated: `\`{{code}}\` is a promise, which is no number: the result is \`NaN\`, or a text. ${REPAIR}`,
      text: `\`{{code}}\` is a promise: the text says "[object Promise]". ${REPAIR}`,
      thrown: `\`{{code}}\` is a promise: whoever catches it gets no error but a promise that nobody awaits. ${REPAIR}`,
      inspected: `\`{{code}}\` is a promise: what is asked here is answered for the promise, and not for its value. ${REPAIR}`,
      iterated: `\`{{code}}\` is a promise, which cannot be iterated: this throws. ${REPAIR}`,
      spread: `\`{{code}}\` is a promise, which has no properties or elements of its own: nothing is found in it. ${REPAIR}`,
      member: `\`{{code}}\` is a promise, which has no \`{{member}}\`: it is read off the promise instead of its value, and is \`undefined\`. ${REPAIR}`,
      key: `\`{{code}}\` is a promise that was made just now: as a key it finds nothing. ${REPAIR}`,
      serialised: `\`{{code}}\` is a promise, which is sent as \`{}\`: the value is not in it. ${REPAIR}`,
      logged: `\`{{code}}\` is a promise: the log shows \`Promise { <pending> }\` instead of the value. ${REPAIR}`,
      handed: `\`{{code}}\` is a promise, and goes where a value is expected: nobody waits for it there. ${REPAIR}`,
      mixed: `\`{{name}}\` gets a promise here and a value elsewhere, and is read as the value. ${REPAIR}`,
      elements: "The elements of `{{code}}` are promises, and are taken for their values here. Use `await Promise.all(…)` on it first.",
      loggedElements: "The elements of `{{code}}` are promises: the log shows `Promise { <pending> }` instead of their values. Use `await Promise.all(…)` on it first.",
      awaitedElement: "This `await` ends before `{{combinator}}` is called, and so before the elements after it are started: they do not run together. Remove the `await`.",
      nestedPromises: "`{{combinator}}` does not look inside of its elements: nobody waits for the promises in `{{code}}`. Use `Promise.all(…)` there as well.",
      singlePromise: "`{{combinator}}` takes a list of promises, and `{{code}}` is one promise: this rejects. Use `await` on it first, or alone.",
      uncalled: "`await` gets the function `{{code}}` itself, and not what it returns: it is never called. Use `{{code}}()`.",
      addAwait: "Await it.",
      addCall: "Call it.",
      combine: "Await all of them with `Promise.all`.",
      makeAsync: "Await it, and make the function async.",
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
