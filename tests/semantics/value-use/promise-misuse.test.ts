import type { Expression } from "../../../src/ast/nodes.ts";
import { excuseFor } from "../../../src/excuse.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfMisuse, misuseOf } from "../../../src/semantics/value-use/promise-misuse.ts";
import { askAll } from "../../support/question-table.ts";

function useOf(facts: Facts, node: Expression): string {
  const misuse = misuseOf(facts, node);
  if (!misuse) return "none";
  const excuse = excuseFor(excusesOfMisuse, { facts, node, ...misuse });
  return excuse ? `excused: ${excuse.id}` : misuse.use;
}

const LOAD = "async function load(id) { return { name: 'a' }; }";

askAll("misuseOf, a promise that is made on the spot", useOf, [
  { name: "tested", code: `${LOAD} if («load()») f();`, answer: "tested" },
  { name: "compared", code: `${LOAD} f(«load()» === 5);`, answer: "compared" },
  { name: "compared with null", code: `${LOAD} f(«load()» == null);`, answer: "compared" },
  { name: "compared with a promise", code: `${LOAD} f(«load(1)» === load(2));`, answer: "none" },
  { name: "calculated with", code: `${LOAD} f(«load()» * 100);`, answer: "calculated" },
  { name: "in a text", code: `${LOAD} f(\`\${«load()»}\`);`, answer: "text" },
  { name: "a member", code: `${LOAD} f(«load()».name);`, answer: "member" },
  { name: "a link of a chain", code: `${LOAD} f(«load()».then);`, answer: "none" },
  { name: "called", code: `${LOAD} «load()»();`, answer: "called" },
  { name: "iterated", code: `${LOAD} for (const x of «load()») f(x);`, answer: "iterated" },
  { name: "spread", code: `${LOAD} f({ ...«load()» });`, answer: "spread" },
  { name: "inspected", code: `${LOAD} f(typeof «load()»);`, answer: "inspected" },
  { name: "asked whether it is a promise", code: `${LOAD} f(«load()» instanceof Promise);`, answer: "none" },
  { name: "a key", code: `${LOAD} f(names[«load()»]);`, answer: "key" },
  { name: "thrown", code: `${LOAD} throw «load()»;`, answer: "thrown" },
  { name: "sent", code: `${LOAD} res.json({ user: «load()» });`, answer: "serialised" },
  { name: "logged", code: `${LOAD} console.log(«load()»);`, answer: "logged" },
  { name: "awaited", code: `${LOAD} if (await «load()») f();`, answer: "none" },
  { name: "a value", code: "function count() { return 1; } if («count()») f();", answer: "none" },
  { name: "not known", code: "function f(find) { if («find()») f(); }", answer: "none" },
  { name: "a promise or nothing, tested", code: `${LOAD} const find = (id) => (id ? load(id) : undefined); if («find(1)») f();`, answer: "none" },
  { name: "a promise or nothing, calculated with", code: `${LOAD} const find = (id) => (id ? load(id) : undefined); f(«find(1)» * 100);`, answer: "calculated" },
  { name: "a promise or a value", code: `${LOAD} const find = (id) => (id ? load(id) : 0); f(«find(1)» * 100);`, answer: "none" },
  { name: "a promise with members of its own", code: "declare function run(): Promise<number> & { pid: number }; f(«run()».pid);", answer: "none" },
]);

