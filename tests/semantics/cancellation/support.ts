import { unwrap, type Node } from "../../../src/ast/nodes.ts";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Facts } from "../../../src/facts/facts.ts";
import { signalInScope, type SignalSource } from "../../../src/semantics/cancellation/signal-source.ts";

export const POLICY = { fields: false, ignore: [], ignoreUnused: false, listeners: false, tests: false };

/** The marked call, and the signal that is in scope there. */
export function callAndSource(facts: Facts, node: Node): { call: TSESTree.CallExpression; source: SignalSource } {
  const call = unwrap(node);
  const source = signalInScope(facts, node, POLICY);
  if (call.type !== "CallExpression" || !source) throw new Error("no call with a signal in scope");
  return { call, source };
}
