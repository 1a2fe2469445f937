import { enclosing, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { isAnsweredBehind } from "../../../src/semantics/swallowing/attempt.ts";
import { askAll } from "../../support/question-table.ts";

const body = (code: string): string => `function f() { ${code} }`;

askAll("isAnsweredBehind", (facts, node) => isAnswered(facts, node, true), [
  { name: "another way", code: body("try «{ return new A(b); }» catch {} return super_.make(b);"), answer: true },
  { name: "another way to wait for", code: "async function f() { try «{ return await a(); }» catch {} return b(); }", answer: false },
  { name: "a constant for what is looked up", code: body("try «{ return getNumber(a) === b; }» catch {} return false;"), answer: true },
  { name: "a constant for what is found in the end", code: body("try «{ const a = b.getItem(c); if (isId(a)) return a; }» catch {} return null;"), answer: true },
  { name: "a constant for work", code: body("try «{ return change(a); }» catch {} return null;"), answer: false },
  { name: "a constant for what is awaited", code: "async function f() { try «{ return getA(await b()); }» catch {} return {}; }", answer: false },
  { name: "a constant for a file", code: 'import fs from "fs"; function f() { try «{ return toA(fs.readFileSync(b)); }» catch {} return {}; }', answer: false },
  { name: "a promise", code: "async function getA() { await b(); } function f() { try «{ return getA(); }» catch {} return null; }", answer: false },
  { name: "nothing behind", code: body("try «{ return getA(); }» catch {}"), answer: false },
  { name: "other work behind", code: body("try «{ return getA(); }» catch {} b();"), answer: false },
  { name: "work beside", code: body("try «{ save(a); return getB(a); }» catch {} return other(a);"), answer: false },
  { name: "work in a callback", code: body("try «{ return a.map((b) => { send(b); return b; }); }» catch {} return other(a);"), answer: false },
  { name: "a field written beside", code: body("try «{ a.b = getB(); return a.b; }» catch {} return other(a);"), answer: false },
  { name: "an answer that is kept", code: body("try «{ return a[b] = resolve(b); }» catch {} return a[b] = null;"), answer: true },
  { name: "work by name", code: body("try «{ return sendA(); }» catch {} return other();"), answer: false },
  { name: "one after the other", code: body("for (const a of b) try «{ return resolve(a); }» catch {} return null;"), answer: true },
  { name: "the next attempt", code: body("if (a) try «{ return make(a); }» catch {} if (b) { try { return make(b); } catch {} } return null;"), answer: true },
  { name: "an assertion that always fails", code: body("try «{ return getA(); }» catch {} assertThat(false, 'no A');"), answer: true },
  { name: "a finally", code: body("try «{ return getA(); }» catch {} finally { b(); } return other();"), answer: false },
  { name: "a value that is asked for", code: body("let a; try «{ a = find(b); }» catch {} if (a) c(a);"), answer: true },
  { name: "a value that is compared with nothing", code: body("let a = null; try «{ a = find(b); }» catch {} return d && a !== null ? c(a) : 1;"), answer: true },
  { name: "a value that is taken as it is", code: body("let a; try «{ a = find(b); }» catch {} return a;"), answer: false },
  { name: "a value that was there before", code: body("let a = {}; try «{ a = find(b); }» catch {} if (a) c(a);"), answer: false },
  { name: "a value that is waited for", code: "async function f() { let a; try «{ a = await find(b); }» catch {} if (a) c(a); }", answer: false },
  { name: "a value that is waited for, and tried otherwise", code: "async function f() { let a = null; try «{ a = await findA(b); }» catch {} if (!a) { try { a = await findB(b); } catch {} } return a; }", answer: true },
  { name: "a value that is waited for, and a constant instead", code: "async function f() { let a; try «{ a = await findA(b); }» catch {} if (!a) a = 1; return a; }", answer: false },
  { name: "work that is waited for, and done otherwise", code: "async function f() { let a; try «{ a = await sendA(b); }» catch {} if (!a) a = await sendB(b); return a; }", answer: false },
  { name: "the result of work", code: body("let a; try «{ a = change(b); }» catch {} if (a) c(a);"), answer: false },
  { name: "another value instead", code: body("let a; try «{ a = make(b); }» catch {} a ??= other();"), answer: true },
  { name: "a constant instead of the result of work", code: body("let a; try «{ a = make(b); }» catch {} a ??= 1;"), answer: false },
  { name: "a list that is counted", code: body("const a = []; try «{ a.push(new B()); }» catch {} assert(a.length, 'none');"), answer: true },
  { name: "a list that must not be empty", code: body("const a = []; try «{ a.push(new B()); }» catch {} if (!a.length) { throw new Error(); }"), answer: true },
  { name: "a list whose length is told", code: body("const a = []; try «{ a.push(new B()); }» catch {} show(a.length);"), answer: false },
  { name: "a list of what is sent", code: body("const a = []; try «{ a.push(send(b)); }» catch {} assert(a.length);"), answer: false },
]);

askAll("isAnsweredBehind where no constant may stand for a value", (facts, node) => isAnswered(facts, node, false), [
  { name: "another way", code: body("try «{ return new A(b); }» catch {} return other(b);"), answer: true },
  { name: "a constant", code: body("try «{ return getNumber(a) === b; }» catch {} return false;"), answer: false },
]);

function isAnswered(facts: Facts, block: Node, mayBeConstant: boolean): boolean {
  const statement = enclosing(block, (node) => node.type === "TryStatement");
  if (statement?.type !== "TryStatement") throw new Error("no try statement");
  return isAnsweredBehind(facts, statement, mayBeConstant);
}
