import { isFunction, type Node } from "../../../src/ast/nodes.ts";
import { within } from "../../../src/ast/walk.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { mayBecomeAsync } from "../../../src/semantics/awaiting/may-become-async.ts";
import { askAll } from "../../support/question-table.ts";

/** Of the first function in the code that is marked. */
function ask(facts: Facts, node: Node): boolean {
  const found = [...within(facts.sourceCode, node, () => true)].find(isFunction);
  return found !== undefined && mayBecomeAsync(facts, found);
}

askAll("mayBecomeAsync, by what it is", ask, [
  { name: "exported", code: "«export function f() { return 1; }»", answer: true },
  { name: "with an annotation", code: "«export function f(): number { return 1; }»", answer: true },
  { name: "with an annotation, and a Promise of the file's own", code: "import Promise from 'bluebird'; «export function f(): number { return 1; }»", answer: false },
  { name: "exported by name", code: "«function f() { return 1; }» export { f };", answer: true },
  { name: "the default export", code: "«export default function () { return 1; }»", answer: true },
  { name: "an exported arrow", code: "export const f = «() => 1»;", answer: true },
  { name: "exported by CommonJS", code: "module.exports.f = «function () { return 1; }»;", answer: true, script: true },
  { name: "in an object that is exported", code: "«function f() { return 1; }» module.exports = { f };", answer: true, script: true },
  { name: "async already", code: "«export async function f() { return 1; }»", answer: false },
  { name: "a generator", code: "«export function* f() { yield 1; }»", answer: false },
  { name: "a method", code: "export class A { «m() { return 1; }» }", answer: true },
  { name: "a constructor", code: "export class A { «constructor() { this.a = 1; }» }", answer: false },
  { name: "a getter", code: "export class A { «get a() { return 1; }» }", answer: false },
  { name: "a setter", code: "export class A { «set a(value) { this.b = value; }» }", answer: false },
  { name: "a getter of an object", code: "export const a = { «get b() { return 1; }» };", answer: false },
  { name: "a method of an exported object", code: "export const a = { «m() { return 1; }» };", answer: true },
  { name: "a method of an argument", code: "run({ «m() { return 1; }» });", answer: false },
  { name: "an override", code: "class B { m() { return 1; } } export class A extends B { «override m() { return 2; }» }", answer: false },
  { name: "overloaded", code: "export function f(a: string): string; export function f(a: number): number; «export function f(a: any) { return a; }»", answer: false },
  { name: "an overloaded method", code: "export class A { m(a: string): string; m(a: number): number; «m(a: any) { return a; }» }", answer: false },
  { name: "a type predicate", code: "«export function f(a: unknown): a is string { return true; }»", answer: false },
  { name: "an assertion", code: "«export function f(a: unknown): asserts a { if (!a) throw 1; }»", answer: false },
  { name: "a component", code: "«export function List() { const a = 1; return <ul>{a}</ul>; }»", answer: false, jsx: true },
  { name: "a hook", code: "«export function useList() { return 1; }»", answer: false },
  { name: "annotated as a function of something else", code: "export const f: () => number = «() => 1»;", answer: false },
]);

askAll("mayBecomeAsync, by its uses", ask, [
  { name: "awaited", code: "«function f() { return 1; }» async function g() { return (await f()) + 1; }", answer: true },
  { name: "returned from an async function", code: "«function f() { return 1; }» async function g() { return f(); }", answer: true },
  { name: "returned from another function", code: "«function f() { return 1; }» function g() { return f(); }", answer: false },
  { name: "chained", code: "«function f() { return a(); }» f().then(b).catch(c);", answer: true },
  { name: "voided", code: "«function f() { a(); }» void f();", answer: true },
  { name: "combined", code: "«function f() { return 1; }» await Promise.all([f(), f()]);", answer: true },
  { name: "in another array", code: "«function f() { return 1; }» const a = [f(), f()];", answer: false },
  { name: "dropped", code: "«function f() { a(); }» f();", answer: false },
  { name: "dropped, with the promise that it returns already", code: "«function f() { return fetch('/x'); }» f();", answer: true },
  { name: "its value is used", code: "«function f() { return 1; }» const a = f() + 1;", answer: false },
  { name: "one of its values is used", code: "«function f() { return 1; }» await f(); if (f()) a();", answer: false },
  { name: "its value's member is read", code: "«function f() { return a; }» f().b;", answer: false },
  { name: "stored", code: "«function f() { return 1; }» const g = f;", answer: false },
  { name: "a constant that is called", code: "const f = «() => 1»; await f();", answer: true },
  { name: "a variable that is assigned again", code: "let f = «() => 1»; f = () => 2; await f();", answer: false },
  { name: "a method that is awaited", code: "class A { «m() { return 1; }» async n() { await this.m(); } }", answer: true },
  { name: "a method that is dropped", code: "class A { «m() { return 1; }» n() { this.m(); } }", answer: false },
  { name: "a method that somebody calls by this name", code: "export class A { «m() { return 1; }» } export const f = (a) => a.m() + 1;", answer: false },
  { name: "a method that is taken out of its object", code: "export const a = { «m() { return 1; }» }; const { m } = a;", answer: false },
  { name: "a field", code: "class A { «m = () => 1;» async n() { await this.m(); } }", answer: true },
  { name: "a field with an annotation", code: "export class A { «m: () => number = () => 1;» }", answer: false },
]);

askAll("mayBecomeAsync, as a callback", ask, [
  { name: "of then", code: "p.then(«() => 1»);", answer: true },
  { name: "of a route", code: 'app.get("/x", «(req, res) => { res.send(1); }»);', answer: true },
  { name: "of a route, by name", code: 'app.get("/x", show); «function show(req, res) { res.send(1); }»', answer: true },
  { name: "of a server that is known", code: 'import express from "express"; const app = express(); app.use(«(req, res) => { res.send(1); }»);', answer: true },
  { name: "of it", code: 'it("works", «() => { a(); }»);', answer: true },
  { name: "of test.only", code: 'test.only("works", «() => { a(); }»);', answer: true },
  { name: "of it.each", code: 'it.each([1])("works", «() => { a(); }»);', answer: true },
  { name: "of beforeEach", code: "beforeEach(«() => { a(); }»);", answer: true },
  { name: "of describe", code: 'describe("a", «() => { a(); }»);', answer: false },
  { name: "of describe of node:test", code: 'import { describe } from "node:test"; describe("a", «() => { a(); }»);', answer: false },
  { name: "of filter", code: "xs.filter(«(x) => x»);", answer: false },
  { name: "of map", code: "xs.map(«(x) => x»);", answer: false },
  { name: "of forEach", code: "xs.forEach(«(x) => x»);", answer: false },
  { name: "of a timer", code: "setTimeout(«() => 1», 10);", answer: false },
  { name: "of an emitter", code: 'emitter.on("data", «() => 1»);', answer: false },
  { name: "of a promise executor", code: "new Promise(«(resolve) => resolve(1)»);", answer: false },
  { name: "of what is not known", code: "run(«() => 1»);", answer: false },
  { name: "that hands on what it calls", code: "«function f() { return 1; }» p.then(() => f());", answer: true },
  { name: "called on the spot and awaited", code: "await («() => 1»)();", answer: true },
  { name: "called on the spot and dropped", code: "(«() => { a(); }»)();", answer: false },
]);
