import { cannotReject } from "../../src/semantics/cannot-reject.ts";
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
  { name: "a call before the try", code: "async function f() { h(); try { await g(); } catch {} } «f()»;", answer: false },
  { name: "a default that may throw", code: "async function f(a = h()) { try { await g(a); } catch {} } «f()»;", answer: false },
  { name: "a promise returned from the try", code: "async function f() { try { return g(); } catch {} } «f()»;", answer: false },
  { name: "for await before the try", code: "async function f(xs) { for await (const x of xs) x; try { await g(); } catch {} } «f()»;", answer: false },
  { name: "a function from elsewhere", code: "import { f } from './f.js'; «f()»;", answer: false },
]);
