import { isFunction, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isIndependentCallback } from "../../../src/semantics/callbacks/independent-callback.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isIndependentCallback", (facts: Facts, node: Node) => isFunction(node) && isIndependentCallback(facts, node), [
  { name: "nothing but a call", code: "xs.forEach(«async (x) => { await save(x); }»);", answer: true },
  { name: "a variable of its own", code: "xs.forEach(«async (x) => { let a = 1; a += 1; await save(x, a); }»);", answer: true },
  { name: "a member of its element", code: "xs.forEach(«async (x) => { x.done = await save(x); }»);", answer: true },
  { name: "an outer variable", code: "let a = 0; xs.forEach(«async (x) => { a += await save(x); }»);", answer: false },
  { name: "a counter", code: "let a = 0; xs.forEach(«async (x) => { await save(x); a++; }»);", answer: false },
  { name: "a member of an outer object", code: "const a = {}; xs.forEach(«async (x) => { a[x] = await save(x); }»);", answer: false },
  { name: "this", code: "xs.forEach(«async (x) => { this.last = await save(x); }»);", answer: false },
  { name: "a member that is deleted", code: "const a = {}; xs.forEach(«async (x) => { await save(x); delete a[x]; }»);", answer: false },
  { name: "several names at once", code: "let a; xs.forEach(«async (x) => { [a] = await save(x); }»);", answer: false },
]);
