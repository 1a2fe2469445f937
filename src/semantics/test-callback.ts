import { enclosingFunction, parentOf, unwrap, type Node } from "../ast/nodes.ts";
import { testRunners } from "../data/event-loop-callbacks.ts";
import type { Facts } from "../facts/facts.ts";
import { targetOf } from "./call-target.ts";

/** Whether code stands in a function that is handed to a test runner: `test("…", async () => { … })`, where `test` is an import of one. */
export function isInTest(facts: Facts, node: Node): boolean {
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) {
    const taker = parentOf(owner);
    if (taker?.type !== "CallExpression" || unwrap(taker.callee) === owner) continue;
    const target = targetOf(facts, taker);
    if (target?.kind === "module" && testRunners.has(target.module)) return true;
  }
  return false;
}
