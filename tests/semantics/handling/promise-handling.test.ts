import { droppedValues, handlingOf, keptIn } from "../../../src/semantics/handling/promise-handling.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load() { return 1; }";

askAll("handlingOf", handlingOf, [
  { name: "a statement", code: `${LOAD} «load()»;`, answer: "dropped" },
  { name: "awaited", code: `${LOAD} await «load()»;`, answer: "awaited" },
  { name: "returned", code: `${LOAD} function f() { return «load()»; }`, answer: "returned" },
  { name: "returned by an arrow", code: `${LOAD} const f = () => «load()»;`, answer: "returned" },
  { name: "yielded", code: `${LOAD} function* f() { yield «load()»; }`, answer: "returned" },
  { name: "voided", code: `${LOAD} void «load()»;`, answer: "voided" },
  { name: "an operand in a statement", code: `${LOAD} !«load()»;`, answer: "dropped" },
  { name: "an operand whose value is used", code: `${LOAD} const a = !«load()»;`, answer: "escapes" },
  { name: "the receiver of then", code: `${LOAD} «load()».then(() => {});`, answer: "chained" },
  { name: "a then without a rejection handler", code: `${LOAD} «load().then(() => {})»;`, answer: "dropped" },
  { name: "a catch", code: `${LOAD} «load().catch(() => {})»;`, answer: "handled" },
  { name: "a method that is named but not called", code: `${LOAD} const f = «load()».then;`, answer: "escapes" },
  { name: "the tested part of a condition", code: `${LOAD} «load()» ? 1 : 2;`, answer: "escapes" },
  { name: "a branch of a dropped condition", code: `${LOAD} Math.random() ? «load()» : 2;`, answer: "dropped" },
  { name: "a branch of an awaited condition", code: `${LOAD} await (Math.random() ? «load()» : 2);`, answer: "awaited" },
  { name: "the right of a logical expression", code: `${LOAD} Math.random() && «load()»;`, answer: "dropped" },
  { name: "in the middle of a sequence that is awaited", code: `${LOAD} await («load()», 1);`, answer: "dropped" },
  { name: "at the end of a sequence that is awaited", code: `${LOAD} await (1, «load()»);`, answer: "awaited" },
  { name: "an argument", code: `${LOAD} console.log(«load()»);`, answer: "escapes" },
  { name: "an element of an array", code: `${LOAD} const a = [«load()»];`, answer: "escapes" },
  { name: "stored and never read", code: `${LOAD} const p = «load()»;`, answer: "neverRead" },
  { name: "stored with a cast and never read", code: `${LOAD} const p = «load()» as Promise<number>;`, answer: "neverRead" },
  { name: "stored and read", code: `${LOAD} const p = «load()»; await p;`, answer: "escapes" },
  { name: "stored and read by its type only", code: `${LOAD} const p = «load()»; type P = typeof p;`, answer: "neverRead" },
  { name: "exported where it is declared", code: `${LOAD} export const p = «load()»;`, answer: "escapes" },
  { name: "assigned and never read", code: `${LOAD} let p; p = «load()»;`, answer: "neverRead" },
  { name: "assigned within an expression", code: `${LOAD} let p; await (p = «load()»);`, answer: "awaited" },
  { name: "assigned to two variables that are never read", code: `${LOAD} let p, q; p = q = «load()»;`, answer: "neverRead" },
  { name: "assigned to two variables, one of which is read", code: `${LOAD} let p, q; p = q = «load()»; await p;`, answer: "escapes" },
  { name: "assigned to a variable that is never read, and passed on", code: `${LOAD} let p; console.log(p = «load()»);`, answer: "escapes" },
  { name: "assigned where there is nothing", code: `${LOAD} let p; p ??= «load()»;`, answer: "escapes" },
  { name: "tested, and returned", code: `${LOAD} const f = () => «load()» || null;`, answer: "returned" },
  { name: "tested only, in a statement", code: `${LOAD} «load()» && load();`, answer: "dropped" },
  { name: "tested only, by an if", code: `${LOAD} if («load()») load();`, answer: "escapes" },
  { name: "assigned to a member", code: `${LOAD} const o = {}; o.p = «load()»;`, answer: "escapes" },
  { name: "overwritten", code: `${LOAD} let p = «load()»; p = 2; console.log(p);`, answer: "overwritten" },
  { name: "overwritten on one path", code: `${LOAD} let p = «load()»; if (Math.random()) p = 2; console.log(p);`, answer: "escapes" },
  { name: "overwritten, but read between", code: `${LOAD} let p = «load()»; console.log(p); p = 2; console.log(p);`, answer: "escapes" },
  { name: "overwritten, but a closure reads it", code: `${LOAD} let p = «load()»; const f = () => p; f(); p = 2;`, answer: "escapes" },
  { name: "destructured", code: `${LOAD} const { a } = «load()»;`, answer: "destructured" },
  { name: "destructured behind a name", code: `${LOAD} const p = load(); const { a } = «p»;`, answer: "destructured" },
  { name: "destructured by an assignment", code: `${LOAD} let a; [a] = «load()»;`, answer: "destructured" },
  { name: "pushed into an array that is never read", code: `${LOAD} const a = []; a.push(«load()»);`, answer: "uncollected" },
  { name: "pushed into an array that is read", code: `${LOAD} const a = []; a.push(«load()»); await Promise.all(a);`, answer: "escapes" },
  { name: "pushed into an array, whose length is used", code: `${LOAD} const a = []; const n = a.push(«load()»);`, answer: "escapes" },
  { name: "pushed into a parameter", code: `${LOAD} function f(a) { a.push(«load()»); }`, answer: "escapes" },
]);

askAll("keptIn", (_facts, node) => keptIn(node), [
  { name: "a variable", code: "const p = «f()»;", answer: "p" },
  { name: "an assignment", code: "let p; p = «f()»;", answer: "p" },
  { name: "an array", code: "jobs.push(«f()»);", answer: "jobs" },
  { name: "a branch", code: "const p = c ? «f()» : 1;", answer: "p" },
  { name: "nothing", code: "«f()»;", answer: undefined },
]);

askAll("droppedValues", (facts, node) => droppedValues(node).map((value) => facts.sourceCode.getText(value)), [
  { name: "a call", code: "«f()»;", answer: ["f()"] },
  { name: "a condition", code: "«c ? f() : g()»;", answer: ["f()", "g()"] },
  { name: "a chain of conditions", code: "«a && (b || f(), g())»;", answer: ["f()", "g()"] },
  { name: "a name that is only asked for", code: "«p && p.q()»;", answer: ["p.q()"] },
]);
