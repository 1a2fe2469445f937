import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { excusesOfLeak } from "../../../src/semantics/resources/excuses.ts";
import { leakOf } from "../../../src/semantics/resources/leak.ts";
import { askAll } from "../../support/question-table.ts";
import { acquiredAt, POOL } from "./support.ts";

/** The first excuse that applies to a leak. */
function excuse(facts: Facts, node: Node): string {
  const acquired = acquiredAt(facts, node);
  const leak = acquired && leakOf(facts, acquired);
  if (!leak) return "no leak";
  return excusesOfLeak.find((one) => one.applies({ facts, acquired, leak, file: "a.ts" }))?.id ?? "none";
}

askAll("excusesOfLeak", excuse, [
  { name: "the main function of a program", code: `${POOL}async function main() { const c = await «pool.connect()»; await c.query("a"); c.release(); } void main();`, answer: "ends with the program" },
  { name: "a function that others call", code: `${POOL}export async function main() { const c = await «pool.connect()»; await c.query("a"); c.release(); }`, answer: "none" },
  { name: "a timer that kills what failed", code: "export async function f(child) { const t = «setTimeout(() => child.kill(), 1)»; await child.done(); clearTimeout(t); }", answer: "meant to fire" },
  { name: "a timer that aborts a signal", code: "export async function f(c) { const t = «setTimeout(() => c.abort(), 1)»; await g(c.signal); clearTimeout(t); }", answer: "none" },
]);
