import type { Expression } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfLateAwait } from "../../../src/semantics/handling/late-excuses.ts";
import { askAll } from "../../support/question-table.ts";

/** The first excuse that applies. */
function excuse(facts: Facts, value: Expression): string {
  return excusesOfLateAwait.find((one) => one.applies({ facts, value, tests: false }))?.id ?? "none";
}

askAll("excusesOfLateAwait", excuse, [
  { name: "a test", code: 'import { test } from "node:test"; test("a", async () => { const p = «load()»; await b(); await p; });', answer: "test" },
  { name: "an event", code: 'import { once } from "node:events"; async function f(s) { const p = «once(s, "open")»; await s.go(); await p; }', answer: "listens first" },
  { name: "an expectation", code: "async function f() { const p = «expect(load()).rejects.toThrow()»; await tick(); await p; }", answer: "listens first" },
  { name: "a page of a driver", code: 'import { chromium } from "playwright"; async function f() { const page = await (await chromium.launch()).newPage(); const p = «page.waitForEvent("x")»; await page.goto("/"); await p; }', answer: "listens first" },
  { name: "a function that only sounds like it", code: "async function waitForDatabase() {} async function f() { const p = «waitForDatabase()»; await b(); await p; }", answer: "none" },
  { name: "anything else", code: "async function f() { const p = «load()»; await b(); await p; }", answer: "none" },
]);
