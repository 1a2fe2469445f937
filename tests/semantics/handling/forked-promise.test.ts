import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { forkedFrom } from "../../../src/semantics/handling/forked-promise.ts";
import { askAll } from "../../support/question-table.ts";

const LOAD = "async function load(x) { return (await fetch(x)).json(); }";

function forked(facts: Facts, node: Expression): string {
  return forkedFrom(facts, node)?.name ?? "nothing";
}

askAll("forkedFrom", forked, [
  { name: "of a promise that is returned", code: `${LOAD} function f(end) { const p = load(1); void «p.finally(end)»; return p; }`, answer: "p" },
  { name: "two links", code: `${LOAD} function f(a, end) { const p = load(1); void «p.then(a).finally(end)»; return p; }`, answer: "p" },
  { name: "with a handler", code: `${LOAD} function f(end) { const p = load(1); void «p.finally(end).catch(() => {})»; return p; }`, answer: "nothing" },
  { name: "of a promise that is not awaited on purpose", code: `${LOAD} function f(end) { const p = load(1); void «p.finally(end)»; }`, answer: "nothing" },
  { name: "of one that is never rejected", code: `${LOAD} function f(end) { const p = load(1).catch(() => {}); void «p.finally(end)»; return p; }`, answer: "nothing" },
  { name: "no chain", code: `${LOAD} function f() { const p = load(1); void «p»; return p; }`, answer: "nothing" },
]);
