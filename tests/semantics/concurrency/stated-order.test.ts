import { loopAround } from "../../../src/ast/loops.ts";
import { hasStatedReason } from "../../../src/semantics/concurrency/stated-order.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "hasStatedReason",
  (facts, node) => {
    const loop = loopAround(node);
    return loop && hasStatedReason(facts.sourceCode, loop);
  },
  [
    { name: "none", code: "for (const x of xs) «f()»;", answer: false },
    { name: "in front", code: "// sequential: one at a time\nfor (const x of xs) «f()»;", answer: true },
    { name: "in front, in a block", code: "/* sequential: one at a time */ for (const x of xs) «f()»;", answer: true },
    { name: "in front of a label", code: "// sequential: one at a time\nall: for (const x of xs) «f()»;", answer: true },
    { name: "behind the head", code: "for (const x of xs) { // sequential: one at a time\n «f()»; }", answer: true },
    { name: "without a reason", code: "// sequential:\nfor (const x of xs) «f()»;", answer: false },
    { name: "a sentence with a reason", code: "// In series, for a transaction is used\n// here, because it takes one at a time.\nfor (const x of xs) «f()»;", answer: true },
    { name: "a sentence with another word", code: "// run sequentially to avoid the rate limit\nfor (const x of xs) «f()»;", answer: true },
    { name: "a sentence without a reason", code: "// fetched sequentially for each user\nfor (const x of xs) «f()»;", answer: false },
    { name: "a reason for something else", code: "// because users are many\nfor (const x of xs) «f()»;", answer: false },
    { name: "something else", code: "// sequential for now\nfor (const x of xs) «f()»;", answer: false },
  ],
);
