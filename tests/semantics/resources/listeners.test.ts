import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { addsToProcessAgain, neverAdded, staysOnSignal } from "../../../src/semantics/resources/listeners.ts";
import { askAll } from "../../support/question-table.ts";

type Question<Answer> = (facts: Facts, call: TSESTree.CallExpression) => Answer;
const of = <Answer>(question: Question<Answer>) => (facts: Facts, node: Node): Answer => question(facts, node as TSESTree.CallExpression);

askAll("neverAdded", of((facts, call) => neverAdded(facts, call) !== undefined), [
  { name: "a new function", code: "«e.off('a', () => f())»;", answer: true },
  { name: "a function bound again", code: "«e.removeListener('a', f.bind(x))»;", answer: true },
  { name: "the function that was added", code: "e.on('a', f); «e.off('a', f)»;", answer: false },
  { name: "a method that was added bound", code: "class C { f() { e.on('a', this.g.bind(this)); «e.off('a', this.g)»; } }", answer: true },
  { name: "a method that a function calls", code: "e.on('a', () => c.abort()); «e.off('a', c.abort)»;", answer: true },
  { name: "a method that was added as it is, too", code: "e.on('a', () => c.abort()); e.on('a', c.abort); «e.off('a', c.abort)»;", answer: false },
  { name: "a method added for another event", code: "e.on('b', () => c.abort()); «e.off('a', c.abort)»;", answer: false },
  { name: "a method that was bound before", code: "class C { constructor() { this.g = this.g.bind(this); e.on('a', () => this.g()); } f() { «e.off('a', this.g)»; } }", answer: false },
  { name: "all listeners", code: "«e.off('a')»;", answer: false },
  { name: "a selector", code: "«jquery.off('click', '.a', () => f())»;", answer: false },
]);

askAll("addsToProcessAgain", of((facts, call) => addsToProcessAgain(facts, call, "a.js")), [
  { name: "with something of each call", code: "export function compile(child) { «process.on('exit', () => child.kill())»; }", answer: true },
  { name: "with nothing of a call", code: "export function compile() { «process.on('exit', () => save())»; }", answer: false },
  { name: "where a program is set up", code: "export function setUp(server) { «process.on('exit', () => server.close())»; }", answer: false },
  { name: "in a function that is called once", code: "function compile(child) { «process.on('exit', () => child.kill())»; } compile(1);", answer: false },
  { name: "at the top of a module", code: "«process.on('exit', () => child.kill())»;", answer: false },
  { name: "where one is removed", code: "export function compile(child) { const f = () => {}; «process.on('exit', () => child.kill())»; process.off('exit', f); }", answer: false },
  { name: "for once", code: "export function compile(child) { «process.once('exit', () => child.kill())»; }", answer: false },
  { name: "on another emitter", code: "export function compile(child, e) { «e.on('exit', () => child.kill())»; }", answer: false },
]);

askAll("staysOnSignal", of(staysOnSignal), [
  { name: "on a parameter", code: "function f(signal) { «signal.addEventListener('abort', g)»; }", answer: true },
  { name: "on a member of one", code: "function f(options) { «options.signal.addEventListener('abort', g)»; }", answer: true },
  { name: "on that of a controller", code: "function f(controller) { «controller.signal.addEventListener('abort', g)»; }", answer: false },
  { name: "on that of a request", code: "function f(req) { «req.signal.addEventListener('abort', g)»; }", answer: false },
  { name: "for once", code: "function f(signal) { «signal.addEventListener('abort', g, { once: true })»; }", answer: false },
  { name: "by another signal", code: "function f(signal, other) { «signal.addEventListener('abort', g, { signal: other })»; }", answer: false },
  { name: "removed", code: "function f(signal) { «signal.addEventListener('abort', g)»; signal.removeEventListener('abort', g); }", answer: false },
  { name: "on one of the call", code: "function f() { const { signal } = new AbortController(); «signal.addEventListener('abort', g)»; }", answer: false },
  { name: "another event", code: "function f(element) { «element.addEventListener('click', g)»; }", answer: false },
]);
