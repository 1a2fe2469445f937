import { isFunction, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { parameterUse } from "../../../src/semantics/value-use/value-consumer.ts";
import { isTakenForValue, takesForValue } from "../../../src/semantics/value-use/value-parameter.ts";
import { summaryOf } from "../../../src/semantics/summaries/summary.ts";
import { askAll } from "../../support/question-table.ts";

/** Of the first parameter of the function that is marked. */
function ask(facts: Facts, node: Node, isSurelyThere: boolean): boolean {
  if (!isFunction(node)) throw new Error("no function");
  return takesForValue(facts, node, 0, { isSurelyThere });
}

askAll("takesForValue", (facts, node) => ask(facts, node, false), [
  { name: "a member is read", code: "f(«(user) => user.name»);", answer: true },
  { name: "a method is called", code: "f(«(user) => { user.save(); }»);", answer: true },
  { name: "a text is made of it", code: "f(«(id) => `/users/${id}`»);", answer: true },
  { name: "it is calculated with", code: "f(«(price) => price * 100»);", answer: true },
  { name: "it is read in a closure", code: "f(«(user) => () => user.name»);", answer: true },
  { name: "it is only tested", code: "f(«(user) => { if (user) g(); }»);", answer: false },
  { name: "it is compared with a value", code: "f(«(id) => id === 5»);", answer: true },
  { name: "it is compared with null", code: "f(«(id) => id === null»);", answer: false },
  { name: "it is compared with another", code: "f(«(id) => id === last»);", answer: false },
  { name: "it is taken apart", code: "f(«({ name }) => name»);", answer: true },
  { name: "it is taken apart, or a default is", code: "f(«({ name } = {}) => name»);", answer: true },
  { name: "a member of every promise is taken out of it", code: "f(«({ then }) => then»);", answer: false },
  { name: "all of its members are taken", code: "f(«({ name, ...rest }) => rest»);", answer: false },
  { name: "its type is asked for", code: "f(«(id) => typeof id»);", answer: false },
  { name: "it is read behind a test", code: "f(«(user) => user && user.name»);", answer: false },
  { name: "it is chained", code: "f(«(user) => user.then(g)»);", answer: false },
  { name: "it is awaited", code: "f(«async (user) => (await user).name»);", answer: false },
  { name: "it is handed on", code: "f(«(user) => g(user)»);", answer: false },
  { name: "it is read and handed on", code: "f(«(user) => { g(user); return user.name; }»);", answer: false },
  { name: "it is returned", code: "f(«(user) => user»);", answer: false },
  { name: "it is assigned", code: "f(«(user) => { user = g(); return user.name; }»);", answer: false },
  { name: "it is not used", code: "f(«(user) => 1»);", answer: false },
  { name: "another name is read", code: "f(«(user) => { const g = (user) => user.name; return g; }»);", answer: false },
  { name: "there is no parameter", code: "f(«() => user.name»);", answer: false },
  { name: "another parameter is read", code: "f(«(_, user) => user.name»);", answer: false },
]);

askAll("takesForValue, where there surely is one", (facts, node) => ask(facts, node, true), [
  { name: "it is only tested", code: "xs.forEach(«(user) => { if (user) g(); }»);", answer: true },
  { name: "it is read behind a test", code: "xs.filter(«(user) => user && user.isAdmin»);", answer: true },
  { name: "it is chained behind a test", code: "xs.forEach(«(user) => user && user.catch(g)»);", answer: false },
  { name: "it is compared with null", code: "xs.filter(«(user) => user !== null»);", answer: true },
  { name: "it is compared with undefined", code: "xs.filter(«(user) => user !== undefined»);", answer: true },
  { name: "it is compared with another", code: "xs.filter(«(user) => user !== last»);", answer: false },
  { name: "its type is asked for", code: "xs.filter(«(user) => typeof user»);", answer: false },
  { name: "it is returned", code: "xs.map(«(user) => user»);", answer: false },
  { name: "a member is read", code: "xs.filter(«(user) => user.isAdmin»);", answer: true },
  { name: "it is handed on", code: "xs.filter(«(user) => isAdmin(user)»);", answer: false },
]);

askAll("isTakenForValue", (_, node) => isTakenForValue(node), [
  { name: "a member", code: "f(«user».name);", answer: true },
  { name: "a member behind a cast", code: "f((«user» as User).name);", answer: true },
  { name: "a text", code: "f(`${«user»}`);", answer: true },
  { name: "a key", code: "f(names[«id»]);", answer: true },
  { name: "what is looked for", code: "f(running.indexOf(«p»));", answer: false },
  { name: "thrown", code: "function f(p) { throw «p»; }", answer: false },
  { name: "spread", code: "f({ ...«user» });", answer: true },
  { name: "a member of every promise", code: "f(«user».finally);", answer: false },
  { name: "a condition", code: "if («user») f();", answer: false },
  { name: "a comparison with a value", code: "f(«id» === 5);", answer: true },
  { name: "a comparison with null", code: "f(«id» === null);", answer: false },
  { name: "a comparison with another name", code: "f(«id» === last);", answer: false },
  { name: "instanceof", code: "f(«user» instanceof User);", answer: false },
  { name: "an argument", code: "f(«user»);", answer: false },
]);

askAll("parameterUse", (facts, node) => summaryOf(facts, node, parameterUse(1)), [
  { name: "reads a member", code: "function show(n, user) { return user.name; } «show»(1, f());", answer: "value" },
  { name: "makes a text", code: "const show = (n, id) => `/users/${id}`; «show»(1, f());", answer: "value" },
  { name: "chains", code: "function show(n, user) { return user.then(String); } «show»(1, f());", answer: "unknown" },
  { name: "reads another parameter", code: "function show(user, n) { return user.name; } «show»(1, f());", answer: "unknown" },
  { name: "a function that is not known", code: "«show»(1, f());", answer: "unknown" },
]);
