import type { TSESTree } from "@typescript-eslint/utils";
import { isTypeScript } from "../ast/language.ts";
import { loopAround } from "../ast/loops.ts";
import type { LoopNode, Node } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { testFiles } from "../models/views/event-loop-callbacks.ts";
import { awaitRunTogether } from "../fixes/await-run.ts";
import { defaultImport } from "../fixes/default-import.ts";
import { awaitTogether, collectConcurrently } from "../fixes/run-concurrently.ts";
import { setConcurrently } from "../fixes/set-concurrently.ts";
import { splitLoop } from "../fixes/split-loop.ts";
import { createRule, count, flag, limit, type Limit, type Listeners, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { runOfParts, runsOfStatements, type AwaitRun } from "../semantics/concurrency/await-runs.ts";
import { isArray } from "../semantics/calls/collections.ts";
import { independenceOf, type Independent } from "../semantics/concurrency/independence.ts";
import { iterationOf } from "../semantics/effects/iteration.ts";
import { turnsOf } from "../semantics/concurrency/loop-shape.ts";
import { keptByOthers, seenAfterFailure } from "../semantics/concurrency/partial-results.ts";
import { isTestFile } from "../semantics/execution/test-callback.ts";
import { endOfRejection } from "../semantics/execution/unhandled-rejection.ts";
import { startedPromisesIn } from "../semantics/concurrency/started-promises.ts";
import { hasStatedReason } from "../semantics/concurrency/stated-order.ts";
import type { Facts } from "../facts/facts.ts";

const options = {
  checkTests: flag(false, "Check loops in tests, too, where the time that they take matters little."),
  sideEffects: flag(false, "Report loops that await calls for their effect, without using a value."),
  statements: flag(false, "Report independent awaits that follow each other outside of loops; never in tests."),
  concurrency: limit("Suggest a module that maps with a limit, such as `p-map`, and the number to run at a time, instead of `Promise.all`."),
  minimumIterations: count(0, "Report a loop only if it has at least this number of iterations, where its source shows the number; 0 for no limit."),
};

export const noSequentialAwait = createRule({
  name: "no-sequential-await",
  meta: {
    type: "suggestion",
    docs: {
      description: "disallow loops that await one call after another although their iterations are independent",
      pitfall: "running-concurrently",
      presets: { recommended: {}, strict: { checkTests: true, statements: true } },
    },
    hasSuggestions: true,
    messages: {
      sequential: "Each iteration waits for the previous `{{call}}` without needing it. Use `Promise.all`, or run a few at a time.",
      sequentialTail: "Each iteration waits for the previous `{{call}}`. Await the calls with `Promise.all`, then run the rest in order.",
      sequentialKept: "Each iteration waits for the previous `{{call}}`. Start them together; `Promise.allSettled` keeps what `{{kept}}` has when one fails.",
      alreadyStarted: "While one promise is awaited, a rejection of another is unhandled{{consequence}}. Await them with `Promise.all`.",
      alreadyStartedKept: "While one promise is awaited, a rejection of another is unhandled{{consequence}}. Use `Promise.allSettled` to keep `{{kept}}`.",
      statements: "`{{next}}` waits for `{{call}}` without needing it. Run them together with `Promise.all`.",
      runBounded: "Run {{limit}} at once with `{{module}}`.",
      runConcurrently: "Run the iterations with `Promise.all`.",
      splitLoop: "Split the loop after `Promise.all`.",
      awaitTogether: "Await them together with `Promise.all`.",
    },
  },
  options,
  create(context) {
    const judged = new Set<LoopNode>();
    return {
      AwaitExpression(node) {
        const loop = loopAround(node);
        if (!loop || judged.has(loop)) return;
        judged.add(loop);
        check(loop);
      },
      ...(context.options.statements && !isOfTests() ? looksForRuns((run) => reportRun(run)) : {}),
    };

    function isOfTests(): boolean {
      return context.isFileIn(testFiles) || isTestFile(context.facts);
    }

    function looksForRuns(found: (run: AwaitRun) => void): Listeners {
      const inStatements = ({ body }: TSESTree.BlockStatement | TSESTree.Program): void => runsOfStatements(context.facts, body).forEach(found);
      const inParts = (holder: Node, parts: readonly (Node | null)[]): void => {
        const run = runOfParts(context.facts, holder, parts.filter((part) => part !== null));
        if (run) found(run);
      };
      return {
        BlockStatement: inStatements,
        Program: inStatements,
        ArrayExpression: (node) => inParts(node, node.elements),
        CallExpression: (node) => inParts(node, node.arguments),
        ObjectExpression: (node) => inParts(node, node.properties.map((property) => (property.type === "Property" ? property.value : property))),
      };
    }

    function reportRun({ awaits, holders }: AwaitRun): void {
      const [node, next] = awaits as readonly [TSESTree.AwaitExpression, TSESTree.AwaitExpression];
      const data = { call: shortText(context.sourceCode, node.argument), next: shortText(context.sourceCode, next.argument) };
      const fix = awaitRunTogether(context.sourceCode, awaits, holders);
      context.report({ node, messageId: "statements", data, suggest: [fix && { messageId: "awaitTogether", fix }] });
    }

    function check(loop: LoopNode): void {
      const { facts } = context;
      const passed = passedOver(facts, loop, context.options);
      const started = passed === undefined ? startedPromisesIn(facts, loop) : undefined;
      if (passed !== undefined) context.debug(loop, () => `passed over: ${passed}`);
      else if (started) reportStarted(loop, started.waits);
      else if (!context.options.checkTests && isOfTests()) context.debug(loop, () => "passed over: a test");
      else judge(loop);
    }

    function judge(loop: LoopNode): void {
      const verdict = independenceOf(context.facts, loop, context.options);
      context.debug(loop, () => verdict.verdict === "independent" ? `${verdict.verdict}${verdict.left === undefined ? "" : `, then ${verdict.left}`}` : `${verdict.verdict}, ${verdict.reason}`);
      if (verdict.verdict === "independent") reportSequential(loop, verdict);
    }

    function reportStarted(loop: LoopNode, node: TSESTree.AwaitExpression): void {
      const { facts } = context;
      const iteration = iterationOf(facts, loop);
      const kept = keptByOthers(facts, iteration) ?? seenAfterFailure(facts, iteration);
      context.debug(loop, () => "promises that have started");
      const [consequence, fix] = [endOfRejection(facts, loop), awaitTogether(context.sourceCode, loop)];
      if (kept === undefined) context.report({ node, messageId: "alreadyStarted", data: { consequence }, suggest: [fix && { messageId: "awaitTogether", fix }] });
      else context.report({ node, messageId: "alreadyStartedKept", data: { consequence, kept } });
    }

    function reportSequential(loop: LoopNode, { waits: node, left }: Independent): void {
      const call = shortText(context.sourceCode, node.argument);
      const kept = keptByOthers(context.facts, iterationOf(context.facts, loop));
      const messageId = left === undefined ? "sequential" : "sequentialTail";
      if (kept === undefined) context.report({ node, messageId, data: { call }, suggest: [suggestConcurrency(context, loop, context.options.concurrency)] });
      else context.report({ node, messageId: "sequentialKept", data: { call, kept } });
    }
  },
});

function passedOver(facts: Facts, loop: LoopNode, { minimumIterations }: OptionValues<typeof options>): string | undefined {
  if (hasStatedReason(facts.sourceCode, loop)) return "a comment gives the reason";
  const turns = minimumIterations > 0 ? turnsOf(facts, loop) : undefined;
  return turns !== undefined && turns < minimumIterations ? "too few iterations" : undefined;
}

function suggestConcurrency({ facts, file }: Pick<RuleContext<unknown, never>, "facts" | "file">, loop: LoopNode, bound: Limit | undefined): Suggestion<"runBounded" | "runConcurrently" | "splitLoop"> | undefined {
  const { sourceCode } = facts;
  if (loop.type !== "ForOfStatement") return undefined;
  const how = { isArray: isArray(facts, loop.right) === "yes", isTypeScript: isTypeScript(sourceCode, file) };
  const mapper = bound && defaultImport(sourceCode, bound.module, loop);
  if (!mapper) {
    const fix = collectConcurrently(sourceCode, loop, how) ?? setConcurrently(sourceCode, loop, how);
    const split = fix ?? splitLoop(sourceCode, loop, how);
    return split && { messageId: fix ? "runConcurrently" : "splitLoop", fix: split };
  }
  const edit = collectConcurrently(sourceCode, loop, { ...how, bound: { map: mapper.text, limit: bound.limit } });
  const data = { module: bound.module, limit: String(bound.limit) };
  return edit && { messageId: "runBounded", data, fix: (fixer) => [...mapper.edit(fixer), ...edit(fixer)] };
}
