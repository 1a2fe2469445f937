import { isPromiseForOthers } from "../../../src/semantics/handling/promise-for-argument.ts";
import { askAll } from "../../support/question-table.ts";

const EMIT = "function emit(event: string): boolean | Promise<void> { if (event === 'served') return g(); return true; } async function g() {}";

askAll("isPromiseForOthers", isPromiseForOthers, [
  { name: "another text", code: `${EMIT} «emit("loaded")»;`, answer: true },
  { name: "that text", code: `${EMIT} «emit("served")»;`, answer: false },
  { name: "a text that begins otherwise", code: `${EMIT} const n: string = ""; «emit(\`serving:\${n}\`)»;`, answer: true },
  { name: "a text that may become that one", code: `${EMIT} const n: string = ""; «emit(\`serv\${n}\`)»;`, answer: false },
  { name: "a text that is not known", code: `${EMIT} function f(n: string) { «emit(n)»; }`, answer: false },
  { name: "no argument", code: `${EMIT} «emit()»;`, answer: false },
  { name: "in the other branch", code: "function emit(event: string): boolean | Promise<void> { if (event === 'served') return true; else return g(); } async function g() {} «emit('loaded')»;", answer: false },
  { name: "another promise besides", code: "function emit(event: string): boolean | Promise<void> { if (event === 'served') return g(); return h ? g() : true; } async function g() {} «emit('loaded')»;", answer: false },
  { name: "a parameter that is assigned", code: "function emit(event: string): boolean | Promise<void> { event = 'served'; if (event === 'served') return g(); return true; } async function g() {} «emit('loaded')»;", answer: false },
  { name: "another parameter", code: "function emit(event: string, kind: string): boolean | Promise<void> { if (kind === 'served') return g(); return true; } async function g() {} «emit('loaded', k)»;", answer: false },
  { name: "always a promise", code: "async function emit(event: string) { if (event === 'served') return 1; return 2; } «emit('loaded')»;", answer: false },
  { name: "no call", code: "«emit»;", answer: false },
]);
