import { describe, expect, it } from "vitest";
import { filesIn, read } from "./checkout.ts";

/** What passes a value on is known to ast/consumers.ts. Files that tell such expressions apart themselves, and the other question that they ask. */
const OTHER_QUESTIONS: Readonly<Record<string, string>> = {
  "src/ast/conditions.ts": "which conditions a node is reached under",
  "src/ast/control-flow.ts": "in which order, and under which conditions, parts are evaluated",
  "src/ast/consumers.ts": "the one definition",
  "src/ast/missing.ts": "what is empty where a test holds",
  "src/ast/nodes.ts": "which expression is called",
  "src/facts/syntax/names.ts": "what the callee of `(0, load)()` stands for",
  "src/facts/syntax/promises.ts": "what kind of promise the whole is: the join of its parts",
  "src/facts/native/text-index.ts": "which name is spelled last, as in an index of TypeScript's tree",
  "src/facts/checker/contextual-type.ts": "what a place expects by its type: a cast says so itself, and passes nothing on",
  "src/fixes/await-first.ts": "whether an await is evaluated in any case",
  "src/fixes/narrowing.ts": "whether the type of a member is narrowed",
  "src/fixes/run-concurrently.ts": "which expression needs parentheses",
  "src/fixes/split-loop.ts": "whether an await is evaluated in any case",
  "src/semantics/blocking/flags.ts": "which parts of a test have to hold",
  "src/semantics/callbacks/late-answer.ts": "which branch of a test is taken",
  "src/semantics/cancellation/last-words.ts": "which operands a test has",
  "src/semantics/cancellation/signal-flow.ts": "which object a pattern takes apart",
  "src/semantics/concurrency/fold.ts": "by which operator values are combined",
  "src/semantics/concurrency/loop-shape.ts": "what a head counts with, and what runs in each iteration",
  "src/semantics/concurrency/stops.ts": "which operands a condition has",
  "src/semantics/handling/late-await.ts": "whether a promise is started on every way",
  "src/semantics/handling/promise-handling.ts": "which values a statement drops, all of them",
  "src/semantics/promises/promise-holder.ts": "which shapes may create a promise",
  "src/semantics/races/guards.ts": "which code a test lets through",
  "src/semantics/races/lost-update.ts": "what a new value is calculated from",
  "src/semantics/resources/acquisition.ts": "whether something is acquired on every way",
  "src/semantics/resources/leak.ts": "whether a test holds while something is there",
  "src/semantics/swallowing/attempt.ts": "what tests a variable",
  "src/semantics/value-use/tested-promise.ts": "which code runs only after a test",
};

const PASSING_ON = /"(?:ConditionalExpression|LogicalExpression|SequenceExpression)"/u;

describe("value flow", () => {
  it("only ast/consumers.ts knows what passes a value on; whoever else tells such expressions apart asks something else", () => {
    const telling = filesIn("src", ".ts").filter((file) => PASSING_ON.test(read(file)));
    expect(telling.sort()).toEqual(Object.keys(OTHER_QUESTIONS).sort());
  });
});
