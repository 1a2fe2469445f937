import { isArray, isCollection, visitedByForEach } from "../../../src/semantics/calls/collections.ts";
import { askAll } from "../../support/question-table.ts";

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

askAll("visitedByForEach", visitedByForEach, [
  { name: "a map", code: "const m = new Map(); «m»;", answer: "values" },
  { name: "a set", code: "const s = new Set(); «s»;", answer: "itself" },
  { name: "an array", code: "const a = [1]; «a»;", answer: "itself" },
  { name: "not known", code: "function f(a) { return «a»; }", answer: "values" },
  { name: "headers", code: "declare const h: Headers; «h»;", answer: "values" },
  { name: "an array or a map", code: "declare const a: string[] | Map<string, string>; «a»;", answer: "values" },
  { name: "something of the project's own", code: "declare class Rows { forEach(f: (x: string) => void): void; } declare const r: Rows; «r»;", answer: undefined, untyped: "values" },
]);
