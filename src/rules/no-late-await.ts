import type { TSESTree } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { addHandler } from "../fixes/add-handler.ts";
import { awaitAllTogether } from "../fixes/await-all-together.ts";
import { startLater } from "../fixes/start-later.ts";
import { testFiles } from "../models/views/event-loop-callbacks.ts";
import { createRule, flag, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { startedPromisesIn } from "../semantics/concurrency/started-promises.ts";
import { isTestFile } from "../semantics/execution/test-callback.ts";
import { endOfRejection } from "../semantics/execution/unhandled-rejection.ts";
import { forkedFrom } from "../semantics/handling/forked-promise.ts";
import { keptForOthers } from "../semantics/handling/kept-field.ts";
import { keptByOthers, keptInCollection, keptInVariable, type KeptPromise } from "../semantics/handling/kept-promise.ts";
import { lateAwaitOf, type LateAwait } from "../semantics/handling/late-await.ts";
import { excusesOfLateAwait } from "../semantics/handling/late-excuses.ts";
import { putAwayBeforeReturn } from "../semantics/handling/late-return.ts";
import { handlingOf } from "../semantics/handling/promise-handling.ts";
import { startsRejectable } from "../semantics/settlement/may-reject.ts";

const options = {
  fields: flag(false, "Report promises that are kept in a field or a variable of the file without a handler: `this.ready = connect();`."),
  tests: flag(false, "Check tests as well, where an unhandled rejection fails the test."),
};

type MessageId = LateAwait["how"] | "addHandler" | "collected" | "combine" | "forked" | "kept" | "startLater";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noLateAwait = createRule({
  name: "no-late-await",
  meta: {
    type: "problem",
    docs: {
      description: "disallow promises that get their first handler only after another `await`",
      pitfall: "handling-errors",
      presets: { recommended: {}, strict: { fields: true } },
    },
    hasSuggestions: true,
    messages: {
      late: "`{{name}}` has no handler during `{{gap}}` (line {{line}}): a rejection is unhandled{{consequence}}. Use `Promise.all`, or start it later.",
      left: "`{{name}}` is dropped on line {{end}}, after `{{gap}}`: a rejection is unhandled{{consequence}}. Start it later.",
      replaced: "`{{name}}` is replaced after `{{gap}}` (line {{line}}): a rejection is unhandled{{consequence}}. Await it first.",
      collected: "`{{code}}` has no handler during `{{gap}}` (line {{line}}): a rejection is unhandled{{consequence}}. Add a `.catch`.",
      forked: "`{{code}}` rejects if `{{name}}` does: that rejection is unhandled{{consequence}}. Use `.then(f, f)`.",
      kept: "`{{code}}` is kept without a handler: an early rejection is unhandled{{consequence}}. Add a `.catch`.",
      addHandler: "Mark as handled with `.catch`.",
      combine: "Await them together with `Promise.all`.",
      startLater: "Start it before its first use.",
    },
  },
  options,
  create(context) {
    const { facts } = context;
    if (!facts.mayKnowPromises || (!context.options.tests && (context.isFileIn(testFiles) || isTestFile(facts)))) return {};
    return {
      VariableDeclarator(node) {
        check(context, keptInVariable(facts, node));
        check(context, keptByOthers(facts, node));
      },
      AssignmentExpression(node) {
        check(context, keptInVariable(facts, node));
        if (context.options.fields) checkField(context, node);
      },
      CallExpression: (node) => check(context, keptInCollection(facts, node)),
      PropertyDefinition(node) {
        if (context.options.fields) checkField(context, node);
      },
      UnaryExpression: (node) => checkFork(context, node),
    };
  },
});

/** Looks at types last: most of what is kept in variables is no promise. */
function check(context: Context, kept: KeptPromise | undefined): void {
  const { facts, options } = context;
  const late = kept && lateAwaitOf(facts, kept);
  if (!late || !isCounted(context, kept, late)) return;
  if (!context.isExcused(kept.value, excusesOfLateAwait, { facts, value: kept.value, tests: options.tests })) report(context, kept, late);
}

function isCounted({ facts }: Context, { isDeferred, value }: KeptPromise, { at }: LateAwait): boolean {
  if (isDeferred) return true;
  const handling = handlingOf(facts, value);
  if ((handling !== "escapes" && handling !== "leftEarly") || !startsRejectable(facts, value)) return false;
  // Other rules report these.
  if (putAwayBeforeReturn(facts, value)) return false;
  return at?.type !== "ForOfStatement" || startedPromisesIn(facts, at) === undefined;
}

function report(context: Context, kept: KeptPromise, late: LateAwait): void {
  const { facts, sourceCode } = context;
  const { from, value, variable } = kept;
  const { end, gap, how } = late;
  const messageId = from.type === "CallExpression" ? "collected" : how;
  const data = { code: shortText(sourceCode, value), consequence: endOfRejection(facts, value), end: String(end), gap: textOfGap(sourceCode, gap), line: String(gap.loc.start.line), name: variable.name };
  context.report({ node: value, messageId, data, suggest: repairsOf(context, kept, late) });
}

function textOfGap(sourceCode: SourceCode, gap: Node): string {
  if (gap.type === "ForOfStatement") return "for await";
  return gap.type === "VariableDeclaration" ? "await using" : shortText(sourceCode, gap);
}

function repairsOf({ facts, sourceCode }: Context, kept: KeptPromise, { at, gap }: LateAwait): (Suggestion<MessageId> | undefined)[] {
  const combine = at && awaitAllTogether(sourceCode, kept.variable, gap, at);
  const later = kept.isDeferred || combine ? undefined : startLater(sourceCode, kept.from, kept.variable, (name) => facts.mutable(name) === "no");
  const handler = addHandler(sourceCode, kept.from, kept.variable.name, facts.promise(kept.value));
  return [combine && { messageId: "combine", fix: combine }, later && { messageId: "startLater", fix: later }, handler && { messageId: "addHandler", fix: handler }];
}

function checkFork(context: Context, { argument, operator }: TSESTree.UnaryExpression): void {
  const { facts, sourceCode } = context;
  const name = operator === "void" ? forkedFrom(facts, argument) : undefined;
  if (name) context.report({ node: argument, messageId: "forked", data: { code: shortText(sourceCode, argument), consequence: endOfRejection(facts, argument), name: name.name } });
}

function checkField(context: Context, write: TSESTree.AssignmentExpression | TSESTree.PropertyDefinition): void {
  const { facts, options, sourceCode } = context;
  const value = keptForOthers(facts, write);
  if (!value || !startsRejectable(facts, value) || context.isExcused(value, excusesOfLateAwait, { facts, value, tests: options.tests })) return;
  context.report({ node: value, messageId: "kept", data: { code: shortText(sourceCode, value), consequence: endOfRejection(facts, value) } });
}
