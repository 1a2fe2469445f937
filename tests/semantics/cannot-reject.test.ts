import { isFunction } from "../../src/ast/nodes.ts";
import { cannotReject, functionCannotReject, isNeverRejected, onlyPauses } from "../../src/semantics/cannot-reject.ts";
import { askAll } from "../support/question-table.ts";

askAll("cannotReject", cannotReject, [
  { name: "a try that logs", code: "async function f() { try { await g(); } catch (e) { console.error(e); } } «f()»;", answer: true },
  { name: "on the spot", code: "«(async () => { try { await g(); } catch (e) { console.error(e); } })()»;", answer: true },
  { name: "with a handler from elsewhere", code: "async function f() { try { await g(); } catch (e) { report(e); } } «f()»;", answer: true },
  { name: "with harmless statements around", code: "async function f() { const t = Date.now(); try { await g(); } catch {} console.log(t); } «f()»;", answer: true },
  { name: "a try in the handler", code: "async function f() { try { await g(); } catch { try { await h(); } catch {} } } «f()»;", answer: true },
  { name: "a function in the handler", code: "async function f() { try { await g(); } catch { later(() => { throw 1; }); } } «f()»;", answer: true },
  { name: "no try", code: "async function f() { await g(); } «f()»;", answer: false },
  { name: "nothing at all", code: "async function f() {} «f()»;", answer: false },
  { name: "a handler that throws", code: "async function f() { try { await g(); } catch (e) { throw e; } } «f()»;", answer: false },
  { name: "a handler that waits", code: "async function f() { try { await g(); } catch (e) { await report(e); } } «f()»;", answer: false },
  { name: "a handler that returns a promise", code: "async function f() { try { await g(); } catch (e) { return h(e); } } «f()»;", answer: false },
  { name: "a finally that throws", code: "async function f() { try { await g(); } catch {} finally { throw 1; } } «f()»;", answer: false },
  { name: "a try without a handler", code: "async function f() { try { await g(); } finally { h(); } } «f()»;", answer: false },
  { name: "an await before the try", code: "async function f() { await h(); try { await g(); } catch {} } «f()»;", answer: false },
  { name: "a call before the try whose value is needed", code: "async function f() { const c = h(); try { await g(c); } catch {} } «f()»;", answer: false },
  { name: "a call before the try that tells something", code: "async function f() { setLoading(true); try { await g(); } catch {} } «f()»;", answer: true },
  { name: "a timer behind the try", code: "async function f() { try { await g(); } catch {} const t = setTimeout(f, 10); t.unref(); } «f()»;", answer: true },
  { name: "a call before the try of a function that throws", code: "function check() { throw 1; } async function f() { check(); try { await g(); } catch {} } «f()»;", answer: false },
  { name: "a handler that calls a function that throws", code: "function fail(e) { throw e; } async function f() { try { await g(); } catch (e) { fail(e); } } «f()»;", answer: false },
  { name: "a function that ends its promise in a handler", code: "const f = () => g().catch(report); «f()»;", answer: true },
  { name: "a function that returns one promise without", code: "function f(x) { if (x) return g().catch(report); return g(); } «f()»;", answer: false },
  { name: "awaits that end in a handler", code: "async function f() { await g().then(h).catch(report); } «f()»;", answer: true },
  { name: "one await that does not", code: "async function f() { await g().catch(report); await h(); } «f()»;", answer: false },
  { name: "a promise that ends in a handler, or one that is there", code: "function f(p) { return p ? p.then(g).catch(h) : Promise.resolve(); } «f()»;", answer: true },
  { name: "a promise of somebody's value", code: "function f(p) { return p ? g().catch(h) : Promise.resolve(p); } «f()»;", answer: false },
  { name: "a method that catches all", code: "class A { async m() { try { await g(); } catch (e) { console.error(e); } } n() { «this.m()»; } }", answer: true },
  { name: "a default that may throw", code: "async function f(a = h()) { try { await g(a); } catch {} } «f()»;", answer: false },
  { name: "a promise returned from the try", code: "async function f() { try { return g(); } catch {} } «f()»;", answer: false },
  { name: "for await before the try", code: "async function f(xs) { for await (const x of xs) x; try { await g(); } catch {} } «f()»;", answer: false },
  { name: "awaits of a function that cannot reject", code: "async function g() { try { await h(); } catch {} } async function f() { await g(); } «f()»;", answer: true },
  { name: "returns the call of one", code: "async function g() { try { await h(); } catch {} } const f = () => g(); «f()»;", answer: true },
  { name: "reports by one", code: "async function report(e) { try { await h(e); } catch {} } async function f() { try { await g(); } catch (e) { await report(e); } } «f()»;", answer: true },
  { name: "two steps away", code: "async function h() { try { await i(); } catch {} } async function g() { await h(); } async function f() { await g(); } «f()»;", answer: false },
  { name: "one of itself", code: "async function f() { await f(); } «f()»;", answer: false },
  { name: "an arrow that awaits what cannot reject", code: "const f = async () => await g().catch(report); «f()»;", answer: true },
  { name: "an arrow that returns what cannot reject", code: "const f = async () => g().catch(report); «f()»;", answer: true },
  { name: "an arrow that does neither", code: "const f = async () => g(); «f()»;", answer: false },
  { name: "a pause before the try", code: "async function f() { await new Promise((resolve) => setTimeout(resolve, 5)); try { await g(); } catch {} } «f()»;", answer: true },
  { name: "a pause of Node's", code: 'import { setTimeout as sleep } from "node:timers/promises"; async function f() { await sleep(5); } «f()»;', answer: true },
  { name: "a pause by a function of the file", code: "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); async function f() { await sleep(5); } «f()»;", answer: true },
  { name: "a promise that may be rejected", code: "async function f() { await new Promise((resolve, reject) => g(resolve, reject)); } «f()»;", answer: false },
  { name: "returns what settles a promise", code: "new Promise((resolve, reject) => { const f = async () => { try { await g(); return resolve(1); } catch (e) { return reject(e); } }; «f()»; });", answer: true },
  { name: "a function from elsewhere", code: "import { f } from './f.js'; «f()»;", answer: false },
]);

