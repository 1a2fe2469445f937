import type { TSESTree } from "@typescript-eslint/utils";
import { hasFallback } from "../../../src/semantics/swallowing/fallback.ts";
import { askAll } from "../../support/question-table.ts";

askAll("hasFallback", (facts, node) => hasFallback(facts, node as unknown as TSESTree.TryStatement), [
  { name: "a default", code: "async function f() { let a = 1; «try { a = await find(); } catch {}» return a; }", answer: true },
  { name: "a test", code: "async function f() { let a; «try { a = await find(); } catch {}» if (!a) g(); }", answer: true },
  { name: "another value after it", code: "async function f() { let a; «try { a = await find(); } catch {}» a ??= 2; }", answer: true },
  { name: "returned as it is", code: "async function f() { let a; «try { a = await find(); } catch {}» return a; }", answer: true },
  { name: "used as if it had come", code: "async function f() { let a; «try { a = await find(); } catch {}» g(a.b); }", answer: false },
  { name: "never read after it", code: "async function f() { let a; «try { a = await find(); } catch {}» }", answer: false },
  { name: "a return, and the end of the function", code: "async function f() { «try { return await find(); } catch {}» }", answer: true },
  { name: "returned on one way, with work on the other", code: "async function f(a) { «try { if (a) return await find(); await g(); } catch {}» }", answer: false },
  { name: "a return of what is written", code: "async function f(a) { «try { return await saveOrder(a); } catch {}» }", answer: false },
  { name: "a field", code: "async function f() { «try { this.a = await find(); } catch {}» }", answer: false },
  { name: "a parameter that is made of itself", code: "function f(a) { «try { const url = new URL(a); a = decode(a, url.host); } catch {}» return find(a); }", answer: true },
  { name: "a parameter that is given another value", code: "function f(a) { a = a.trim(); «try { a = decode(1); } catch {}» return find(a); }", answer: false },
  { name: "a field with a default", code: "class A { a = ''; async f() { «try { this.a = await find(); } catch {}» } }", answer: true },
  { name: "a field whose default is nothing", code: "class A { a = null; async f() { «try { this.a = await find(); } catch {}» } }", answer: false },
  { name: "a field of something else", code: "class A { a = ''; async f(b) { «try { b.a = await find(); } catch {}» } }", answer: false },
  { name: "a log of what was got", code: "async function f() { «try { const a = JSON.parse(await find()); console.log('found'); return a; } catch {}» return other(); }", answer: true },
  { name: "work beside what was got", code: "async function f() { «try { const a = await find(); publish(a); return a; } catch {}» return other(); }", answer: false },
  { name: "a promise that is only started beside it", code: "async function renew() { await g(); } async function f() { «try { const a = await find(); if (a.old) renew(); return a; } catch {}» return other(); }", answer: true },
  { name: "a promise that is awaited beside it", code: "async function renew() { await g(); } async function f() { «try { const a = await find(); if (a.old) await renew(); return a; } catch {}» return other(); }", answer: false },
  { name: "on with the next, and what else is done", code: "function f(xs, known) { for (const x of xs) { if (x) { «try { const a = JSON.parse(x); known[a.id] = a; continue; } catch {}» } list.push(x); } }", answer: true },
  { name: "on with the next, and nothing else to do", code: "function f(xs, known) { for (const x of xs) { «try { const a = decode(x); known[a.id] = a; continue; } catch {}» } }", answer: false },
  { name: "entered in a table", code: "function f(xs, known) { for (const x of xs) { «try { const a = decode(x); known[a.id] = a; } catch {}» list.push(x); } }", answer: false },
  { name: "a number that is calculated with it, and tested", code: "async function f(b) { let a; «try { a = await find(); } catch {}» const rate = (1 / a) * b; if (!isNaN(rate)) g(rate); }", answer: true },
  { name: "a number that is calculated with it, and used", code: "async function f(b) { let a; «try { a = await find(); } catch {}» const rate = (1 / a) * b; g(rate.toFixed(2)); }", answer: false },
  { name: "a text that is made of it, and tested", code: "async function f(b) { let a; «try { a = await find(); } catch {}» const text = a + b; if (text) g(text); }", answer: false },
  { name: "a finalizer, which is work", code: "async function f() { let a = 1; «try { a = await find(); } catch {} finally { g(); }» return a; }", answer: false },
  { name: "nothing that can fail", code: "function f() { let a = 1; «try { a = 2; } catch {}» return a; }", answer: false },
  { name: "a parameter", code: "async function f(a) { «try { a = await find(); } catch {}» return a; }", answer: false },
]);
