import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { passingsOf } from "../../../src/semantics/value-use/argument-passing.ts";
import { useByConsumer } from "../../../src/semantics/value-use/value-consumer.ts";
import { askAll } from "../../support/question-table.ts";

function useOf(facts: Facts, node: Expression): string {
  const [handOver] = passingsOf(facts, node);
  if (!handOver) throw new Error("it is not handed over");
  return useByConsumer(facts, node, handOver) ?? "not known";
}

const LOAD = "async function load() { return { name: 'a' }; }";

askAll("useByTaker, for the platform's functions", useOf, [
  { name: "JSON.stringify", code: `${LOAD} JSON.stringify(«load()»);`, answer: "serialised" },
  { name: "inside of what JSON.stringify gets", code: `${LOAD} JSON.stringify({ user: [«load()»] });`, answer: "serialised" },
  { name: "a JSON of the file's own", code: `${LOAD} const JSON = { stringify: (x) => x }; JSON.stringify(«load()»);`, answer: "not known" },
  { name: "structuredClone", code: `${LOAD} structuredClone(«load()»);`, answer: "serialised" },
  { name: "Number", code: `${LOAD} Number(«load()»);`, answer: "calculated" },
  { name: "String", code: `${LOAD} String(«load()»);`, answer: "text" },
  { name: "Array.isArray", code: `${LOAD} Array.isArray(«load()»);`, answer: "tested" },
  { name: "Object.keys", code: `${LOAD} Object.keys(«load()»);`, answer: "spread" },
  { name: "a source of Object.assign", code: `${LOAD} Object.assign({}, «load()»);`, answer: "spread" },
  { name: "the target of Object.assign", code: `${LOAD} Object.assign(«load()», { cancel() {} });`, answer: "not known" },
  { name: "Promise.resolve", code: `${LOAD} Promise.resolve(«load()»);`, answer: "not known" },
  { name: "console.log", code: `${LOAD} console.log(«load()»);`, answer: "logged" },
  { name: "a logger", code: `${LOAD} this.logger.info({ user: «load()» });`, answer: "logged" },
]);

askAll("useByTaker, for responses and databases", useOf, [
  { name: "res.json", code: `${LOAD} res.json(«load()»);`, answer: "serialised" },
  { name: "a status before", code: `${LOAD} res.status(200).json({ user: «load()» });`, answer: "serialised" },
  { name: "a response by its type", code: `import type { ServerResponse } from "node:http"; ${LOAD} function f(out: ServerResponse) { out.end(«load()»); }`, answer: "serialised" },
  { name: "json of something else", code: `${LOAD} function f(store) { store.json(«load()»); }`, answer: "not known" },
  { name: "the body of a response", code: `${LOAD} ctx.body = «load()»;`, answer: "serialised" },
  { name: "the body of something else", code: `${LOAD} function f(page) { page.body = «load()»; }`, answer: "not known" },
  { name: "a worker", code: `${LOAD} worker.postMessage({ user: «load()» });`, answer: "serialised" },
  { name: "a row of a database", code: `${LOAD} users.insertOne({ id: 1, user: «load()» });`, answer: "handed" },
  { name: "a property of a row that is named for promises", code: `${LOAD} users.insertOne({ id: 1, pending: «load()» });`, answer: "not known" },
  { name: "a database that gets it alone", code: `${LOAD} users.insertOne(«load()»);`, answer: "not known" },
]);

askAll("useByConsumer, for what takes values only", useOf, [
  { name: "an assertion", code: `import assert from "node:assert"; ${LOAD} assert(«load()»);`, answer: "handed" },
  { name: "a comparison of values", code: `import assert from "node:assert/strict"; ${LOAD} assert.equal(«load()», 5);`, answer: "handed" },
  { name: "a comparison of promises", code: `import assert from "node:assert"; ${LOAD} const p = load(); assert.equal(«load()», p);`, answer: "not known" },
  { name: "an assertion about promises", code: `import assert from "node:assert"; ${LOAD} assert.rejects(«load()»);`, answer: "not known" },
  { name: "a matcher of values", code: `import { expect } from "vitest"; ${LOAD} expect(«load()»).not.toBeTruthy();`, answer: "handed" },
  { name: "a matcher of promises", code: `import { expect } from "vitest"; ${LOAD} expect(«load()»).resolves.toBe(1);`, answer: "not known" },
  { name: "a matcher of the class", code: `import { expect } from "vitest"; ${LOAD} expect(«load()»).toEqual(expect.any(Promise));`, answer: "not known" },
  { name: "an assertion that a test is passed", code: `import test from "brittle"; ${LOAD} test("a", (t) => { t.ok(«load()»); });`, answer: "handed" },
  { name: "one that waits", code: `import test from "brittle"; ${LOAD} test("a", async (t) => { await t.exception(«load()»); });`, answer: "not known" },
  { name: "a function that is called ok", code: `${LOAD} function f(t) { t.ok(«load()»); }`, answer: "not known" },
  { name: "process.exit", code: `${LOAD} process.exit(«load()»);`, answer: "handed" },
  { name: "text of an element", code: `${LOAD} function f(element) { element.textContent = «load()»; }`, answer: "text" },
  { name: "style of an element", code: `${LOAD} function f(element) { element.style.width = «load()»; }`, answer: "text" },
  { name: "the value of an element", code: `${LOAD} document.getElementById("a").value = «load()»;`, answer: "text" },
  { name: "the value of something else", code: `${LOAD} function f(box) { box.value = «load()»; }`, answer: "not known" },
  { name: "the environment", code: `${LOAD} process.env.NAME = «load()»;`, answer: "handed" },
  { name: "the body of a request", code: `${LOAD} function f(api) { api.patch("/a", { body: { name: «load()» } }); }`, answer: "serialised" },
  { name: "what is posted to an address", code: `${LOAD} function f(api, id) { api.post(\`/a/\${id}\`, { name: «load()» }); }`, answer: "serialised" },
  { name: "what is posted to a queue", code: `${LOAD} function f(queue) { queue.post("a", { name: «load()» }); }`, answer: "not known" },
  { name: "what is registered", code: `${LOAD} function f(registry) { registry.register({ name: 1, body: «load()» }); }`, answer: "not known" },
]);

