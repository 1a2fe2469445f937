import { unwrap, type Expression, type FunctionNode } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { nodesOf } from "../ast/walk.ts";
import { awaitFirst } from "../fixes/await-first.ts";
import { guardFirst } from "../fixes/guard-first.ts";
import { takeAside } from "../fixes/take-aside.ts";
import { testFiles } from "../models/views/event-loop-callbacks.ts";
import { createRule, flag, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { isTestFile } from "../semantics/execution/test-callback.ts";
import { excusesOfRace } from "../semantics/races/excuses.ts";
import type { Race } from "../semantics/races/race.ts";
import { racesIn } from "../semantics/races/races.ts";

const options = {
  caches: flag(false, "Report work that two calls do twice, to no harm: `if (!cache) cache = await read();`."),
  tests: flag(false, "Check tests as well."),
};

type MessageId = Race["how"] | "awaitFirst" | "setFirst" | "takeAside";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noRaceAcrossAwait = createRule({
  name: "no-race-across-await",
  meta: {
    type: "problem",
    docs: {
      description: "disallow shared state that is read before an `await` and written after it, where another call may change it",
      pitfall: "running-concurrently",
      presets: { strict: {} },
    },
    hasSuggestions: true,
    messages: {
      lostUpdate: "`{{place}}` is read before `await {{gap}}` and written after it: changes in between are lost. Await first.",
      startedTwice: "Two calls can both find `{{place}}` empty: `{{call}}` runs twice{{consequence}}. Keep its promise.",
      doneTwice: "Two calls can both find `{{place}}` empty during `{{gap}}`: the work is done twice. Keep its promise.",
      guardedLate: "Two calls can both pass the test of `{{place}}` during `{{gap}}`. Set it before the `await`.",
      clearedLate: "Additions to `{{place}}` during `{{gap}}` are lost. Clear it before the `await`.",
      awaitFirst: "Await before reading the old value.",
      setFirst: "Set it before the `await`.",
      takeAside: "Take the value aside first.",
    },
  },
  options,
  create(context) {
    const { facts, options, sourceCode } = context;
    if (nodesOf(sourceCode, "AwaitExpression").length === 0) return {};
    if (!options.tests && (context.isFileIn(testFiles) || isTestFile(facts))) return {};
    const check = (owner: FunctionNode): void => checkFunction(context, owner);
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
});

function checkFunction(context: Context, owner: FunctionNode): void {
  const { facts, options } = context;
  for (const race of racesIn(facts, owner)) {
    if (race.how === "doneTwice" && !options.caches) continue;
    if (!context.isExcused(race.write.node, excusesOfRace, { facts, owner, race, tests: options.tests })) report(context, race);
  }
}

function report(context: Context, race: Race): void {
  const { facts, sourceCode } = context;
  const { call, gap, how, write } = race;
  const isLeft = how === "startedTwice" && facts.closable(gap) === "yes";
  const data = { call: shortText(sourceCode, call ?? gap), consequence: isLeft ? ", and one result is never closed" : "", gap: shortText(sourceCode, gap.argument), place: shortText(sourceCode, written(race)) };
  context.report({ node: write.node, messageId: how, data, suggest: [repairOf(context, race)] });
}

/** `seen` for `seen.add(id)`. */
function written({ write: { node } }: Race): Expression {
  if (node.type === "AssignmentExpression") return node.left;
  if (node.type === "UpdateExpression") return node.argument;
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" ? callee.object : node;
}

function repairOf({ sourceCode }: Context, { gap, how, write: { node } }: Race): Suggestion<MessageId> | undefined {
  if (how === "lostUpdate") {
    const fix = node.type === "AssignmentExpression" ? awaitFirst(sourceCode, node, gap) : undefined;
    return fix && { messageId: "awaitFirst", fix };
  }
  if (how === "guardedLate") {
    const fix = guardFirst(sourceCode, node, gap);
    return fix && { messageId: "setFirst", fix };
  }
  const fix = how === "clearedLate" ? takeAside(sourceCode, node, gap) : undefined;
  return fix && { messageId: "takeAside", fix };
}
