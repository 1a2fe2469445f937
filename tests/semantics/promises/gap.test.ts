import { letsOthersRun } from "../../../src/semantics/promises/gap.ts";
import { askAll } from "../../support/question-table.ts";

askAll("letsOthersRun", (facts, node) => letsOthersRun(facts, node), [
  { name: "an await of a call", code: "async function f() { «await load()»; }", answer: true },
  { name: "an await of nothing", code: "async function f() { «await null»; }", answer: false },
  { name: "an await of a promise that is settled", code: "async function f() { «await Promise.resolve()»; }", answer: false },
  { name: "an await of a promise that waits for another", code: "async function f() { «await Promise.resolve(fetch('/'))»; }", answer: true },
  { name: "a call", code: "async function f() { «load()»; }", answer: false },
  { name: "a `yield`", code: "async function* f() { «yield 1»; }", answer: true },
]);
