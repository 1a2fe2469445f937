import { hasKeys, isArray, isCollection } from "../../src/semantics/collections.ts";
import { askAll } from "../support/question-table.ts";

askAll("isArray", isArray, [
  { name: "a literal", code: "«[1]»;", answer: "yes" },
  { name: "a constant", code: "const a = [1]; «a»;", answer: "yes" },
  { name: "keys", code: "const o = {}; «Object.keys(o)»;", answer: "yes" },
  { name: "a part of an array", code: "const a = [1]; «a.slice(1)»;", answer: "yes" },
  { name: "parts of a text", code: "const a = 'a,b'; «a.split(',')»;", answer: "yes" },
  { name: "an annotation", code: "function f(a: readonly string[]) { «a»; }", answer: "yes" },
  { name: "by its type", code: "declare function f(): string[]; «f()»;", answer: "yes", untyped: "unknown" },
  { name: "a map", code: "«new Map()»;", answer: "no" },
  { name: "a parameter", code: "function f(a) { «a»; }", answer: "unknown" },
]);

askAll("isCollection", isCollection, [
  { name: "an array", code: "«[1]»;", answer: "yes" },
  { name: "a map in a constant", code: "const a = new Map(); «a»;", answer: "yes" },
  { name: "by its annotation", code: "function f(a: Set<string>) { «a»; }", answer: "yes" },
  { name: "a parameter", code: "function f(a) { «a»; }", answer: "unknown" },
]);

askAll("hasKeys", hasKeys, [
  { name: "a map", code: "const m = new Map(); «m»;", answer: "yes" },
  { name: "a set", code: "const s = new Set(); «s»;", answer: "no" },
  { name: "an array", code: "const a = [1]; «a»;", answer: "no" },
  { name: "not known", code: "function f(a) { return «a»; }", answer: "unknown" },
]);
