import type { Node } from "../../../src/ast/nodes.ts";
import type { Facts } from "../../../src/facts/facts.ts";
import type { CallNode } from "../../../src/semantics/calls/call.ts";
import { acquiredBy, type Acquired } from "../../../src/semantics/resources/acquisition.ts";

export const POOL = "import { Pool } from 'pg'; const pool = new Pool(); ";

/** What a call acquires, with one resource of a user, and timers. */
export function acquiredAt(facts: Facts, node: Node): Acquired | undefined {
  return acquiredBy(facts, node as CallNode, { resources: { "my-store#lease": "giveBack" }, timers: true, disposables: true });
}
