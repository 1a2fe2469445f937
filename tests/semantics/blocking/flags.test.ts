import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { nodesOf } from "../../../src/ast/walk.ts";
import { flagsAround, isLeftOff } from "../../../src/semantics/blocking/flags.ts";
import { askAll } from "../../support/question-table.ts";

askAll("flagsAround", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner && flagsAround(facts, node, owner).map(({ index, property, runsWhen, byDefault }) => `${String(index)}${property === undefined ? "" : `.${property}`} ${String(runsWhen)}, else ${String(byDefault)}`);
}, [
  { name: "a parameter", code: "function f(a, now) { if (now) «g()»; }", answer: ["1 true, else false"] },
  { name: "one with a default", code: "function f(later = true) { if (!later) «g()»; }", answer: ["0 false, else true"] },
  { name: "one that ends the function", code: "function f(later) { if (later) return; «g()»; }", answer: ["0 false, else false"] },
  { name: "a property", code: "function f(a, options = {}) { if (a && options.sync) «g()»; }", answer: ["0 true, else false", "1.sync true, else false"] },
  { name: "a property that a default has", code: "const f = (options = { sync: true }) => options.sync && «g()»;", answer: ["0.sync true, else true"] },
  { name: "a property that is taken out", code: "const f = ({ sync = false, other: own } = {}) => (sync === true && !own ? «g()» : 0);", answer: ["0.sync true, else false", "0.other false, else false"] },
  { name: "a default that is not known", code: "function f(now = isNow()) { if (now) «g()»; }", answer: ["0 true, else undefined"] },
  { name: "one of two", code: "function f(a, b) { if (a || b) «g()»; }", answer: [] },
  { name: "a variable", code: "let now; function f() { if (now) «g()»; }", answer: [] },
  { name: "a parameter that is assigned", code: "function f(now) { now = a(); if (now) «g()»; }", answer: [] },
  { name: "a parameter of another function", code: "function f(now) { return () => { if (now) «g()»; }; }", answer: [] },
]);

askAll("isLeftOff", (facts, node) => {
  const [owner] = nodesOf(facts.sourceCode, "FunctionDeclaration");
  const [site] = nodesOf(facts.sourceCode, "CallExpression");
  return owner && site && isLeftOff(facts, node as TSESTree.CallExpression, flagsAround(facts, site, owner));
}, [
  { name: "left out", code: "function f(a, now) { if (now) g(); } «f(1)»;", answer: true },
  { name: "switched off", code: "function f(a, now) { if (now) g(); } «f(1, false)»;", answer: true },
  { name: "nothing given", code: "function f(a, now) { if (now) g(); } «f(1, undefined)»;", answer: true },
  { name: "switched on", code: "function f(a, now) { if (now) g(); } «f(1, true)»;", answer: false },
  { name: "not known", code: "function f(a, now) { if (now) g(); } «f(1, b)»;", answer: false },
  { name: "perhaps in a list", code: "function f(a, now) { if (now) g(); } «f(...b)»;", answer: false },
  { name: "no property", code: "function f(a) { if (a.sync) g(); } «f({ b: 1 })»;", answer: true },
  { name: "perhaps a property of another object", code: "function f(a) { if (a.sync) g(); } «f({ ...b })»;", answer: false },
  { name: "a property", code: "function f(a) { if (a.sync) g(); } «f({ sync: true })»;", answer: false },
  { name: "no condition", code: "function f(a) { g(); } «f()»;", answer: false },
]);
