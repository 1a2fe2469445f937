import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { lateAnswerOf } from "../../../src/semantics/callbacks/late-answer.ts";
import { askAll } from "../../support/question-table.ts";

function ask(facts: Facts, node: Expression): string {
  const found = lateAnswerOf(facts, node, { misuse: "listener", whole: node });
  return found ? `${found.late} ${found.what}` : "in time";
}

const listener = (body: string) => `form.addEventListener("submit", «async (event) => { ${body} }»);`;

askAll("lateAnswerOf", ask, [
  { name: "an answer after an await", code: listener("await check(); event.preventDefault();"), answer: "answeredLate event.preventDefault()" },
  { name: "an answer with what is awaited", code: listener("event.respondWith(await fetch('/a'));"), answer: "answeredLate event.respondWith()" },
  { name: "an answer that depends on what was awaited", code: listener("if (!(await check())) event.preventDefault();"), answer: "answeredLate event.preventDefault()" },
  { name: "an answer after an await in some cases", code: listener("if (isOld) { await check(); } event.preventDefault();"), answer: "answeredLate event.preventDefault()" },
  { name: "a name of a function", code: "async function onSubmit(e) { await check(); e.preventDefault(); } form.addEventListener('submit', «onSubmit»);", answer: "answeredLate e.preventDefault()" },
  { name: "an answer before", code: listener("event.preventDefault(); await check();"), answer: "in time" },
  { name: "an answer that is repeated", code: listener("event.preventDefault(); await check(); event.preventDefault();"), answer: "in time" },
  { name: "another answer before", code: listener("event.stopPropagation(); await check(); event.preventDefault();"), answer: "answeredLate event.preventDefault()" },
  { name: "an await that leaves", code: listener("if (isOld) { await check(); return; } event.preventDefault();"), answer: "in time" },
  { name: "an await on the other branch", code: listener("if (isOld) await check(); else event.preventDefault();"), answer: "in time" },
  { name: "an await in another case", code: listener("switch (event.key) { case 'a': await check(); break; case 'b': event.preventDefault(); }"), answer: "in time" },
  { name: "an await in a function of its own", code: listener("run(async () => { await check(); }); event.preventDefault();"), answer: "in time" },
  { name: "what is called on something else", code: listener("await check(); other.preventDefault();"), answer: "in time" },
  { name: "a name of the same spelling", code: listener("await check(); for (const event of []) event.preventDefault();"), answer: "in time" },
  { name: "a function that is not async", code: "form.addEventListener('submit', «(event) => { check().then(() => event.preventDefault()); }»);", answer: "in time" },
  { name: "what the page is left for", code: "window.addEventListener('beforeunload', «async () => { try { await save(); } catch {} }»);", answer: "pageLeft beforeunload" },
  { name: "the same by a property", code: "window.onpagehide = «async () => { await save(); }»;", answer: "pageLeft pagehide" },
  { name: "what waits for nothing", code: "window.addEventListener('beforeunload', «async () => { save(); }»);", answer: "in time" },
  { name: "a service worker", code: "self.addEventListener('push', «async (event) => { await show(event.data); }»);", answer: "workerStopped push" },
  { name: "a service worker that is held", code: "self.addEventListener('push', «async (event) => { event.waitUntil(show(event.data)); await log(); }»);", answer: "in time" },
  { name: "an event of neither", code: "window.addEventListener('load', «async () => { await show(); }»);", answer: "in time" },
  { name: "an emitter's event of that name", code: "repository.on('push', «async () => { await show(); }»);", answer: "in time" },
]);
