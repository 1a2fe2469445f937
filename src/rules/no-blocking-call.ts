import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type FunctionNode, type Node } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { replaceBlockingCall } from "../fixes/replace-blocking-call.ts";
import { createRule, flag, list, table, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { isCalledAtOnce, mayAwaitAt } from "../semantics/async-context.ts";
import { blockingCallOf, blockingFunctionOf, type Blocking, type Call } from "../semantics/blocking.ts";
import { helpersCalledBy, waysToBlocking, type BlockingSite } from "../semantics/blocking-helpers.ts";
import { moduleHolding, twinTakesArguments } from "../semantics/blocking-twin.ts";
import { isBusyLoop, type WaitingLoop } from "../semantics/busy-loop.ts";
import { endsProcess, eventLoopFunctionAround, runningFunctionAround } from "../semantics/event-loop.ts";
import { isMemoized } from "../semantics/memoized.ts";
import { isWorkerFile } from "../semantics/worker-file.ts";

const options = {
  allow: list("Functions that may block, as `module#export`; `*` stands for any text."),
  allowExists: flag(true, "Whether `existsSync`, which is quick on a local disk, may be called."),
  allowIn: list("Globs of files in which everything may block, for example `**/*.config.js`."),
  allowMemoized: flag(true, "Whether helpers may be called that block once and keep the result."),
  blocking: table("Further functions that block, as `module#export`, each with what to use instead or an empty text; `*` stands for any text."),
  callbacks: flag(false, "Whether the callbacks of promises, timers, events and servers are looked at as well."),
  databases: flag(false, "Whether calls of synchronous databases are reported: `better-sqlite3` and `node:sqlite`."),
};

type MessageId = "awaitTwin" | "blockingCall" | "blockingHelper" | "busyLoop";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

/** The functions that are not known to run on an async path themselves, and what blocks in them. */
type Sites = Map<FunctionNode, BlockingSite>;

export const noBlockingCall = createRule({
  name: "no-blocking-call",
  meta: {
    type: "problem",
    docs: {
      description: "disallow calls that block the event loop in async code",
      presets: { recommended: {}, strict: { allowExists: false, callbacks: true } },
    },
    hasSuggestions: true,
    messages: {
      awaitTwin: "Use `await {{twin}}(…)`.",
      blockingCall: "`{{name}}` blocks the event loop until {{until}}, and everything else waits. Use {{instead}}.",
      blockingHelper: "`{{helper}}` blocks the event loop: it {{way}}. Make it asynchronous, and await it.",
      busyLoop: "This loop does nothing but wait, and blocks the event loop meanwhile. Use `await setTimeout(…)` of `node:timers/promises`, or wait for an event.",
    },
  },
  options,
  create(context) {
    if (context.isFileIn(context.options.allowIn)) return {};
    const calls: TSESTree.CallExpression[] = [];
    const sites: Sites = new Map();

    return {
      CallExpression(call) {
        calls.push(call);
        checkCall(context, call, sites);
        checkCallbacks(context, call, sites);
      },
      NewExpression: (call) => checkCall(context, call, sites),
      TaggedTemplateExpression: (call) => checkCall(context, call, sites),
      "DoWhileStatement, ForStatement, WhileStatement": (loop: WaitingLoop) => checkLoop(context, loop, sites),
      "Program:exit": () => checkHelpers(context, calls, sites),
    };
  },
});

function checkCall(context: Context, call: Call, sites: Sites): void {
  const blocking = blockingCallOf(context.facts, call, context.options);
  if (blocking) checkBlocking(context, call, blocking, sites);
}

/** `files.map(fs.readFileSync)`. */
function checkCallbacks(context: Context, call: TSESTree.CallExpression, sites: Sites): void {
  for (const argument of call.arguments) {
    if (argument.type === "SpreadElement" || isFunction(argument) || !isCalledAtOnce(context.facts, argument)) continue;
    const blocking = blockingFunctionOf(context.facts, argument, context.options);
    if (blocking) checkBlocking(context, argument, blocking, sites);
  }
}

function checkBlocking(context: Context, node: Node, blocking: Blocking, sites: Sites): void {
  if (!keepsWaiting(context, node)) {
    remember(context, sites, { node, does: `calls \`${blocking.name}\`` });
    return;
  }
  const { name, until, instead } = blocking;
  context.report({ node, messageId: "blockingCall", data: { name, until, instead }, suggest: [awaitTwin(context, node, blocking)] });
}

function checkLoop(context: Context, loop: WaitingLoop, sites: Sites): void {
  if (!isBusyLoop(context.facts, loop)) return;
  if (keepsWaiting(context, loop)) context.report({ node: loop, messageId: "busyLoop" });
  else remember(context, sites, { node: loop, does: "waits in a loop" });
}

/** What blocks in the helpers of a file is known at its end, and most files have none. */
function checkHelpers(context: Context, calls: readonly TSESTree.CallExpression[], sites: Sites): void {
  if (sites.size === 0) return;
  const { facts, sourceCode } = context;
  const wayFrom = waysToBlocking(facts, sites, context.options.allowMemoized);
  for (const call of calls) {
    for (const { callee, helper } of helpersCalledBy(facts, call)) {
      const way = wayFrom(helper);
      if (way === undefined || !keepsWaiting(context, call)) continue;
      const node = call.arguments.includes(callee) ? callee : call;
      context.report({ node, messageId: "blockingHelper", data: { helper: `${shortText(sourceCode, callee)}()`, way } });
    }
  }
}

function keepsWaiting({ facts, options: { callbacks } }: Context, node: Node): boolean {
  return eventLoopFunctionAround(facts, node, callbacks) !== undefined && !isWorkerFile(facts);
}

function remember({ facts, options: { allowMemoized } }: Context, sites: Sites, site: BlockingSite): void {
  const owner = runningFunctionAround(facts, site.node);
  if (!owner || owner.async || sites.has(owner)) return;
  if (endsProcess(facts, site.node, owner) || (allowMemoized && isMemoized(facts, site.node, owner))) return;
  sites.set(owner, site);
}

function awaitTwin({ facts, sourceCode }: Context, call: Node, { twin }: Blocking): Suggestion<MessageId> | undefined {
  if (!twin || call.type !== "CallExpression" || !mayAwaitAt(sourceCode, call) || !twinTakesArguments(facts, call)) return undefined;
  const replaced = replaceBlockingCall(sourceCode, call, { ...twin, memberOf: moduleHolding(facts, call.callee) });
  return replaced && { messageId: "awaitTwin", data: { twin: replaced.callee }, fix: replaced.fix };
}
