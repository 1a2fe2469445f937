import { enclosingFunction, parentOf, type Node } from "../../ast/nodes.ts";
import { effectFunctions } from "../../models/views/callback-contracts.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";

/** Decides whether code is in an effect of a component, which only a page runs, also where others render its file: `useEffect(() => { … })`. */
export function isInEffect(facts: Facts, node: Node): boolean {
  let owner = enclosingFunction(node);
  while (owner) {
    const call = parentOf(owner);
    if (call?.type === "CallExpression" && call.arguments[0] === owner && isCallTo(facts, call, effectFunctions)) return true;
    owner = enclosingFunction(owner);
  }
  return false;
}
