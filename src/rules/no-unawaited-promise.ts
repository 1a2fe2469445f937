import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Expression } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import type { Facts } from "../facts/facts.ts";
import { addAwait, addVoid, combine } from "../fixes/unary.ts";
import { createRule, flag, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { mayAwaitAt } from "../semantics/async-context.ts";
import { cannotReject } from "../semantics/cannot-reject.ts";
import { droppedValues, handlingOf, isLost, keptIn, type Handling, type Lost } from "../semantics/promise-handling.ts";
import { answersByCallback, isPlainPromise } from "../semantics/promise.ts";
import { isAwaitedByRuntime, makesAsyncGenerator } from "../semantics/runtime-promises.ts";

const options = {
  allowVoid: flag(true, "Whether `void load();` says that nobody shall wait for the promise."),
  allowIIFE: flag(false, "Whether an async function that is called on the spot, `(async () => { … })();`, may float."),
  allowUnderscore: flag(false, "Whether a promise may be stored in a variable named `_` and never be read."),
  checkArrays: flag(true, "Whether arrays of promises are looked at: `items.map(async …);` and `await [a, b]`."),
  checkThenables: flag(false, "Whether values with a `then` that are no `Promise`, such as query builders, count as promises."),
};

type Situation = Lost | "awaitedArray" | "droppedArray" | "droppedGenerator";
type MessageId = Situation | "addAwait" | "addVoid" | "combine";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noUnawaitedPromise = createRule({
  name: "no-unawaited-promise",
  meta: {
    type: "problem",
    docs: {
      description: "disallow promises that nobody waits for: dropped as a statement, or stored and never read",
      presets: { recommended: {}, strict: {} },
    },
    hasSuggestions: true,
    messages: {
      dropped:
        "Nothing waits for `{{code}}`: the code goes on before it is done, and a rejection finds no handler, which ends a Node.js process. Use `await`, return the promise, or handle it with `.catch(…)`.",
      droppedArray:
        "Nothing waits for the promises that `{{code}}` makes: the code goes on before they are done, and a rejection finds no handler. Use `await Promise.all(…)`.",
      droppedGenerator: "`{{code}}` only makes an async generator: none of its code runs until something iterates it. Use `for await (… of {{code}})`.",
      awaitedArray: "`await` on an array waits for none of the promises in it. Use `await Promise.all(…)`.",
      neverRead:
        "`{{name}}` gets a promise and is never read: nothing waits for `{{code}}`, and a rejection finds no handler. Use `await`, or drop the variable and handle the promise.",
      overwritten:
        "`{{name}}` gets another value before anything reads this promise: nothing waits for `{{code}}`, and a rejection finds no handler. Use `await`.",
      uncollected: "Nothing ever reads `{{name}}`, and so nothing waits for the promises in it. Use `await Promise.all({{name}})`.",
      destructured: "`{{code}}` is a promise, which has none of these members: they are taken from the promise instead of its value. Use `await`.",
      addAwait: "Await it.",
      addVoid: "Say with `void` that nobody shall wait for it.",
      combine: "Await all of them with `Promise.all`.",
    },
  },
  options,
  create(context) {
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
      "VariableDeclarator:matches([id.type='ObjectPattern'], [id.type='ArrayPattern']) > Identifier.init": look,
      AwaitExpression({ argument }) {
        if (mayBeArrayOfPromises(context, argument)) report(context, argument, "awaitedArray");
      },
    };
  },
});

function lookAt(context: Context, node: Expression): void {
  const handling = handlingOf(context.facts, node);
  const lost = handling === "voided" && !context.options.allowVoid ? "dropped" : handling;
  if (!isLost(lost)) return;
  const situation = situationOf(context, node, lost);
  if (situation && !isExcused(context, node, handling)) report(context, node, situation);
}

function situationOf({ facts, options }: Context, node: Expression, lost: Lost): Situation | undefined {
  switch (facts.promise(node)) {
    case "array":
      if (!options.checkArrays || lost === "destructured") return undefined;
      return lost === "dropped" ? "droppedArray" : lost;
    case "thenable":
      return options.checkThenables ? lost : undefined;
    case "always":
    case "optional":
    case "sometimes":
      return isMeantSo(facts, node, lost) ? undefined : lost;
    default:
      return lost === "dropped" && node.type === "CallExpression" && makesAsyncGenerator(facts, node) ? "droppedGenerator" : undefined;
  }
}

/** Nothing is lost by dropping what cannot reject, or by taking apart a promise that has members of its own. */
function isMeantSo(facts: Facts, node: Expression, lost: Lost): boolean {
  if (lost === "dropped") return cannotReject(facts, node) || answersByCallback(facts, node);
  return lost === "destructured" && isPlainPromise(facts, node) !== "yes";
}

function isName(node: Expression): boolean {
  return node.type === "Identifier" || node.type === "MemberExpression";
}

/** Asked of shapes that can be one; whether every awaited call returns an array would be a question to the checker for each. */
function mayBeArrayOfPromises({ facts, options }: Context, node: Expression): boolean {
  return options.checkArrays && isCollection(unwrap(node)) && facts.promise(node) === "array";
}

function isCollection(node: TSESTree.Node): boolean {
  return node.type === "ArrayExpression" || node.type === "Identifier" || (node.type === "CallExpression" && node.arguments.some(isFunction));
}

function isExcused({ facts, options }: Context, node: Expression, handling: Handling): boolean {
  if (handling === "neverRead") return options.allowUnderscore && keptIn(node) === "_";
  if (handling !== "dropped" || node.type !== "CallExpression") return false;
  return isAwaitedByRuntime(facts, node) || (options.allowIIFE && isFunction(unwrap(node.callee)));
}

function report(context: Context, node: Expression, messageId: Situation): void {
  const data = { code: shortText(context.sourceCode, node), name: keptIn(node) ?? "" };
  context.report({ node, messageId, data, suggest: repairsOf(context, node, messageId) });
}

function repairsOf({ facts, options, sourceCode }: Context, node: Expression, messageId: Situation): (Suggestion<MessageId> | undefined)[] {
  const mayAwait = mayAwaitAt(sourceCode, node);
  const isArray = facts.promise(node) === "array";
  switch (messageId) {
    case "uncollected":
    case "droppedGenerator":
      return [];
    case "awaitedArray":
      return [{ messageId: "combine", fix: combine(node) }];
    default:
      return [
        mayAwait && isArray ? { messageId: "combine", fix: combine(node, "await ") } : undefined,
        mayAwait && !isArray ? { messageId: "addAwait", fix: addAwait(sourceCode, node) } : undefined,
        messageId === "dropped" && options.allowVoid ? { messageId: "addVoid", fix: addVoid(sourceCode, node) } : undefined,
      ];
  }
}
