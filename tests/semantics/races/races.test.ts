import { enclosingFunction } from "../../../src/ast/nodes.ts";
import { racesIn } from "../../../src/semantics/races/races.ts";
import { askAll } from "../../support/question-table.ts";

/** What is found in the function around the marked node, with what is awaited meanwhile. */
askAll("racesIn", (facts, node) => {
  const owner = enclosingFunction(node);
  return owner ? racesIn(facts, owner).map(({ gap, how }) => `${how} ${facts.sourceCode.getText(gap.argument)}`) : [];
}, [
  { name: "a sum", code: "let n = 0; export async function f() { «n» += await a(); }", answer: ["lostUpdate a()"] },
  { name: "a sum that is read afterwards", code: "let n = 0; export async function f() { «n» = (await a()) + n; }", answer: [] },
  { name: "the old value in a branch", code: "let n = 0; export async function f(c) { «n» = c ? n + (await a()) : 0; }", answer: ["lostUpdate a()"] },
  { name: "read again before it is written", code: "let n = 0; export async function f() { const m = «n» + 1; await a(); if (n < m) n = m; }", answer: [] },
  { name: "a way around the await", code: "let n = 0; export async function f(c) { const m = «n» + 1; if (c) await a(); n = m; }", answer: ["lostUpdate a()"] },
  { name: "a way that leaves after the await", code: "let n = 0; export async function f(c) { const m = «n» + 1; if (c) { await a(); return; } n = m; }", answer: [] },
  { name: "started twice", code: "let b; export async function f(chromium) { if (!«b») b = await chromium.launch(); }", answer: ["startedTwice chromium.launch()"] },
  { name: "only in an else", code: "let b; export async function f(chromium) { if («b») return b; else { b = await chromium.launch(); } }", answer: ["startedTwice chromium.launch()"] },
  { name: "compared with `undefined`", code: "let b; export async function f(chromium) { if (typeof «b» === 'undefined') b = await chromium.launch(); }", answer: ["startedTwice chromium.launch()"] },
  { name: "by `||`", code: "let b; export async function f(chromium) { b = «b» || (await chromium.launch()); }", answer: ["startedTwice chromium.launch()"] },
  { name: "work that is done twice", code: "let b; export async function f() { «b» ??= await load(); }", answer: ["doneTwice load()"] },
  { name: "the other element", code: "const s = new Set(); export async function f(a, b, handle) { if («s».has(a)) return; await handle(a); s.add(b); }", answer: [] },
  { name: "the same element", code: "const s = new Set(); export async function f(a, handle) { if («s».has(a)) return; await handle(a); s.add(a); }", answer: ["guardedLate handle(a)"] },
  { name: "a test that is there for something else", code: "let open = false; export async function f(send) { if («open») await send(); open = true; }", answer: [] },
  { name: "cleared too late", code: "let l = []; export const add = (x) => l.push(x); export async function f(send) { await send(«l»); l = []; }", answer: ["clearedLate send(l)"] },
  { name: "cleared after another await", code: "let l = []; export const add = (x) => l.push(x); export async function f(send) { «l»; await send(); l = []; }", answer: [] },
  { name: "an await of a value, which lets other callbacks read as well", code: "let n = 0; export async function f() { «n» += await 1; }", answer: ["lostUpdate 1"] },
  { name: "a function that does not wait", code: "let n = 0; export function f() { «n» += a(); }", answer: [] },
]);
