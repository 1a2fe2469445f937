import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, type Expression, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { keptForOthers } from "../../../src/semantics/handling/kept-field.ts";
import { askAll } from "../../support/question-table.ts";

function kept(facts: Facts, node: Expression): boolean {
  const write = enclosing(node, isWrite);
  return write !== undefined && keptForOthers(facts, write) !== undefined;
}

function isWrite(node: Node): node is TSESTree.AssignmentExpression | TSESTree.PropertyDefinition {
  return node.type === "AssignmentExpression" || node.type === "PropertyDefinition";
}

askAll("keptForOthers", kept, [
  { name: "in a constructor", code: "class A { constructor() { this.ready = «load()»; } async run() { await this.ready; } }", answer: true },
  { name: "as the value of a field", code: "class A { ready = «load()»; async run() { await this.ready; } }", answer: true },
  { name: "a private field", code: "class A { #ready = «load()»; async run() { await this.#ready; } }", answer: true },
  { name: "a variable of the file", code: "let ready; export function start() { ready = «load()»; } export async function run() { await ready; }", answer: true },
  { name: "returned by the function that keeps it", code: "class A { get() { this.ready = «load()»; return this.ready; } }", answer: false },
  { name: "marked as handled", code: "class A { start() { this.ready = «load()»; this.ready.catch(() => {}); } }", answer: false },
  { name: "stored and returned", code: "class A { get() { return (this.ready = «load()»); } }", answer: false },
  { name: "a variable of the function", code: "async function f() { let p; p = «load()»; await p; }", answer: false },
  { name: "a member of something else", code: "function f(a) { a.ready = «load()»; }", answer: false },
]);
