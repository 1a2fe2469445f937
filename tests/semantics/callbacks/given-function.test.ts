import { boundFunction, functionsNamedBy, functionsReturnedBy, mayStandForFunction } from "../../../src/semantics/callbacks/given-function.ts";
import type { FunctionNode, Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { askAll } from "../../support/question-table.ts";

const textsOf = ({ sourceCode }: Facts, nodes: readonly Node[]): string[] => nodes.map((node) => sourceCode.getText(node));

askAll("functionsNamedBy", (facts, node) => textsOf(facts, functionsNamedBy(node)), [
  { name: "a name", code: "run(«save»);", answer: ["save"] },
  { name: "both branches", code: "run(«c ? save : this.load»);", answer: ["save", "this.load"] },
  { name: "what makes a function", code: "run(«debounce(save)»);", answer: ["debounce(save)"] },
  { name: "a function that stands there is none", code: "run(«c ? async () => {} : save»);", answer: ["save"] },
  { name: "a value", code: "run(«1 + 2»);", answer: [] },
]);

askAll("mayStandForFunction", (facts, node) => mayStandForFunction(facts, node), [
  { name: "a function of the file", code: "function save() {} run(«save»);", answer: true },
  { name: "an import", code: "import { save } from './save.js'; run(«save»);", answer: true },
  { name: "an imported class or constant", code: "import { Save } from './save.js'; run(«Save»);", answer: false },
  { name: "a constant that is no function", code: "const size = 1; run(«size»);", answer: false },
  { name: "a constant that a call makes", code: "const save = debounce(f); run(«save»);", answer: true },
  { name: "a parameter", code: "function each(work) { run(«work»); }", answer: true },
  { name: "a variable that is given other values", code: "let save = f; save = g; run(«save»);", answer: false },
  { name: "a member", code: "run(«jobs.save»);", answer: true },
  { name: "a bound function", code: "run(«save.bind(null)»);", answer: true },
  { name: "what makes a string", code: "run(«name.trim()»);", answer: false },
  { name: "a promise", code: "run(«load().then(f)»);", answer: false },
]);

askAll("boundFunction", (facts, node) => textsOf(facts, [boundFunction(node)].filter((bound) => bound !== undefined)), [
  { name: "a bound method", code: "«this.save.bind(this)»;", answer: ["this.save"] },
  { name: "another call", code: "«this.save.call(this)»;", answer: [] },
]);

askAll("functionsReturnedBy", (facts, node) => textsOf(facts, functionsReturnedBy(facts, node as FunctionNode)), [
  { name: "an arrow of an arrow", code: "f(«(id) => () => save(id)»);", answer: ["() => save(id)"] },
  { name: "every return", code: "f(«() => { if (c) return save; return d ? load : noop; }»);", answer: ["save", "load", "noop"] },
  { name: "not those of inner functions", code: "f(«() => { g(() => { return a; }); return b; }»);", answer: ["b"] },
]);
