import { enclosingFunction, type Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import { accessesOf, type Write } from "../../../src/semantics/races/accesses.ts";
import type { Race, Run } from "../../../src/semantics/races/race.ts";

/** What the function around a node does. */
function runAround(facts: Facts, node: Node): Run {
  const owner = enclosingFunction(node);
  if (!owner) throw new Error("no function around the node");
  return { facts, owner, accesses: accessesOf(facts, owner) };
}

/** The write that a marked node is, with the function around it. */
export function writeAround(facts: Facts, node: Node): { readonly run: Run; readonly write: Write } {
  const run = runAround(facts, node);
  const write = run.accesses.writes.find((one) => one.node === node);
  if (!write) throw new Error("the node is no write");
  return { run, write };
}

/** How a race comes about, and what is awaited meanwhile. */
export function spoken(facts: Facts, race: Race | undefined): string {
  return race ? `${race.how} ${facts.sourceCode.getText(race.gap.argument)}` : "none";
}
