import { lostUpdateOf } from "../../../src/semantics/races/lost-update.ts";
import { askAll } from "../../support/question-table.ts";
import { spoken, writeAround } from "./support.ts";

askAll("lostUpdateOf", (facts, node) => {
  const { run, write } = writeAround(facts, node);
  return spoken(facts, lostUpdateOf(run, write));
}, [
  { name: "an operator that reads first", code: "let n = 0; async function f() { «n += await a()»; }", answer: "lostUpdate a()" },
  { name: "the old value first", code: "let n = 0; async function f() { «n = n + (await a())»; }", answer: "lostUpdate a()" },
  { name: "the old value last", code: "let n = 0; async function f() { «n = (await a()) + n»; }", answer: "none" },
  { name: "by a constant", code: "let n = 0; async function f() { const m = n + 1; await a(m); «n = m»; }", answer: "lostUpdate a(m)" },
  { name: "a value that is put back", code: "let n = 0; async function f() { const m = n; n = 1; await a(); «n = m»; }", answer: "none" },
  { name: "a list", code: "let l = []; async function f() { «l = [...l, await a()]»; }", answer: "lostUpdate a()" },
  { name: "a method of a list", code: "let l = []; async function f() { «l = l.concat(await a())»; }", answer: "lostUpdate a()" },
  { name: "text", code: "let t = ''; async function f() { «t = `${t}${await a()}`»; }", answer: "lostUpdate a()" },
  { name: "passed to what is awaited", code: "let n = 0; async function f() { «n = await a(n)»; }", answer: "none" },
  { name: "an operator after the await", code: "let n = 0; async function f() { const m = await a(); «n += m»; }", answer: "none" },
]);
