import type { FunctionNode, Node } from "../ast/nodes.ts";
import { testFiles } from "../models/views/event-loop-callbacks.ts";
import { replaceBlockingCall } from "../fixes/replace-blocking-call.ts";
import { choice, createRule, flag, list, table, type Cause, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { callOf, isCall } from "../semantics/calls/call.ts";
import { mayAwaitAt } from "../semantics/execution/async-context.ts";
import { isTestFile } from "../semantics/execution/test-callback.ts";
import { blockingOfUser, mentionsBlocking, type Blocking } from "../semantics/blocking/blocking.ts";
import { blockingRunsIn, callersOfSites, runsToElsewhere, type AsyncCaller, type BlockingRun, type Search } from "../semantics/blocking/blocking-callers.ts";
import { helpersOfProject, type HelperPolicy } from "../semantics/blocking/blocking-files.ts";
import { shortestOf } from "../semantics/blocking/blocking-helpers.ts";
import { addSite, blockingFunctionAround, blockingSitesAt, type BlockingFunctions, type BlockingSite } from "../semantics/blocking/blocking-sites.ts";
import { excusesOfBlocking, excusesOfWaiting, waitingCodeAt } from "../semantics/blocking/excuses.ts";
import { spokenCallers, spokenHelper, spokenWay } from "../semantics/blocking/spoken.ts";
import { moduleHolding, counterpartTakesArguments } from "../semantics/blocking/async-counterpart.ts";

const options = {
  allow: list("Allow these functions, named as `module#export`; `*` matches any characters."),
  allowExists: flag(true, "Allow `existsSync`, which is quick on a local disk."),
  allowIn: list("Allow everything in the files of these globs, for example `**/*.config.js`."),
  allowMemoized: flag(true, "Allow helpers that block once and keep the result."),
  blocking: table("Report these functions as well, named as `module#export`, each with its replacement or an empty string; `*` matches any characters."),
  callbacks: flag(false, "Check the callbacks of promises, timers and events."),
  followImports: flag(true, "Follow helpers into other files of the project. Needs types."),
  databases: flag(false, "Report calls of synchronous databases: `better-sqlite3` and `node:sqlite`."),
  reportAt: choice(["call", "caller"], "call", "Report a blocking call in a helper where it is, or wherever async code calls the helper."),
};

type MessageId = "awaitTwin" | "blockingCall" | "blockingCallReached" | "blockingHelper" | "busyLoop" | "busyLoopReached";
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
      blockingCall: "`{{name}}` blocks the event loop until {{until}}. Use {{instead}}.",
      blockingCallReached: "`{{name}}`, called through {{caller}}, blocks the event loop until {{until}}. Use {{instead}}.",
      blockingHelper: "`{{helper}}` blocks the event loop: it {{way}}. Make it async.",
      busyLoop: "This busy loop blocks the event loop. Use `setTimeout` of `node:timers/promises`, or await an event.",
      busyLoopReached: "This busy loop, run through {{caller}}, blocks the event loop. Use `setTimeout` of `node:timers/promises`, or await an event.",
    },
  },
  options,
  create(context) {
    const { facts, options, sourceCode } = context;
    // Files of another language have no scopes.
    if (!sourceCode.scopeManager || isAllowedIn(context, context.file) || isTestFile(facts)) return {};
    const policy = { ...options, ofUser: blockingOfUser(facts), file: context.file, isAllowedIn: (other: string) => isAllowedIn(context, other) };
    // Where nothing is known of other files, this one has to name what blocks.
    if (!facts.project && !mentionsBlocking(sourceCode.text, policy)) return {};
    const blocking: BlockingFunctions = new Map();
    const check = (node: Node): void => checkSites(context, node, policy, blocking);
    return {
      CallExpression: check,
      NewExpression: check,
      TaggedTemplateExpression: check,
      DoWhileStatement: check,
      ForStatement: check,
      WhileStatement: check,
      // When all else is done: what blocks in the helpers of the file is known then.
      Program: () => checkHelpers(context, policy, blocking),
    };
  },
});

/** What users allow, and tests. */
function isAllowedIn(context: Context, file: string): boolean {
  return context.isFileIn([...context.options.allowIn, ...testFiles], file);
}

function checkSites(context: Context, node: Node, policy: HelperPolicy, blocking: BlockingFunctions): void {
  const { facts } = context;
  for (const site of blockingSitesAt(facts, node, policy)) {
    const code = waitingCodeAt(facts, site.node, policy);
    if (code && !context.isExcused(site.node, excusesOfWaiting, code)) {
      reportSite(context, site);
      continue;
    }
    const helper = blockingFunctionAround(facts, site, policy);
    if (helper) addSite(blocking, helper, site);
  }
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
function checkHelpers(context: Context, policy: HelperPolicy, blocking: BlockingFunctions): void {
  const { facts, options } = context;
  const helpers = helpersOfProject(facts, blocking, policy);
  if (!helpers) return;
  const search: Search = { helpers, policy, waitingAt: (node) => waitingAt(context, node, policy) };
  const runs = blockingRunsIn(facts, search);
  if (options.reportAt === "caller") {
    for (const run of runs) reportCaller(context, run);
    return;
  }
  reportReached(context, blocking, callersOfSites(facts, runs, search));
  // A file that this run of ESLint does not lint shows nothing itself.
  for (const run of runsToElsewhere(runs, (file) => context.pathOf(file).startsWith("../"))) reportCaller(context, run);
}

/** The function that has to wait for a helper. */
function waitingAt(context: Context, node: Node, policy: HelperPolicy): FunctionNode | undefined {
  const code = waitingCodeAt(context.facts, node, policy);
  if (!code || context.isExcused(node, excusesOfWaiting, code)) return undefined;
  return context.isExcused(node, excusesOfBlocking, { ...code, owner: code.running }) ? undefined : code.running;
}

function reportReached(context: Context, blocking: BlockingFunctions, callersAt: ReadonlyMap<number, readonly AsyncCaller[]>): void {
  for (const { node, blocking: called } of [...blocking.values()].flat()) {
    const callers = callersAt.get(node.range[0]);
    if (!callers) continue;
    const caller = spokenCallers(callers, context.pathOf.bind(context));
    if (called) context.report({ node, messageId: "blockingCallReached", data: { name: called.name, until: called.until, instead: called.instead, caller } });
    else context.report({ node, messageId: "busyLoopReached", data: { caller } });
  }
}

function reportCaller(context: Context, run: BlockingRun): void {
  const { node, helper } = spokenHelper(context.sourceCode, run);
  context.report({ node, messageId: "blockingHelper", data: { helper, way: spokenWay(shortestOf(run.ways), context.pathOf.bind(context)) } });
}

function awaitCounterpart({ facts, sourceCode }: Context, call: Node, { counterpart }: Blocking): Suggestion<MessageId> | undefined {
  if (!counterpart || call.type !== "CallExpression" || !mayAwaitAt(sourceCode, call) || !counterpartTakesArguments(facts, call)) return undefined;
  const replaced = replaceBlockingCall(sourceCode, call, { ...counterpart, memberOf: moduleHolding(facts, call.callee) });
  return replaced && { messageId: "awaitTwin", data: { counterpart: replaced.callee }, fix: replaced.fix };
}
