import { waitingFor } from "../../../src/semantics/cancellation/waited-call.ts";
import { askAll } from "../../support/question-table.ts";

askAll("waitingFor", (facts, node) => waitingFor(facts, node) ?? "not", [
  { name: "awaited", code: "async function f() { await «load()»; }", answer: "awaited" },
  { name: "returned", code: "function f() { return «load()»; }", answer: "awaited" },
  { name: "the value of an arrow", code: "const f = () => «load()»;", answer: "awaited" },
  { name: "iterated", code: "async function f() { for await (const x of «load()») g(x); }", answer: "iterated" },
  { name: "iterated by a generator", code: "async function* f() { yield* «load()»; }", answer: "iterated" },
  { name: "iterated without waiting", code: "function f() { for (const x of «load()») g(x); }", answer: "not" },
  { name: "a statement", code: "function f() { «load()»; }", answer: "not" },
  { name: "void", code: "function f() { void «load()»; }", answer: "not" },
  { name: "handled alone", code: "function f() { «load()».catch(log); }", answer: "not" },
  { name: "a chain that is awaited", code: "async function f() { await «load()».then(g).catch(log); }", answer: "awaited" },
  { name: "a method of the promise", code: "async function f() { await «load()».json(); }", answer: "awaited" },
  { name: "an element of `Promise.all`", code: "async function f() { await Promise.all([«load()», 1]); }", answer: "awaited" },
  { name: "an element of one that is dropped", code: "async function f() { void Promise.all([«load()», 1]); }", answer: "not" },
  { name: "a callback of an array in `Promise.all`", code: "async function f(xs) { await Promise.all(xs.map((x) => «load(x)»)); }", answer: "awaited" },
  { name: "a callback of `forEach`", code: "async function f(xs) { xs.forEach((x) => «load(x)»); }", answer: "not" },
  { name: "a variable that is awaited", code: "async function f() { const p = «load()»; g(); await p; }", answer: "awaited" },
  { name: "a variable that is not", code: "async function f() { const p = «load()»; g(p); }", answer: "not" },
  { name: "settles the promise around it", code: "const p = new Promise((resolve, reject) => { «load()».then(resolve, reject); });", answer: "awaited" },
  { name: "collected and awaited", code: "async function f(xs) { const all = []; for (const x of xs) all.push(«load(x)»); await Promise.all(all); }", answer: "awaited" },
  { name: "collected and not awaited", code: "async function f(xs) { const all = []; for (const x of xs) all.push(«load(x)»); }", answer: "not" },
  { name: "an argument of another function", code: "async function f() { await g(«load()»); }", answer: "not" },
]);
