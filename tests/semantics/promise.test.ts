import { isPlainPromise, isPromise } from "../../src/semantics/promise.ts";
import { askAll } from "../support/question-table.ts";

askAll("isPromise", isPromise, [
  { name: "a promise", code: "«fetch('/x')»;", answer: "yes" },
  { name: "a promise or nothing", code: "«Math.random() ? fetch('/x') : undefined»;", answer: "yes" },
  { name: "an array of promises", code: "«[fetch('/x')]»;", answer: "no" },
  { name: "a value", code: "«1»;", answer: "no" },
  { name: "a parameter", code: "function f(x) { «x»; }", answer: "unknown" },
]);

askAll("isPlainPromise", isPlainPromise, [
  { name: "a promise", code: "«fetch('/x')»;", answer: "yes" },
  { name: "a promise or nothing", code: "«Math.random() ? fetch('/x') : undefined»;", answer: "no" },
  { name: "a child process that can be awaited", code: "declare const p: Promise<number> & { stdout: string }; «p»;", answer: "no", untyped: "unknown" },
  { name: "a parameter", code: "function f(x) { «x»; }", answer: "unknown" },
]);
