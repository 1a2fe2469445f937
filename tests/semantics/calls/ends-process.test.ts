import { isFunction } from "../../../src/ast/nodes.ts";
import { endsByProcessExit } from "../../../src/semantics/calls/ends-process.ts";
import { askAll } from "../../support/question-table.ts";

askAll("endsByProcessExit", (facts, node) => isFunction(node) && endsByProcessExit(facts, node), [
  { name: "the last statement", code: "f(«async () => { await close(); process.exit(); }»);", answer: true },
  { name: "all of a branch", code: "f(«async () => { if (left === 0) { await close(); process.exit(); } }»);", answer: true },
  { name: "a branch after counting", code: "f(«async () => { left--; if (left === 0) { await close(); process.exit(); } }»);", answer: true },
  { name: "a branch after work", code: "f(«async () => { await save(); if (left === 0) process.exit(); }»);", answer: false },
  { name: "one of two branches", code: "f(«async () => { if (left === 0) process.exit(); else await save(); }»);", answer: false },
  { name: "after a way out", code: "f(«async () => { if (left > 0) return 1; await close(); process.exit(); }»);", answer: false },
  { name: "other work", code: "f(«async () => { await close(); }»);", answer: false },
]);
