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
  { name: "a finalizer, which is work", code: "async function f() { let a = 1; «try { a = await find(); } catch {} finally { g(); }» return a; }", answer: false },
  { name: "nothing that can fail", code: "function f() { let a = 1; «try { a = 2; } catch {}» return a; }", answer: false },
  { name: "a parameter", code: "async function f(a) { «try { a = await find(); } catch {}» return a; }", answer: false },
]);
