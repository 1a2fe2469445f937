import { answersByCallback, mayTakeCatch, isPlainPromise, needsArguments } from "../../../src/semantics/promises/promise.ts";
import { askAll } from "../../support/question-table.ts";

askAll("isPlainPromise", isPlainPromise, [
  { name: "a promise", code: "«fetch('/x')»;", answer: "yes" },
  { name: "a promise or nothing", code: "«Math.random() ? fetch('/x') : undefined»;", answer: "yes" },
  { name: "a child process that can be awaited", code: "declare const p: Promise<number> & { stdout: string }; «p»;", answer: "no", untyped: "unknown" },
  { name: "a parameter", code: "function f(x) { «x»; }", answer: "unknown" },
]);

askAll("mayTakeCatch", mayTakeCatch, [
  { name: "a promise", code: "«fetch('/x')»;", answer: true },
  { name: "a promise or nothing", code: "«Math.random() ? fetch('/x') : undefined»;", answer: false },
  { name: "a PromiseLike", code: "declare function f(): PromiseLike<number>; «f()»;", answer: false, untyped: true },
]);

askAll("needsArguments", needsArguments, [
  { name: "a parameter", code: "async function f(x) {} «f»;", answer: true },
  { name: "an optional parameter", code: "async function f(x = 1) {} «f»;", answer: false },
  { name: "all that there are", code: "async function f(...xs) {} «f»;", answer: false },
  { name: "none", code: "const f = async () => {}; «f»;", answer: false },
  { name: "not known", code: "import { f } from './f.js'; «f»;", answer: false },
]);

const CLOSE = "function close(done?: () => void): Promise<void> | undefined { return done ? undefined : Promise.resolve(); }";

askAll("answersByCallback", answersByCallback, [
  { name: "told to call back", code: `${CLOSE} «close(() => {})»;`, answer: true },
  { name: "with a named callback", code: `${CLOSE} function done() {} «close(done)»;`, answer: true },
  { name: "told nothing", code: `${CLOSE} «close()»;`, answer: false },
  { name: "always a promise", code: "async function f(x) { await x(); } «f(() => {})»;", answer: false },
  { name: "a promise besides the callback", code: "function put(x, callback) { const p = fetch(x); p.then(callback); return p; } function f(done) { «put('/x', done)»; }", answer: true },
  { name: "an async function where a callback may stand", code: "function lock(cb) { return fetch('/x').then(cb); } «lock(async () => {})»;", answer: false },
  { name: "told to do something else than without a function", code: "function after(func) { if (!func) return fetch('/x'); return 1; } function g(h) { «after(h())»; }", answer: true },
  { name: "a callback that is told of errors", code: "declare const redis: { get(key: string, done?: (error: unknown) => void): Promise<string> }; «redis.get('a', (error) => { if (error) throw error; })»;", answer: true },
  { name: "a callback for errors only", code: "declare function retry(job: string, report: (error: unknown) => void): Promise<void>; «retry('a', (error) => console.error(error))»;", answer: false },
  { name: "an async function of the file with such a callback", code: "async function load(x, f) { f(await fetch(x)); } «load('a', (error) => { if (error) throw error; })»;", answer: false },
  { name: "what goes on with a value of such a name", code: "async function check() { return 1; } «check().then((error) => { if (error) throw error; })»;", answer: false },
  { name: "a promise or nothing because of the chain", code: "const a = Math.random() ? { async f(g) {} } : undefined; «a?.f(() => {})»;", answer: false },
]);
