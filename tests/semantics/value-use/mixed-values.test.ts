import { mixedVariableOf } from "../../../src/semantics/value-use/mixed-values.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load(id) { return { name: 'a' }; }";

askAll("mixedVariableOf, by how it is written", (facts, node) => mixedVariableOf(facts, node)?.name ?? "none", [
  { name: "a choice", code: `${LOAD} function f(isNew, found) { const user = isNew ? «load()» : found; return user.name; }`, answer: "user" },
  { name: "a choice within a choice", code: `${LOAD} function f(a, b, found) { const user = a ? (b ? «load()» : found) : found; return user.name; }`, answer: "user" },
  { name: "where there is nothing else", code: `${LOAD} function f(found) { const user = found ?? «load()»; return user.name; }`, answer: "user" },
  { name: "only if there is something", code: `${LOAD} function f(id) { const user = id && «load(id)»; return user.name; }`, answer: "none" },
  { name: "an assignment", code: `${LOAD} function f(found) { let user = found; if (!user) user = «load()»; return user.name; }`, answer: "user" },
  { name: "another assignment", code: `${LOAD} function f(isNew, found) { let user; if (isNew) user = «load()»; else user = found; return user.name; }`, answer: "user" },
  { name: "a parameter", code: `${LOAD} function f(user) { if (!user) user = «load()»; return user.name; }`, answer: "user" },
  { name: "nothing but promises", code: `${LOAD} function f(isNew) { const user = isNew ? «load(1)» : load(2); return user.name; }`, answer: "none" },
  { name: "a promise or null", code: `${LOAD} function f(isNew) { const user = isNew ? «load()» : null; return user.name; }`, answer: "none" },
  { name: "a promise after null", code: `${LOAD} function f(isNew) { let user = null; if (isNew) user = «load()»; return user.name; }`, answer: "none" },
  { name: "asked before whether it is a promise", code: `${LOAD} function f(user) { if (!(user instanceof Promise) && !user.name) user = «load()»; return user.name; }`, answer: "none" },
  { name: "the promise alone", code: `${LOAD} function f() { const user = «load()»; return user.name; }`, answer: "none" },
  { name: "the tested part of a choice", code: `${LOAD} function f(found) { const user = «load()» ? found : 0; return user.name; }`, answer: "none" },
  { name: "a member", code: `${LOAD} function f(isNew, found) { this.user = isNew ? «load()» : found; return this.user.name; }`, answer: "none" },
  { name: "what is no promise", code: "function f(isNew, found, make) { const user = isNew ? «make()» : found; return user.name; }", answer: "none" },
]);

/** The reads of a variable that holds a promise on one way, and an awaited value on the other. */
function read(code: string): string {
  return `${LOAD} async function f(isNew) { const user = isNew ? «load(1)» : await load(2); ${code} }`;
}

askAll("mixedVariableOf, by how it is read", (facts, node) => mixedVariableOf(facts, node)?.name ?? "none", [
  { name: "a member", code: read("return user.name;"), answer: "user" },
  { name: "a text", code: read("return `${user}`;"), answer: "user" },
  { name: "taken apart", code: read("const { name } = user; return name;"), answer: "user" },
  { name: "spread", code: read("return { ...user };"), answer: "user" },
  { name: "handed on", code: read("show(user);"), answer: "user" },
  { name: "never", code: read(""), answer: "none" },
  { name: "returned", code: read("return user;"), answer: "none" },
  { name: "returned if there is one", code: read("return isNew ? user : undefined;"), answer: "none" },
  { name: "awaited", code: read("return (await user).name;"), answer: "none" },
  { name: "read and awaited", code: read("show(user.name); return await user;"), answer: "none" },
  { name: "chained", code: read("return user.then(show);"), answer: "none" },
  { name: "asked whether it is a promise", code: read("return user instanceof Promise ? 1 : user.name;"), answer: "none" },
  { name: "asked whether it has then", code: read("return typeof user.then === 'function' ? 1 : user.name;"), answer: "none" },
  { name: "in a list", code: read("return Promise.all([user]);"), answer: "none" },
  { name: "awaited by way of another", code: read("return await settle(user);"), answer: "none" },
  { name: "handed to what takes promises", code: `function show(user: Promise<unknown>) {} ${read("show(user);")}`, answer: "none" },
  { name: "read only before", code: `${LOAD} function f(user) { show(user.name); user = «load()»; }`, answer: "none" },
  { name: "a parameter that is handed on", code: `${LOAD} function f(user) { if (!user) user = «load()»; show(user); }`, answer: "none" },
]);