askAll("misuseOf, a variable", useOf, [
  { name: "tested", code: `${LOAD} const user = load(); if («user») f();`, answer: "tested" },
  { name: "tested in a closure", code: `${LOAD} const user = load(); const f = () => («user» ? 1 : 2);`, answer: "tested" },
  { name: "made where it is missing", code: `${LOAD} let user; function f() { if (!«user») user = load(); return user; }`, answer: "none" },
  { name: "a promise or nothing", code: `${LOAD} function f(id) { const user = id ? load(id) : undefined; return «user» ? 1 : 2; }`, answer: "none" },
  { name: "compared with a value", code: `${LOAD} const user = load(); f(«user» === 5);`, answer: "compared" },
  { name: "compared with another promise", code: `${LOAD} const user = load(1); const last = load(2); f(«user» === last);`, answer: "none" },
  { name: "compared with what is not known", code: `${LOAD} const user = load(1); function f(last) { return «user» === last; }`, answer: "none" },
  { name: "a member", code: `${LOAD} const user = load(); f(«user».name);`, answer: "member" },
  { name: "a member that it has been given", code: `${LOAD} const user = load(); user.cancel = f; f(«user».cancel);`, answer: "excused: with members" },
  { name: "a member that another promise has been given", code: `${LOAD} function start() { const p = load(); p.cancel = f; return p; } const user = load(); f(«user».cancel);`, answer: "excused: with members" },
  { name: "asked for its then", code: `${LOAD} async function f() { const user = load(); return JSON.parse(user.then ? await user : «user»); }`, answer: "excused: asked for then" },
  { name: "thrown", code: `${LOAD} const user = load(); throw «user»;`, answer: "none" },
  { name: "a key", code: `${LOAD} const user = load(); f(names.has(«user»));`, answer: "none" },
  { name: "an awaited value", code: `${LOAD} const user = await load(); if («user») f();`, answer: "none" },
  { name: "a parameter for a promise, tested", code: "function f(user: Promise<string>) { if («user») f(user); }", answer: "tested" },
  { name: "a parameter that may be missing, tested", code: "function f(user?: Promise<string>) { if («user») f(user); }", answer: "none" },
  { name: "a name for more than a promise", code: `${LOAD} const userPromise = load(); f(«userPromise».name);`, answer: "excused: named for a promise" },
  { name: "an element of a list that is given to a callback", code: `${LOAD} const users = [load(1), load(2)]; users.forEach((user: Promise<{ name: string }>) => f(«user».name));`, answer: "excused: in a reported list" },
  { name: "an element of a list of promises, in a callback", code: "[1, 2].map(async (id) => ({ id })).filter((user) => «user».id);", answer: "none" },
]);

askAll("misuseOf, a member", useOf, [
  { name: "that the constructor fills, tested", code: `${LOAD} class A { constructor() { this.user = load(); } run() { if («this.user») f(); } }`, answer: "tested" },
  { name: "that a method fills, tested", code: `${LOAD} class A { user: Promise<unknown>; run() { if (!«this.user») this.user = load(); } }`, answer: "none" },
  { name: "that may be missing, tested", code: `${LOAD} class A { user?: Promise<unknown>; constructor() { this.user = load(); } run() { if («this.user») f(); } }`, answer: "none" },
  { name: "a field that is read from", code: `${LOAD} class A { user = load(); run() { return «this.user».name; } }`, answer: "member" },
  { name: "a property of an object that is read from", code: `${LOAD} const a = { user: load() }; f(«a.user».name);`, answer: "member" },
  { name: "a property of an object, in a text", code: `${LOAD} const a = { user: load() }; f(\`\${«a.user»}\`);`, answer: "text" },
  { name: "what a map has, whose type leaves out that it may be missing", code: `${LOAD} const users = new Map<string, Promise<unknown>>(); function f(id: string) { const user = users.get(id)!; if («user») return user; return load(); }`, answer: "none" },
  { name: "what an async method of that name returns", code: `class Cache { async get(id: string) { return id; } } const users = new Cache(); function f(id: string) { const user = users.get(id); if («user») return user; return id; }`, answer: "tested" },
  { name: "an element of a table", code: `${LOAD} const users: Record<string, Promise<unknown>> = {}; function f(id: string) { if («users[id]») f(id); }`, answer: "none" },
  { name: "a method that is not called", code: "class A { async user() {} run() { if («this.user») f(); } }", answer: "none" },
]);
