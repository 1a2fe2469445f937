import type { Expression, Node, SourceCode } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { within } from "../ast/walk.ts";
import { replaceBlockingCall } from "../fixes/replace-blocking-call.ts";
import { createRule, flag, list, table, type Cause, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { callOf, isCall } from "../semantics/calls/call.ts";
import { mayAwaitAt } from "../semantics/execution/async-context.ts";
import { mentionsBlocking, type Blocking } from "../semantics/blocking/blocking.ts";
import { helpersOfProject } from "../semantics/blocking/blocking-files.ts";
import { helpersRunBy, mayRunHelper, waysToBlocking, type WayToBlocking } from "../semantics/blocking/blocking-helpers.ts";
import { blockingFunctionAround, blockingSitesAt, type BlockingFunctions, type BlockingSite } from "../semantics/blocking/blocking-sites.ts";
import { excusesOfWaiting, waitingCodeAt } from "../semantics/blocking/excuses.ts";
import { moduleHolding, counterpartTakesArguments } from "../semantics/blocking/async-counterpart.ts";
import { summaryOf } from "../semantics/summaries/summary.ts";

const options = {
  allow: list("Functions that may block, as `module#export`; `*` stands for any text."),
  allowExists: flag(true, "Whether `existsSync`, which is quick on a local disk, may be called."),
  allowIn: list("Globs of files in which everything may block, for example `**/*.config.js`."),
  allowMemoized: flag(true, "Whether helpers may be called that block once and keep the result."),
  blocking: table("Further functions that block, as `module#export`, each with what to use instead or an empty text; `*` stands for any text."),
  callbacks: flag(false, "Whether the callbacks of promises, timers, events and servers are looked at as well."),
  followImports: flag(true, "Whether helpers are followed into other files of the project. It takes types."),
  databases: flag(false, "Whether calls of synchronous databases are reported: `better-sqlite3` and `node:sqlite`."),
};

type MessageId = "awaitTwin" | "blockingCall" | "blockingHelper" | "busyLoop";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noBlockingCall = createRule({
  name: "no-blocking-call",
  meta: {
    type: "problem",
    docs: {
      description: "disallow calls that block the event loop in async code",
      pitfall: "blocking-the-event-loop",
      presets: { recommended: {}, strict: { allowExists: false, callbacks: true } },
    },
    hasSuggestions: true,
    messages: {
      awaitTwin: "Use `await {{counterpart}}(…)`.",
      blockingCall: "`{{name}}` blocks the event loop until {{until}}, and everything else waits. Use {{instead}}.",
      blockingHelper: "`{{helper}}` blocks the event loop: it {{way}}. Make it asynchronous, and await it.",
      busyLoop: "This loop does nothing but wait, and blocks the event loop meanwhile. Use `await setTimeout(…)` of `node:timers/promises`, or wait for an event.",
    },
  },
  options,
  create(context) {
    const { facts, options, sourceCode } = context;
    if (context.isFileIn(options.allowIn)) return {};
    // Where nothing is known of other files, this one has to name what blocks.
    if (!facts.project && !mentionsBlocking(sourceCode.text, options)) return {};
    const blocking: BlockingFunctions = new Map();
    const check = (node: Node): void => checkSites(context, node, blocking);
    return {
      CallExpression: check,
      NewExpression: check,
      TaggedTemplateExpression: check,
      DoWhileStatement: check,
      ForStatement: check,
      WhileStatement: check,
      // When all else is done: what blocks in the helpers of the file is known then.
      Program: () => checkHelpers(context, blocking),
    };
  },
});

function checkSites(context: Context, node: Node, blocking: BlockingFunctions): void {
  const { facts, options } = context;
  for (const site of blockingSitesAt(facts, node, options)) {
    if (isReported(context, site.node)) {
      reportSite(context, site);
      continue;
    }
    const helper = blockingFunctionAround(facts, site, options);
    if (helper && !blocking.has(helper)) blocking.set(helper, site);
  }
}

/** Whether an event loop waits while the code at a node runs, and has something else to do. */
function isReported(context: Context, node: Node): boolean {
  const code = waitingCodeAt(context.facts, node, context.options.callbacks);
  return code !== undefined && !context.isExcused(node, excusesOfWaiting, code);
}

function reportSite(context: Context, { node, blocking }: BlockingSite): void {
  if (!blocking) {
    context.report({ node, messageId: "busyLoop" });
    return;
  }
  const { name, until, instead } = blocking;
  context.report({ node, messageId: "blockingCall", data: { name, until, instead }, cause: causeOf(context, node, name), suggest: [awaitCounterpart(context, node, blocking)] });
}

function causeOf({ facts }: Context, node: Node, name: string): Cause | undefined {
  const origin = isCall(node) ? callOf(facts, node).origin : undefined;
  return origin && { what: `${name}(…)`, option: `allow: ["${origin.name}"]`, when: "may block" };
}

/** Most files lead to no helper that blocks. */
function checkHelpers(context: Context, blocking: BlockingFunctions): void {
  const { facts, file, options, sourceCode } = context;
  const policy = { ...options, file, isAllowedIn: (other: string) => context.isFileIn(options.allowIn, other) };
  const helpers = helpersOfProject(facts, blocking, policy);
  if (!helpers) return;
  const blocks = waysToBlocking(helpers, policy);
  for (const runner of within(sourceCode, sourceCode.ast, () => true)) {
    if (!mayRunHelper(runner)) continue;
    for (const { node, to } of helpersRunBy(facts, runner, helpers.namesIn(undefined))) {
      const way = summaryOf(facts, to, blocks);
      if (way === undefined || !isReported(context, runner)) continue;
      const isHandedOver = "arguments" in runner && runner.arguments.includes(node);
      context.report({ node: isHandedOver ? node : runner, messageId: "blockingHelper", data: { helper: spokenHelper(sourceCode, runner, node), way: spokenWay(context, way) } });
    }
  }
}

/** "calls `parse`, which calls `readFileSync` (src/config.ts:3)" */
function spokenWay(context: Context, { steps, line, file }: WayToBlocking): string {
  const place = file === undefined ? `line ${String(line)}` : `${context.pathOf(file)}:${String(line)}`;
  return `${steps.join(", which ")} (${place})`;
}

/** `load()`, `new Store()`, `store.text` */
function spokenHelper(sourceCode: SourceCode, { type }: Node, helper: Expression): string {
  const name = shortText(sourceCode, helper);
  if (type === "MemberExpression") return name;
  return type === "NewExpression" ? `new ${name}()` : `${name}()`;
}

function awaitCounterpart({ facts, sourceCode }: Context, call: Node, { counterpart }: Blocking): Suggestion<MessageId> | undefined {
  if (!counterpart || call.type !== "CallExpression" || !mayAwaitAt(sourceCode, call) || !counterpartTakesArguments(facts, call)) return undefined;
  const replaced = replaceBlockingCall(sourceCode, call, { ...counterpart, memberOf: moduleHolding(facts, call.callee) });
  return replaced && { messageId: "awaitTwin", data: { counterpart: replaced.callee }, fix: replaced.fix };
}
