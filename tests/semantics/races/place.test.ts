import { keyOfPlace, placeOf } from "../../../src/semantics/races/place.ts";
import { askAll } from "../../support/question-table.ts";

askAll("placeOf", (facts, node) => {
  const place = placeOf(facts, node);
  return place ? keyOfPlace(place).replace(/@\d+/u, "") : "none";
}, [
  { name: "a variable", code: "let n = 0; function f() { return «n»; }", answer: "n" },
  { name: "a field", code: "class A { f() { return «this.total»; } }", answer: "this total" },
  { name: "a private field", code: "class A { #total = 0; f() { return «this.#total»; } }", answer: "this #total" },
  { name: "a field of an object", code: "const stats = { count: 0 }; «stats.count»;", answer: "stats count" },
  { name: "an element by its key", code: "const seen = {}; function f(id) { return «seen[id]»; }", answer: "seen [id]" },
  { name: "an element that is asked for", code: "const seen = new Set(); function f(id) { return «seen.has(id)»; }", answer: "seen [id]" },
  { name: "a key of an object", code: "const seen = {}; function f(id) { return «id in seen»; }", answer: "seen [id]" },
  { name: "by another name of the object", code: "class A { f(id) { const { seen } = this; return «seen.has(id)»; } }", answer: "this seen [id]" },
  { name: "by a constant that holds the object", code: "class A { f(id) { const seen = this.seen; return «seen.get(id)»; } }", answer: "this seen [id]" },
  { name: "a call", code: "class A { f() { return «this.load()»; } }", answer: "none" },
  { name: "a global", code: "«process.argv»;", answer: "none" },
]);