askAll("onlyPauses", (facts, node) => onlyPauses(facts, node), [
  { name: "a function that makes a pause", code: "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); «sleep(5)»;", answer: true },
  { name: "one that returns it", code: "function sleep(ms) { return new Promise((resolve) => setTimeout(resolve, ms)); } «sleep(5)»;", answer: true },
  { name: "one that awaits it", code: "async function sleep(ms) { await new Promise((resolve) => setTimeout(resolve, ms)); } «sleep(5)»;", answer: true },
  { name: "work between pauses", code: 'import { setTimeout as sleep } from "node:timers/promises"; async function f() { await sleep(5); g(); await sleep(5); } «f()»;', answer: true },
  { name: "pauses by a function of the file", code: "const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)); async function f() { await sleep(5); } «f()»;", answer: true },
  { name: "a pause before a try", code: "async function f() { await new Promise((resolve) => setTimeout(resolve, 5)); try { await g(); } catch {} } «f()»;", answer: false },
  { name: "a pause, and what ends in a handler", code: "async function f() { await new Promise((resolve) => setTimeout(resolve, 5)); return g().catch(h); } «f()»;", answer: false },
  { name: "what ends in a handler", code: "const f = async () => g().catch(h); «f()»;", answer: false },
  { name: "one of itself", code: "async function f() { await f(); } «f()»;", answer: false },
  { name: "a function from elsewhere", code: "import { f } from './f.js'; «f()»;", answer: false },
]);

askAll("functionCannotReject", (facts, node) => isFunction(node) && functionCannotReject(facts, node), [
  { name: "a body that catches", code: "on(«async () => { try { await g(); } catch (e) { console.error(e); } }»);", answer: true },
  { name: "a body that does not", code: "on(«async () => { await g(); }»);", answer: false },
  { name: "a promise that ends in a handler", code: "on(«() => g().catch(report)»);", answer: true },
  { name: "nothing that can fail", code: "on(«async (x) => { if (x) return; console.log(x); }»);", answer: true },
  { name: "a call that may throw", code: "on(«async (x) => { work(x); }»);", answer: false },
  { name: "an async generator", code: "on(«async function* () { try { yield 1; } catch {} }»);", answer: false },
]);

askAll("isNeverRejected", isNeverRejected, [
  { name: "a handled chain", code: "«g().catch(report)»;", answer: true },
  { name: "a promise of a value", code: "«Promise.resolve(1)»;", answer: true },
  { name: "a promise of a promise", code: "«Promise.resolve(fetch('/x'))»;", answer: false },
  { name: "a promise of nothing", code: "«Promise.resolve()»;", answer: true },
  { name: "a promise", code: "«fetch('/x')»;", answer: false },
]);
