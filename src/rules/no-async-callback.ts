import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type Expression, type FunctionNode, type Node } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { catchErrors } from "../fixes/catch-errors.ts";
import { forEachToLoop, forEachToPromiseAll } from "../fixes/for-each.ts";
import { awaiting } from "../fixes/make-async.ts";
import { createRule, flag, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { misuseOf, type MisusedCallback, type Place } from "../semantics/callbacks/async-callback.ts";
import { isArray, visitedByForEach } from "../semantics/calls/collections.ts";
import { excusesOfCallback } from "../semantics/callbacks/excuses.ts";
import { functionsNamedBy } from "../semantics/callbacks/given-function.ts";
import { lateAnswerOf, type LateAnswer } from "../semantics/callbacks/late-answer.ts";
import { isIndependentCallback } from "../semantics/callbacks/independent-callback.ts";
import { asyncNeededAt } from "../semantics/awaiting/await-place.ts";
import { endOfRejection } from "../semantics/execution/unhandled-rejection.ts";

const options = {
  checkArguments: flag(true, "Whether arguments are looked at whose parameter has the type of a function that returns nothing. Needs types."),
  checkAttributes: flag(false, "Whether attributes of JSX are looked at: `onClick={async () => …}`."),
  checkLibraryTypes: flag(false, "Whether functions are looked at where only a type of a library says that nothing is returned: outside of Node.js, and as methods."),
  checkListeners: flag(true, "Whether listeners of events and other callbacks of the platform are looked at."),
  checkMethods: flag(true, "Whether methods are looked at that return nothing in a class or interface above."),
  checkPages: flag(false, "Whether listeners, timers and places for functions that return nothing are looked at where rejections are only logged, as in browser pages."),
  checkProperties: flag(true, "Whether properties are looked at whose type is a function that returns nothing."),
  checkReturns: flag(true, "Whether functions are looked at that are returned where one is expected that returns nothing."),
  checkTimers: flag(true, "Whether callbacks of timers are looked at."),
  checkVariables: flag(true, "Whether variables and fields are looked at whose type is a function that returns nothing."),
};

type Options = OptionValues<typeof options>;
type Situation = Exclude<MisusedCallback["misuse"], "void"> | LateAnswer["late"] | "unexpected";
type MessageId = Situation | "catchErrors" | "combine" | "turnIntoLoop";
type Context = RuleContext<Options, MessageId>;

export const noAsyncCallback = createRule({
  name: "no-async-callback",
  meta: {
    type: "problem",
    docs: {
      description: "disallow async functions where nobody waits for them, or where their promise is taken for a value",
      pitfall: "forgetting-to-await",
      presets: { recommended: {}, strict: { checkAttributes: true, checkLibraryTypes: true, checkPages: true } },
    },
    hasSuggestions: true,
    messages: {
      accumulated:
        "The next call gets the promise of this one instead of its value, because `{{callee}}` does not wait. Await the accumulator before it is used, or use `for…of` with `await`.",
      answeredLate: "`{{what}}` comes after an `await`: the event has been dispatched by then, and the call does nothing. Call it before the first `await`.",
      compared: "`{{callee}}` gets a promise where it needs a number, and orders by `NaN`. Get what it compares by with `await` first.",
      disposer:
        "`using` does not wait for this promise: the code after it runs before the release is done. Use `[Symbol.asyncDispose]` and `await using`.",
      effect: "`{{callee}}` calls what its function returns, to clean up, and gets a promise. Call an async function inside, and handle its errors there.",
      executor:
        "Nothing waits for an async executor: what it throws rejects a promise that nobody sees, and the outer one stays pending. Use a function that is not async, or no `new Promise` at all.",
      flattened: "`{{callee}}` gets promises where it needs arrays, and flattens nothing. Use `(await Promise.all(….map(…))).flat()`.",
      iterated:
        "`{{callee}}` does not wait for the promises of this function: the code behind it runs before any of them is settled, and a rejection finds no handler. Use `for…of` with `await`, or `await Promise.all(….map(…))`.",
      listener: "Nothing waits for what a listener returns: a rejection finds no handler{{consequence}}. Handle errors inside, with `try` or `.catch(…)`.",
      stream: "A stream does not wait for this promise: a rejection finds no handler{{consequence}}. Catch errors and pass them on.",
      pageLeft: "The page does not wait for a listener of `{{what}}`: what follows its first `await` may never run. Use `navigator.sendBeacon`, or `fetch` with `keepalive`.",
      tested: "`{{callee}}` takes the promise of this function for a yes: every promise is truthy. Get the answers with `await Promise.all(…)` first.",
      timer: "Nothing waits for what a timer calls: a rejection finds no handler{{consequence}}. Handle errors inside, with `try` or `.catch(…)`.",
      unexpected:
        "Nothing waits for the promise of this function: {{place}} is for functions that return nothing, and a rejection finds no handler. Handle errors inside, with `try` or `.catch(…)`.",
      value: "{{caller}} gets a promise where it needs what the function returns. Get the value with `await` first.",
      workerStopped: "The browser may stop the worker before a listener of `{{what}}` is done. Pass its promise to `waitUntil` of the event.",
      catchErrors: "Catch the errors inside, and log them.",
      combine: "Start all calls together and await them with `Promise.all`.",
      turnIntoLoop: "Turn it into a `for…of` loop that awaits each call.",
    },
  },
  options,
  create(context) {
    if (!context.facts.mayKnowPromises) return {};
    const look = (node: Expression): void => check(context, node);
    const lookAtNames = (node: Node | null): void => {
      if (node) functionsNamedBy(node as Expression).forEach(look);
    };
    const lookAtArguments = ({ arguments: values }: TSESTree.CallExpression | TSESTree.NewExpression): void => values.forEach(lookAtNames);
    return {
      ArrowFunctionExpression: look,
      FunctionExpression: look,
      AssignmentExpression: ({ left, right }) => lookAtNames(left.type === "MemberExpression" ? right : null),
      CallExpression: lookAtArguments,
      NewExpression: lookAtArguments,
      JSXExpressionContainer: ({ expression }) => lookAtNames(expression),
      Property: ({ value }) => lookAtNames(value),
      PropertyDefinition: ({ computed, typeAnnotation, value }) => lookAtNames(typeAnnotation || computed ? value : null),
      VariableDeclarator: ({ id, init }) => lookAtNames(id.typeAnnotation ? init : null),
    };
  },
});

function check(context: Context, node: Expression): void {
  const { facts } = context;
  const found = misuseOf(facts, node);
  const late = found && lateAnswerOf(facts, node, found);
  if (late) context.report({ node, messageId: late.late, data: { what: late.what } });
  const option = found && optionOf(found);
  if (!found || late || (option && !context.options[option])) return;
  if (context.isExcused(node, excusesOfCallback, { facts, node, policy: context.options, ...found })) return;
  const messageId = found.misuse === "void" ? "unexpected" : found.misuse;
  const callee = found.call ? shortText(context.sourceCode, found.call.callee) : "";
  const caller = found.call ? `\`${callee}\`` : "Whoever calls this function";
  const consequence = endOfRejection(facts);
  const cause = option && { what: `${callee}(…)`, option: `${option}: false`, when: "handles what they reject" };
  context.report({ node, messageId, data: { callee, caller, consequence, place: PLACES[found.place][0] }, cause: found.call && cause, suggest: repairsOf(context, node, found) });
}

/** What a message calls a place, and the option that switches it on. */
const PLACES: Readonly<Record<Place, readonly [words: string, option: keyof Options]>> = {
  argument: ["this parameter", "checkArguments"],
  attribute: ["this attribute", "checkAttributes"],
  method: ["the method above it", "checkMethods"],
  property: ["this property", "checkProperties"],
  return: ["what is returned here", "checkReturns"],
  variable: ["this variable", "checkVariables"],
};

function optionOf({ misuse, place }: MisusedCallback): keyof Options | undefined {
  if (misuse === "listener" || misuse === "stream") return "checkListeners";
  if (misuse === "timer") return "checkTimers";
  return misuse === "void" ? PLACES[place][1] : undefined;
}

function repairsOf(context: Context, node: Expression, { misuse, call }: MisusedCallback): (Suggestion<MessageId> | undefined)[] {
  if (!isFunction(node)) return [];
  if (misuse === "iterated" && call?.type === "CallExpression") return repairsOfIteration(context, node, call);
  if (misuse !== "listener" && misuse !== "timer" && misuse !== "void") return [];
  const promise = node.body.type === "BlockStatement" ? "always" : context.facts.promise(node.body);
  if (promise === "sometimes") return [];
  const fix = catchErrors(context.sourceCode, node, promise === "optional");
  return [fix && { messageId: "catchErrors", fix }];
}

function repairsOfIteration({ facts, sourceCode }: Context, node: FunctionNode, call: TSESTree.CallExpression): (Suggestion<MessageId> | undefined)[] {
  const receiver = call.callee.type === "MemberExpression" ? call.callee.object : call.callee;
  const needed = asyncNeededAt(facts, call);
  if (needed === "impossible") return [];
  const visited = visitedByForEach(facts, receiver);
  const loop = visited && forEachToLoop(sourceCode, call, node, visited);
  const all = isIndependentCallback(facts, node) && isArray(facts, receiver) === "yes" ? forEachToPromiseAll(sourceCode, call) : undefined;
  return [
    loop && { messageId: "turnIntoLoop", fix: awaiting(sourceCode, needed, loop) },
    all && { messageId: "combine", fix: awaiting(sourceCode, needed, all) },
  ];
}
