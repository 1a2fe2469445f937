import { neverCompletes, neverReturns } from "../../../src/semantics/settlement/never-returns.ts";
import { askAll } from "../../support/question-table.ts";

askAll("neverReturns", (facts, node) => neverReturns(facts, node), [
  { name: "by its type", code: "declare function fail(message: string): never; «fail('x')»;", answer: true },
  { name: "by its body", code: "function fail(message) { console.error(message); throw new Error(message); } «fail('x')»;", answer: true },
  { name: "by the body of another", code: "function fail(message) { throw new Error(message); } const stop = (x) => { fail(x); }; «stop('x')»;", answer: true },
  { name: "on one way only", code: "function check(x) { if (!x) throw new Error(); } «check('x')»;", answer: false },
  { name: "after a way out", code: "function check(x) { if (x) return; throw new Error(); } «check('x')»;", answer: false },
  { name: "an async function throws later", code: "async function fail() { throw new Error(); } «fail()»;", answer: false },
  { name: "an async function that is awaited", code: "async function fail() { throw new Error(); } async function f() { «await fail()»; }", answer: true },
  { name: "the end of the process", code: "import { exit } from 'node:process'; «exit(1)»;", answer: true },
  { name: "a warning", code: "function warn(message) { console.warn(message); } «warn('x')»;", answer: false },
]);

askAll("neverCompletes", (facts, node) => neverCompletes(facts, node.parent), [
  { name: "a call of what throws", code: "function fail() { throw new Error(); } «fail()»;", answer: true },
  { name: "a failed assertion", code: "«assert(false)»;", answer: true },
  { name: "a call of what is not known", code: "import { log } from './log.js'; «log()»;", answer: false },
]);
