import { loopAround } from "../../../src/ast/loops.ts";
import { reachedFrom } from "../../../src/semantics/concurrency/data-flow.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { askAll } from "../../support/question-table.ts";

askAll(
  "reachedFrom, for what is awaited",
  (facts, node) => {
    const loop = loopAround(node);
    if (!loop) return undefined;
    const reached = reachedFrom(facts, iterationOf(facts, loop), ({ type }) => type === "AwaitExpression");
    return [...reached].map(({ name }) => name).sort().join(" ");
  },
  [
    { name: "directly", code: "async () => { for (const x of xs) { const a = «await f(x)»; const b = x; } };", answer: "a" },
    { name: "taken apart", code: "async () => { for (const x of xs) { const { a, b: [c] } = «await f(x)»; } };", answer: "a c" },
    { name: "through another", code: "async () => { for (const x of xs) { const a = «await f(x)»; const b = a.c + 1; } };", answer: "a b" },
    { name: "by an assignment", code: "async () => { for (const x of xs) { let a; a = «await f(x)»; } };", answer: "a" },
    { name: "by a condition", code: "async () => { for (const x of xs) { let a = 0; if («await f(x)») a = 1; } };", answer: "a" },
    { name: "by filling", code: "async () => { for (const x of xs) { const a = []; a.push(«await f(x)»); } };", answer: "a" },
    { name: "into a property", code: "async () => { for (const x of xs) { const a = {}; a.b = «await f(x)»; } };", answer: "a" },
    { name: "through a loop", code: "async () => { for (const x of xs) { for (const y of «await f(x)») g(y); } };", answer: "y" },
    { name: "by failing", code: "async () => { for (const x of xs) { try { «await f(x)»; } catch (e) { g(e); } } };", answer: "e" },
    { name: "backwards", code: "async () => { for (const x of xs) { let a, b; b = a; a = «await f(x)»; } };", answer: "a b" },
  ],
);
