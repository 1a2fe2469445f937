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
  checkArguments: flag(true, "Check arguments whose parameter is a function that returns `void`. Needs types."),
  checkAttributes: flag(false, "Check JSX attributes: `onClick={async () => …}`."),
  checkLibraryTypes: flag(false, "Check functions that only a type of a library declares to return `void`: outside of Node.js, and as methods."),
  checkListeners: flag(true, "Check listeners of events and other callbacks of the platform."),
  checkMethods: flag(true, "Check methods that return `void` in a base class or interface."),
  checkPages: flag(false, "Check listeners, timers and `void` functions where rejections are only logged, as in browser pages."),
  checkProperties: flag(true, "Check properties whose type is a function that returns `void`."),
  checkReturns: flag(true, "Check functions that are returned where one that returns `void` is expected."),
  checkTimers: flag(true, "Check callbacks of timers."),
  checkVariables: flag(true, "Check variables and fields whose type is a function that returns `void`."),
};

type Options = OptionValues<typeof options>;
type Situation = Exclude<MisusedCallback["misuse"], "void"> | LateAnswer["late"] | "unexpected";
type MessageId = Situation | "catchErrors" | "combine" | "makeAsync" | "turnIntoLoop";
type Context = RuleContext<Options, MessageId>;

export const noAsyncCallback = createRule({
  name: "no-async-callback",
  meta: {
    type: "problem",
    docs: {
      description: "disallow async functions where their promise is ignored or used as a value",
      pitfall: "forgetting-to-await",
      presets: { recommended: {}, strict: { checkAttributes: true, checkLibraryTypes: true, checkPages: true } },
    },
    hasSuggestions: true,
    messages: {
      accumulated: "The accumulator is a promise: `{{callee}}` does not await it. Await it first, or use `for…of`.",
      answeredLate: "`{{what}}` has no effect after an `await`: the event has been dispatched. Call it before the first `await`.",
      compared: "`{{callee}}` receives a promise instead of a number, and orders by `NaN`. Await the numbers first.",
      disposer: "`using` does not await this promise: later code runs before the release is complete. Use `[Symbol.asyncDispose]` and `await using`.",
      effect: "`{{callee}}` expects a clean-up function, and receives a promise. Call an async function inside, and handle its errors.",
      executor: "An error in this async executor is unhandled, and the outer promise stays pending. Make the executor synchronous.",
      flattened: "`{{callee}}` receives promises instead of arrays, and flattens nothing. Use `(await Promise.all(….map(…))).flat()`.",
      iterated: "`{{callee}}` does not await its callback: later code runs first, and a rejection is unhandled. Use `for…of`, or `Promise.all`.",
      listener: "The promise of a listener is ignored: a rejection is unhandled{{consequence}}. Handle errors inside.",
      stream: "A stream ignores this promise: a rejection is unhandled{{consequence}}. Catch errors and pass them on.",
      pageLeft: "The page does not await a `{{what}}` listener, which may never complete. Use `navigator.sendBeacon`, or `fetch` with `keepalive`.",
      tested: "`{{callee}}` receives a promise, which is always truthy. Await the answers with `Promise.all` first.",
      timer: "A timer ignores this promise: a rejection is unhandled{{consequence}}. Handle errors inside.",
      unexpected: "{{place}} a function that returns `void`: a rejection is unhandled. Handle errors inside.",
      value: "{{caller}} receives a promise instead of a value. Await the value first.",
      workerStopped: "The browser may stop the worker before a `{{what}}` listener completes. Pass its promise to `waitUntil`.",
      catchErrors: "Catch and log errors inside.",
      combine: "Await the calls with `Promise.all`.",
      makeAsync: "Await them, making the function async.",
      turnIntoLoop: "Convert to `for…of` with `await`.",
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
  const caller = found.call ? `\`${callee}\`` : "The caller of this function";
  const consequence = endOfRejection(facts, node);
  const cause = option && { what: `${callee}(…)`, option: `${option}: false`, when: "handles what they reject" };
  context.report({ node, messageId, data: { callee, caller, consequence, place: PLACES[found.place][0] }, cause: found.call && cause, suggest: repairsOf(context, node, found) });
}

/** How a message begins for a place, and the option that switches it on. */
const PLACES: Readonly<Record<Place, readonly [words: string, option: keyof Options]>> = {
  argument: ["This parameter expects", "checkArguments"],
  attribute: ["This attribute expects", "checkAttributes"],
  method: ["The overridden method is", "checkMethods"],
  property: ["This property expects", "checkProperties"],
  return: ["The return type is", "checkReturns"],
  variable: ["This variable expects", "checkVariables"],
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
    all && { messageId: needed === "nothing" ? "combine" : "makeAsync", fix: awaiting(sourceCode, needed, all) },
  ];
}
