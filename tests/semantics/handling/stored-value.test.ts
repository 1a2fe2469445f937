import type { TSESTree } from "@typescript-eslint/utils";
import { variableOf } from "../../../src/ast/scope.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { fateOfCollection, fateOfStored } from "../../../src/semantics/handling/stored-value.ts";
import { askAll } from "../../support/question-table.ts";

/** Of the value that is marked: what becomes of it in the variable that it is stored in. */
function fateOf(facts: Facts, value: TSESTree.Node): string | undefined {
  const write = value.parent as TSESTree.AssignmentExpression | TSESTree.VariableDeclarator;
  const target = write.type === "VariableDeclarator" ? write.id : write.left;
  const variable = target.type === "Identifier" ? variableOf(facts.sourceCode, target) : undefined;
  return variable && fateOfStored(facts.sourceCode, variable, write);
}

askAll("fateOfStored", fateOf, [
  { name: "never read", code: "const p = «f()»;", answer: "neverRead" },
  { name: "written again and never read", code: "let p = «f()»; p = 2;", answer: "neverRead" },
  { name: "read", code: "const p = «f()»; g(p);", answer: "escapes" },
  { name: "exported by name", code: "const p = «f()»; export { p };", answer: "escapes" },
  { name: "exported with its declaration", code: "export const p = «f()»;", answer: "escapes" },
  { name: "disposed of at the end of the block", code: "async function g() { await using p = «f()»; }", answer: "escapes" },
  { name: "a parameter that is assigned", code: "function g(p) { p = «f()»; }", answer: "neverRead" },
  { name: "overwritten in the next statement", code: "let p = «f()»; p = 2; g(p);", answer: "overwritten" },
  { name: "overwritten some statements later", code: "let p; p = «f()»; g(); g(); p = 2; g(p);", answer: "overwritten" },
  { name: "overwritten by an expression that reads it", code: "let p = «f()»; p = g(p); g(p);", answer: "escapes" },
  { name: "overwritten within a block of its own", code: "let p = «f()»; { p = 2; } g(p);", answer: "escapes" },
  { name: "one of two branches without braces", code: "let p; if (x) p = «f()»; else p = 2; g(p);", answer: "escapes" },
  { name: "overwritten after a branch without braces", code: "let p; { p = «f()»; if (x) h(); p = 2; } g(p);", answer: "overwritten" },
  { name: "overwritten, inside try", code: "let p; try { p = «f()»; p = 2; } catch { g(p); }", answer: "escapes" },
  { name: "only counted", code: "const p = «f()»; g(p.length, p.length);", answer: "onlyCounted" },
  { name: "counted and read", code: "const p = «f()»; g(p.length, p);", answer: "escapes" },
  { name: "made longer", code: "const p = «f()»; p.length = 0;", answer: "escapes" },
  { name: "left by an early return", code: "async function f(x) { const p = «g()»; if (x) return; await p; }", answer: "leftEarly" },
  { name: "left by a throw", code: "async function f(x) { const p = «g()»; if (x) throw new Error(); await p; }", answer: "leftEarly" },
  { name: "read on one of two ways", code: "async function f(x) { const p = «g()»; if (x) { await p; } else { return; } await p; }", answer: "leftEarly" },
  { name: "left from within a loop", code: "async function f(xs) { const p = «g()»; for (const x of xs) if (x) return; await p; }", answer: "leftEarly" },
  { name: "a throw that is caught before it is read", code: "async function f(x) { const p = «g()»; try { if (x) throw new Error(); } catch {} await p; }", answer: "escapes" },
  { name: "a return after a finally that reads it", code: "async function f(x) { const p = «g()»; try { if (x) return; } finally { await p; } }", answer: "escapes" },
  { name: "a return that reads it", code: "async function f(x) { const p = «g()»; if (x) return p; await p; }", answer: "escapes" },
  { name: "a return after a closure that has it", code: "async function f(x) { const p = «g()»; h(() => p); if (x) return; await p; }", answer: "escapes" },
  { name: "a function that may have been called", code: "async function f(x) { const p = «g()»; h(k); if (x) return; await p; function k() { return p; } }", answer: "escapes" },
  { name: "read under a condition", code: "async function f(x) { const p = «g()»; if (x) await p; }", answer: "escapes" },
  { name: "written under a condition", code: "async function f(x) { let p; if (x) { p = «g()»; } if (!x) return; await p; }", answer: "escapes" },
  { name: "the last write", code: "let p = 1; g(p); p = «f()»; g(p);", answer: "escapes" },
]);

askAll(
  "fateOfCollection",
  (facts, node) => {
    const call = node.parent as TSESTree.CallExpression;
    return fateOfCollection(facts, call, node);
  },
  [
    { name: "an array that is only added to", code: "const a = []; a.push(«f()»); a.unshift(1);", answer: "uncollected" },
    { name: "an array that is counted", code: "const a = []; a.push(«f()»); g(a.length);", answer: "uncollected" },
    { name: "an array that is read", code: "const a = []; a.push(«f()»); g(a);", answer: "escapes" },
    { name: "an array that is returned", code: "function g() { const a = []; a.push(«f()»); return a; }", answer: "escapes" },
    { name: "an exported array", code: "export const a = []; a.push(«f()»);", answer: "escapes" },
    { name: "an array from elsewhere", code: "const a = g(); a.push(«f()»);", answer: "escapes" },
    { name: "another method", code: "const a = []; a.includes(«f()»);", answer: "escapes" },
    { name: "a function", code: "g(«f()»);", answer: "escapes" },
  ],
);