askAll("useByTaker, by parameters and types", useOf, [
  { name: "a parameter that is read", code: `${LOAD} function show(user) { return user.name; } show(«load()»);`, answer: "handed" },
  { name: "a parameter that is sent", code: `${LOAD} function show(reply, user) { reply.status(200).json(user); } show(reply, «load()»);`, answer: "handed" },
  { name: "a parameter that another function reads", code: `${LOAD} const name = (user) => user.name; function show(user) { name(user); } show(«load()»);`, answer: "handed" },
  { name: "a parameter that is chained", code: `${LOAD} function show(user) { return user.then(String); } show(«load()»);`, answer: "not known" },
  { name: "a parameter that is handed on", code: `${LOAD} function show(user) { return keep(user); } show(«load()»);`, answer: "not known" },
  { name: "a function of somebody else's", code: `${LOAD} import { show } from "./show"; show(«load()»);`, answer: "not known" },
  { name: "a parameter for a value", code: `${LOAD} function show(user: string) { return keep(user); } show(«load()»);`, answer: "handed" },
  { name: "a parameter for a promise", code: `${LOAD} function show(user: Promise<string>) { return keep(user); } show(«load()»);`, answer: "not known" },
  { name: "a declared function for values", code: `${LOAD} declare function show(user: string): void; show(«load()»);`, answer: "handed", untyped: "not known" },
  { name: "a parameter for anything", code: `${LOAD} function show(user: unknown) { return keep(user); } show(«load()»);`, answer: "not known" },
  { name: "in an object for anything", code: `${LOAD} declare function show(options: unknown): void; show({ user: «load()» });`, answer: "handed", untyped: "not known" },
  { name: "in an array of promises for anything", code: `${LOAD} declare function show(list: unknown): void; show([«load()»]);`, answer: "not known" },
  { name: "in a row of values for anything", code: `${LOAD} declare function show(list: unknown): void; show([1, «load()»]);`, answer: "handed", untyped: "not known" },
  { name: "in an object for a function named for promises", code: `${LOAD} declare function track(options: unknown): void; track({ user: «load()» });`, answer: "not known" },
  { name: "a variable by a name for promises, in an object for anything", code: `${LOAD} declare function show(options: unknown): void; const userPromise = load(); show({ user: «userPromise» });`, answer: "not known" },
  { name: "a variable for a value", code: `${LOAD} const user: { name: string } = «load()»;`, answer: "handed", untyped: "not known" },
  { name: "a variable for a promise", code: `${LOAD} const user: Promise<{ name: string }> = «load()»;`, answer: "not known" },
  { name: "a field for a value", code: `${LOAD} class A { user: { name: string }; constructor() { this.user = «load()»; } }`, answer: "handed", untyped: "not known" },
  { name: "a field for a promise", code: `${LOAD} class A { user: Promise<{ name: string }>; constructor() { this.user = «load()»; } }`, answer: "not known" },
]);

askAll("useByTaker, for callers", useOf, [
  { name: "in an object that an async function returns", code: `${LOAD} async function f() { return { status: 200, body: «load()» }; }`, answer: "handed" },
  { name: "by a key for promises", code: `${LOAD} async function f() { return { status: 200, ready: «load()» }; }`, answer: "not known" },
  { name: "alone, which an async function waits for", code: `${LOAD} async function f() { return «load()»; }`, answer: "not known" },
  { name: "in a list of promises", code: `${LOAD} async function f() { return [«load()»]; }`, answer: "not known" },
  { name: "in an object that a plain function returns", code: `${LOAD} function f() { return { status: 200, body: «load()» }; }`, answer: "not known" },
  { name: "beside awaited ones", code: `${LOAD} async function f() { const info = { id: 1 }; info.a = await load(); info.b = «load()»; return info; }`, answer: "handed" },
  { name: "beside no awaited ones", code: `${LOAD} async function f() { const info = { id: 1 }; info.a = load(); info.b = «load()»; return info; }`, answer: "not known" },
  { name: "beside awaited ones, and awaited later", code: `${LOAD} async function f() { const info = {}; info.a = await load(); info.b = «load()»; await info.b; return info; }`, answer: "not known" },
  { name: "beside awaited ones, and gathered later", code: `${LOAD} async function f() { const info = {}; info.a = await load(); info.b = «load()»; await Promise.all(Object.values(info)); return info; }`, answer: "not known" },
  { name: "in an object of which the file awaits that member", code: `${LOAD} async function f() { return { status: 200, ended: «load()» }; } const all = [await f()]; await Promise.all(all.map((one) => one.ended));`, answer: "not known" },
  { name: "for a type that wants the promise", code: `${LOAD} async function f(): Promise<{ body: Promise<{ name: string }> }> { return { body: «load()» }; }`, answer: "not known" },
]);
