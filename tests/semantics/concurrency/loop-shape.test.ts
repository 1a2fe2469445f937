import type { LoopNode, Node } from "../../../src/ast/nodes.ts";
import { loopAround } from "../../../src/ast/loops.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { iterationOf } from "../../../src/semantics/effects/iteration.ts";
import { isLive, loopShapeOf, turnsOf, uniqueKeysOf } from "../../../src/semantics/concurrency/loop-shape.ts";
import { askAll } from "../../support/question-table.ts";

function shapeOf(facts: Facts, node: Node): string {
  const shape = loopShapeOf(facts, iterationOf(facts, loopOf(node)));
  return shape.kind === "each" ? shape.variables.map(({ name }) => name).join(", ") : shape.reason;
}

function loopOf(node: Node): LoopNode {
  const loop = loopAround(node);
  if (!loop) throw new Error("no loop");
  return loop;
}

askAll("loopShapeOf", shapeOf, [
  { name: "elements", code: "for (const x of xs) «f()»;", answer: "x" },
  { name: "parts of elements", code: "for (const [k, { v }] of xs) «f()»;", answer: "k, v" },
  { name: "keys", code: "for (const k in o) «f()»;", answer: "k" },
  { name: "a counter", code: "for (let i = 0; i < n; i++) «f()»;", answer: "i" },
  { name: "a counter in steps", code: "for (let i = 0; i < n; i += step) «f()»;", answer: "i" },
  { name: "a counter by addition", code: "for (let i = 0; i < n; i = i + 2) «f()»;", answer: "i" },
  { name: "two counters", code: "for (let i = 0, j = 9; i < j; i++, j--) «f()»;", answer: "i, j" },
  { name: "a counter that the body moves", code: "for (let i = 0; i < n; i++) { «f()»; i++; }", answer: "carried: i" },
  { name: "a list of links", code: "for (let n = a; n; n = n.next) «f()»;", answer: "carried: n = n.next" },
  { name: "without end", code: "for (;;) «f()»;", answer: "repeats without end" },
  { name: "a while that counts", code: "let i = 0; while (i < n) { «f()»; i++; }", answer: "i" },
  { name: "a while that counts as it reads", code: "let i = 0; while (i < n) { «f(xs[i++])»; }", answer: "i" },
  { name: "a while that may not count", code: "let i = 0; while (i < n) { «f()»; if (a) i++; }", answer: "repeats until a condition: while" },
  { name: "a while that shares its counter", code: "let i = 0; function w() { while (i < n) { «f()»; i++; } }", answer: "repeats until a condition: while" },
  { name: "a queue", code: "while (q.length) { «f(q.pop())»; }", answer: "repeats until a condition: while" },
  { name: "do", code: "do { «f()»; } while (a);", answer: "repeats until a condition: do" },
]);

askAll("turnsOf", (facts, node) => turnsOf(facts, loopOf(node)), [
  { name: "a literal", code: "for (const x of [1, 2]) «f()»;", answer: 2 },
  { name: "a constant", code: "const xs = [1, 2, 3]; for (const x of xs) «f()»;", answer: 3 },
  { name: "a constant that grows", code: "const xs = [1]; xs.push(2); for (const x of xs) «f()»;", answer: undefined },
  { name: "with a spread", code: "for (const x of [1, ...ys]) «f()»;", answer: undefined },
  { name: "a count", code: "for (let i = 1; i <= 4; i++) «f()»;", answer: 4 },
  { name: "a count of who knows what", code: "for (let i = 0; i < n; i++) «f()»;", answer: undefined },
]);

askAll("isLive", (facts, node) => isLive(facts, loopOf(node)), [
  { name: "a list", code: "for (const x of xs) «f()»;", answer: true },
  { name: "a copy", code: "for (const x of [...xs]) «f()»;", answer: false },
  { name: "what a call returns", code: "for (const x of xs.slice()) «f()»;", answer: false },
  { name: "an iterator", code: "for (const x of m.values()) «f()»;", answer: true },
  { name: "the keys of an object", code: "for (const x of Object.keys(o)) «f()»;", answer: false },
  { name: "the keys of what the file calls Object", code: "const Object = new Map(); for (const x of Object.keys()) «f()»;", answer: true },
]);

askAll("uniqueKeysOf", (_facts, node) => uniqueKeysOf(loopOf(node)), [
  { name: "a counter", code: "for (let i = 0; i < n; i++) «f()»;", answer: ["i"] },
  { name: "entries", code: "for (const [k, v] of Object.entries(o)) «f()»;", answer: ["k"] },
  { name: "the keys of an object", code: "for (const k in o) «f()»;", answer: ["k"] },
  { name: "a list may repeat", code: "for (const x of xs) «f()»;", answer: [] },
]);
