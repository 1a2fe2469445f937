import { isNamedForPromise, mayBePromise } from "../../../src/semantics/promises/promise-holder.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load() { return 1; }";

askAll("mayBePromise, of what is made on the spot", mayBePromise, [
  { name: "a call of what is not known, which only types may tell", code: "«find()»;", answer: true, untyped: false },
  { name: "a call of an async function", code: `${LOAD} «load()»;`, answer: true },
  { name: "a call of a plain function", code: "function count() { return 1; } «count()»;", answer: true, untyped: false },
  { name: "required", code: '«require("node:fs")»;', answer: false, script: true },
  { name: "new Promise", code: "«new Promise(f)»;", answer: true },
  { name: "a map", code: "«new Map()»;", answer: false },
  { name: "a dynamic import", code: '«import("node:fs")»;', answer: true },
  { name: "an array", code: `${LOAD} «[load()]»;`, answer: true },
  { name: "an awaited call", code: "show(«await find()»);", answer: false },
  { name: "a literal", code: "show(«'a'»);", answer: false },
  { name: "a function", code: "show(«async () => 1»);", answer: false },
]);

askAll("mayBePromise, for variables", mayBePromise, [
  { name: "a call of an async function", code: `${LOAD} const user = load(); «user»;`, answer: true },
  { name: "a call of a plain function", code: "function count() { return 1; } const n = count(); «n»;", answer: false },
  { name: "a call of what is not known", code: "const user = find(); «user»;", answer: false },
  { name: "new Promise", code: "const user = new Promise(f); «user»;", answer: true },
  { name: "a dynamic import", code: 'const fs = import("node:fs"); «fs»;', answer: true },
  { name: "a map", code: "const users = new Map(); «users»;", answer: false },
  { name: "an awaited call", code: `${LOAD} const user = await load(); «user»;`, answer: false },
  { name: "a literal", code: "const name = 'a'; «name»;", answer: false },
  { name: "an arrow", code: "const run = async () => 1; «run»;", answer: false },
  { name: "a promise on one way", code: `${LOAD} const user = a ? load() : undefined; «user»;`, answer: true },
  { name: "values on both ways", code: "const name = a ? 'b' : 'c'; «name»;", answer: false },
  { name: "another name that holds one", code: `${LOAD} const first = load(); const user = first; «user»;`, answer: true },
  { name: "another name", code: "const user = other; «user»;", answer: false },
  { name: "itself", code: "let user; user = user; «user»;", answer: false },
  { name: "an array of promises", code: `${LOAD} const users = [load()]; «users»;`, answer: true },
  { name: "declared for a value", code: `${LOAD} let name: string; «name»;`, answer: false },
  { name: "required", code: 'const fs = require("node:fs"); «fs»;', answer: false, script: true },
  { name: "assigned later", code: `${LOAD} let user; user = load(); «user»;`, answer: true },
  { name: "assigned nothing but values", code: "let name; name = 'a'; «name»;", answer: false },
  { name: "a declared variable", code: "let user: Promise<string> | undefined; «user»;", answer: true },
  { name: "a function", code: "async function load() {} «load»;", answer: false },
  { name: "a class", code: "class User {} «User»;", answer: false },
  { name: "a global", code: "«process»;", answer: false },
  { name: "an import", code: 'import { user } from "./user"; «user»;', answer: false },
]);

askAll("mayBePromise, for parameters", mayBePromise, [
  { name: "not known", code: "function f(user) { «user»; }", answer: false },
  { name: "a promise", code: "function f(user: Promise<string>) { «user»; }", answer: true },
  { name: "a string", code: "function f(name: string) { «name»; }", answer: false },
  { name: "taken out of a type", code: "function f({ user }: { user: Promise<string> }) { «user»; }", answer: true },
  { name: "of a callback", code: "items.map((user) => «user»);", answer: false },
  { name: "of a callback, with an annotation", code: "items.map((user: Promise<string>) => «user»);", answer: true },
  { name: "taken out of an object", code: "function f({ user }) { «user»; }", answer: false },
]);

askAll("mayBePromise, for members", mayBePromise, [
  { name: "assigned a call", code: LOAD + "class A { run() { this.user = load(); return «this.user»; } }", answer: true },
  { name: "assigned values only", code: LOAD + "class A { run() { this.name = 'a'; return «this.name»; } }", answer: false },
  { name: "assigned an awaited call", code: LOAD + "class A { async run() { this.user = await load(); return «this.user»; } }", answer: false },
  { name: "assigned a call, along with another", code: LOAD + "class A { run() { this.user = this.last = load(); return «this.user»; } }", answer: true },
  { name: "a field with a quoted name", code: LOAD + "class A { 'user' = load(); run() { return «this.user»; } }", answer: true },
  { name: "an accessor", code: LOAD + "class A { accessor user = load(); run() { return «this.user»; } }", answer: true },
  { name: "an abstract field", code: "abstract class A { abstract user: Promise<string>; run() { return «this.user»; } }", answer: true },
  { name: "a parameter property", code: "class A { constructor(private user: Promise<string>) {} run() { return «this.user»; } }", answer: true },
  { name: "a parameter property for a value", code: "class A { constructor(private user: string) {} run() { return «this.user»; } }", answer: false },
  { name: "a field", code: LOAD + "class A { user = load(); run() { return «this.user»; } }", answer: true },
  { name: "assigned what is not known", code: "class A { run() { this.user = find(); return «this.user»; } }", answer: false },
  { name: "a field with an annotation", code: "class A { user: Promise<string>; run() { return «this.user»; } }", answer: true },
  { name: "a field with an annotation for a value", code: "class A { name: string; run() { return «this.name»; } }", answer: false },
  { name: "a getter for a value", code: "class A { get name(): string { return find(); } run() { return «this.name»; } }", answer: false },
  { name: "a property of a type, for a value", code: "interface A { name: string } function f(a: A) { return «a.name»; }", answer: false },
  { name: "a private field", code: LOAD + "class A { #user = load(); run() { return «this.#user»; } }", answer: true },
  { name: "a private field of which only the public namesake gets a call", code: LOAD + "class A { #user = 1; user = load(); run() { return «this.#user»; } }", answer: false },
  { name: "a getter", code: LOAD + "class A { get user() { return load(); } run() { return «this.user»; } }", answer: true },
  { name: "a method", code: LOAD + "class A { user() { return load(); } run() { return «this.user»; } }", answer: false },
  { name: "a property of an object", code: LOAD + "const a = { user: load() }; «a.user»;", answer: true },
  { name: "a property by a string", code: LOAD + "const a = { user: load() }; «a['user']»;", answer: true },
  { name: "a property that holds a value", code: LOAD + "const a = { user: 'b' }; «a.user»;", answer: false },
  { name: "a property of a type", code: LOAD + "interface A { user: Promise<string> } function f(a: A) { return «a.user»; }", answer: true },
  { name: "a member that the file gives nothing", code: LOAD + "function f(a) { return «a.user»; }", answer: false },
  { name: "an element", code: LOAD + "function f(a, key) { return «a[key]»; }", answer: false },
]);

askAll("isNamedForPromise", (_, node) => isNamedForPromise(node), [
  { name: "a word of the name says it", code: "«userPromise»;", answer: true },
  { name: "behind a cast", code: "(«userPromise as unknown»);", answer: true },
  { name: "another name", code: "«user»;", answer: false },
  { name: "a name for what is done", code: "«job»;", answer: false },
  { name: "a member", code: "«this.userPromise»;", answer: false },
  { name: "a call", code: "«userPromise()»;", answer: false },
]);
