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

askAll("useByTaker, by parameters and types", useOf, [
  { name: "a parameter that is read", code: `${LOAD} function show(user) { return user.name; } show(«load()»);`, answer: "handed" },
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
  { name: "for a type that wants the promise", code: `${LOAD} async function f(): Promise<{ body: Promise<{ name: string }> }> { return { body: «load()» }; }`, answer: "not known" },
]);
