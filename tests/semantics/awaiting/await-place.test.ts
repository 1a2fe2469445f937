import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { asyncNeededAt, awaitPlaceOf } from "../../../src/semantics/awaiting/await-place.ts";
import { askAll } from "../../support/question-table.ts";

askAll("awaitPlaceOf", (facts, node) => facts.sourceCode.getText(awaitPlaceOf(facts, node)), [
  { name: "a call", code: "async function f() { return «load()» + 1; }", answer: "load()" },
  { name: "a member", code: "async function f() { return «this.user».name; }", answer: "this.user" },
  { name: "a constant", code: "async function f() { const user = load(); return «user».name; }", answer: "load()" },
  { name: "a constant at the top of a module", code: "const user = load(); show(«user».name);", answer: "load()" },
  { name: "a constant behind a cast", code: "async function f() { const user = load(); return («user as User»).name; }", answer: "load()" },
  { name: "a variable that nothing assigns again", code: "async function f() { let user = load(); return «user».name; }", answer: "load()" },
  { name: "a constant that is read elsewhere, too", code: "async function f() { const user = load(); show(user.id); return «user».name; }", answer: "load()" },
  { name: "a constant that is awaited elsewhere", code: "async function f() { const user = load(); await user; return «user».name; }", answer: "load()" },
  { name: "a constant that is chained elsewhere", code: "async function f() { const user = load(); user.then(show); return «user».name; }", answer: "user" },
  { name: "a constant that is combined elsewhere", code: "async function f() { const user = load(); await Promise.all([user]); return «user».name; }", answer: "user" },
  { name: "a constant of the function around a callback", code: "async function f(ids) { const user = load(); return ids.map((id) => «user».id + id); }", answer: "user" },
  { name: "a constant of the module", code: "const user = load(); async function f() { return «user».name; }", answer: "user" },
  { name: "a field, where nobody can await", code: "const user = load(); class A { name = «user».name; }", answer: "user" },
  { name: "a variable that is assigned again", code: "async function f() { let user = load(1); show(«user».name); user = load(2); }", answer: "user" },
  { name: "a variable that is declared first", code: "async function f() { let user; user = load(); return «user».name; }", answer: "user" },
  { name: "taken out of an object", code: "async function f() { const { user } = load(); return «user».name; }", answer: "user" },
  { name: "a parameter", code: "async function f(user) { return «user».name; }", answer: "user" },
  { name: "what a loop goes through", code: "async function f(users) { for (const user of users) show(«user».name); }", answer: "user" },
]);

/** The text of the function that has to become async, or the word for it. */
function neededAt(facts: Facts, node: Node): string {
  const needed = asyncNeededAt(facts, node);
  return typeof needed === "string" ? needed : facts.sourceCode.getText(needed);
}

askAll("asyncNeededAt", neededAt, [
  { name: "in an async function", code: "async function f() { return «load()»; }", answer: "nothing" },
  { name: "in an async arrow", code: "const f = async () => «load()»;", answer: "nothing" },
  { name: "in an async callback of a plain function", code: "function f(ids) { return ids.map(async (id) => «load(id)»); }", answer: "nothing" },
  { name: "at the top of a module", code: "«load()»;", answer: "nothing" },
  { name: "in a block at the top of a module", code: "if (a) { «load()»; }", answer: "nothing" },
  { name: "at the top of a script", code: "«load()»;", answer: "impossible", script: true },
  { name: "in an exported function", code: "export function f() { return «load()»; }", answer: "function f() { return load(); }" },
  { name: "in a callback of then", code: "p.then((id) => «load(id)»);", answer: "(id) => load(id)" },
  { name: "in a function whose value is used", code: "function f() { return «load()»; } const a = f() + 1;", answer: "impossible" },
  { name: "in a callback of filter", code: "async function f(ids) { return ids.filter((id) => «load(id)»); }", answer: "impossible" },
  { name: "in a constructor", code: "export class A { constructor() { this.user = «load()»; } }", answer: "impossible" },
  { name: "in a getter", code: "export class A { get user() { return «load()»; } }", answer: "impossible" },
  { name: "in a generator", code: "export function* f() { yield «load()»; }", answer: "impossible" },
  { name: "in a field", code: "export class A { user = «load()»; }", answer: "impossible" },
  { name: "in a static block of a class in a function", code: "export function f() { class A { static { «load()»; } } }", answer: "impossible" },
  { name: "in a static field of a class in a function", code: "export function f() { class A { static user = «load()»; } }", answer: "impossible" },
  { name: "in the computed name of a field", code: "export function f() { return class { [«load()»] = 1; }; }", answer: "function f() { return class { [load()] = 1; }; }" },
  { name: "in a static block", code: "export class A { static { «load()»; } }", answer: "impossible" },
  { name: "in a default of an async function's parameter", code: "export async function f(user = «load()») { return user; }", answer: "impossible" },
]);
