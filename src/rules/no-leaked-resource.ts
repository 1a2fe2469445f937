import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { releaseInFinally } from "../fixes/release-in-finally.ts";
import { testFiles } from "../models/views/event-loop-callbacks.ts";
import { createRule, flag, table, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import type { CallNode } from "../semantics/calls/call.ts";
import { isTestFile } from "../semantics/execution/test-callback.ts";
import { acquiredBy, mentionsResources, type Acquired } from "../semantics/resources/acquisition.ts";
import { excusesOfLeak } from "../semantics/resources/excuses.ts";
import { leakOf, type Leak } from "../semantics/resources/leak.ts";
import { addsToProcessAgain, neverAdded, staysOnSignal } from "../semantics/resources/listeners.ts";
import { timersLeftByRace } from "../semantics/resources/race-timers.ts";

const options = {
  abortListeners: flag(false, "Report `abort` listeners that a function adds to a signal that it is passed, and leaves there."),
  disposables: flag(false, "Report objects of classes of the same file with `[Symbol.dispose]` or `[Symbol.asyncDispose]` that are not disposed."),
  lent: flag(true, "Report what is released by others if an error may come before they have it: `const c = await pool.connect(); await c.query(sql); return c;`."),
  never: flag(true, "Report what no code of the function releases."),
  races: flag(false, "Report timers that nothing can clear after `Promise.race`."),
  resources: table("Report what these functions return as well, unless this method of it is called: `{ \"my-store#lease\": \"release\" }`."),
  processListeners: flag(true, "Report listeners that each call of a function adds to `process`."),
  tests: flag(false, "Check files of tests."),
  timers: flag(true, "Report timers that are not cleared if an `await` before that throws."),
};

type MessageId = Leak["how"] | "abortListener" | "neverAdded" | "processListener" | "race" | "release" | "timer";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noLeakedResource = createRule({
  name: "no-leaked-resource",
  meta: {
    type: "problem",
    docs: {
      description: "disallow connections, files, locks and other resources that are not released on every way out of a function",
      pitfall: "managing-resources",
      presets: { recommended: { lent: false, never: false, processListeners: false, timers: false }, strict: { abortListeners: true, races: true } },
    },
    hasSuggestions: true,
    messages: {
      failed: "`{{name}}` is not released if `{{at}}` throws (line {{line}}): {{leak}}. Use `finally`.",
      left: "`{{name}}` is not released before line {{line}}: {{leak}}. Use `finally`.",
      lent: "`{{name}}` is not released if `{{at}}` throws (line {{line}}): {{leak}}. Use `catch`.",
      never: "`{{name}}` is never released: {{leak}}. Use `finally`.",
      unnamed: "`{{name}}` is never released: {{leak}}. Keep it in a variable.",
      timer: "`{{name}}` is not cleared if `{{at}}` throws (line {{line}}): {{leak}}. Use `finally`.",
      neverAdded: "`{{code}}` removes nothing: `{{other}}` was never added. Keep the function.",
      processListener: "Each call adds another listener to `process`. Remove it in `finally`.",
      abortListener: "`{{name}}` keeps this listener after the work. Remove it in `finally`.",
      race: "This timer stays after the race: it keeps the process alive. Clear it in `finally`.",
      release: "Release it in `finally`.",
    },
  },
  options,
  create(context) {
    const { facts, options, sourceCode } = context;
    if (!mentionsResources(sourceCode.text, options)) return {};
    if (!options.tests && (context.isFileIn(testFiles) || isTestFile(facts))) return {};
    return {
      CallExpression(node) {
        checkAcquisition(context, node);
        checkListener(context, node);
        if (options.races) for (const timer of timersLeftByRace(facts, node)) context.report({ node: timer, messageId: "race" });
      },
      NewExpression: (node) => checkAcquisition(context, node),
    };
  },
});

function checkAcquisition(context: Context, call: CallNode): void {
  const { facts, options } = context;
  const acquired = acquiredBy(facts, call, options);
  const leak = acquired && leakOf(facts, acquired);
  if (!leak || !isCounted(leak, options)) return;
  if (!context.isExcused(call, excusesOfLeak, { facts, acquired, leak, file: context.file })) report(context, acquired, leak);
}

function isCounted({ how }: Leak, { lent, never }: Context["options"]): boolean {
  return (lent || how !== "lent") && (never || how !== "never");
}

function report(context: Context, acquired: Acquired, { at, how, releases }: Leak): void {
  const { sourceCode } = context;
  const { call, leak, owner, variable } = acquired;
  const data = {
    name: variable?.name ?? shortText(sourceCode, call),
    at: at ? textOf(context, at) : "",
    line: String(at?.loc.start.line ?? owner.loc.end.line),
    leak,
  };
  context.report({ node: call, messageId: acquired.isTimer ? "timer" : how, data, suggest: how === "lent" ? [] : [release(context, acquired, releases)] });
}

function checkListener(context: Context, call: TSESTree.CallExpression): void {
  const { facts, options, sourceCode } = context;
  const other = neverAdded(facts, call);
  if (other) context.report({ node: other, messageId: "neverAdded", data: { code: shortText(sourceCode, call.callee), other: shortText(sourceCode, other) } });
  else if (options.processListeners && addsToProcessAgain(facts, call, context.file)) context.report({ node: call, messageId: "processListener" });
  else if (options.abortListeners && staysOnSignal(facts, call)) context.report({ node: call, messageId: "abortListener", data: { name: shortText(sourceCode, (call.callee as TSESTree.MemberExpression).object) } });
}

function textOf({ sourceCode }: Context, node: Node): string {
  if (node.type === "ForOfStatement") return "for await";
  return shortText(sourceCode, node.type === "AwaitExpression" ? node.argument : node);
}

function release({ sourceCode }: Context, acquired: Acquired, releases: Leak["releases"]): Suggestion<MessageId> | undefined {
  const fix = acquired.variable && releaseInFinally(sourceCode, acquired.from, [...releases], textOfRelease(acquired));
  return fix && { messageId: "release", fix };
}

/** `await handle.close();`, unless the code has a release already; nothing for what another function releases. */
function textOfRelease({ isName, isReleasedLater, owner, release: [method], variable }: Acquired): string | undefined {
  if (isName || !variable || (isReleasedLater && !owner.async)) return undefined;
  const call = method === "()" ? `${variable.name}()` : `${variable.name}.${method}()`;
  return `${isReleasedLater ? "await " : ""}${call};`;
}

