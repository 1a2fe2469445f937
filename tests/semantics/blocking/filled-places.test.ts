import type { TSESTree } from "@typescript-eslint/utils";
import { placesFilledBy, placesReadIn } from "../../../src/semantics/blocking/filled-places.ts";
import { askAll } from "../../support/question-table.ts";

askAll("placesFilledBy", (facts, node) => placesFilledBy(facts, node as TSESTree.CallExpression), [
  { name: "a map", code: "const m = new Map(); const add = (k) => { m.set(k, 1); }; «add(1)»;", answer: ["m"] },
  { name: "a set, a list, an object by key", code: "const s = new Set(), l = [], o = {}; function add(k) { s.add(k); l.push(k); o[k] = 1; } «add(1)»;", answer: ["s", "l", "o"] },
  { name: "by way of another", code: "let t; const a = () => { t = 1; }; const b = () => a(); «b()»;", answer: ["t"] },
  { name: "a field", code: "class A { g() { this.t = 1; } f() { «this.g()»; } }", answer: ["this.t"] },
  { name: "a field of another object", code: "class A { g() { this.t = 1; } } const a = new A(); «a.g()»;", answer: ["a.t"] },
  { name: "a variable of its own", code: "const f = () => { let t; t = 1; }; «f()»;", answer: [] },
  { name: "the environment", code: "const f = () => { process.env.A = 1; }; «f()»;", answer: [] },
  { name: "later", code: "let t; const f = () => () => { t = 1; }; «f()»;", answer: [] },
]);

askAll("placesReadIn", (facts, node) => placesReadIn(facts, node).filter((place) => place === "m" || place === "this.m"), [
  { name: "itself", code: "const m = new Map(); f(«m.has(1)»);", answer: ["m"] },
  { name: "by a function that asks it", code: "const m = new Map(); const has = (k) => m.has(k); f(«has(1)»);", answer: ["m"] },
  { name: "by a method that asks it", code: "class A { has(k) { return this.m.has(k); } f() { return «this.has(1)»; } }", answer: ["this.m"] },
  { name: "not at all", code: "const n = new Map(); const has = (k) => n.has(k); f(«has(1)»);", answer: [] },
]);
