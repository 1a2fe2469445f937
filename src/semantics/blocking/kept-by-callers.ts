import { isCallee, parentOf, type FunctionNode, type Node } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall } from "../calls/call.ts";
import { functionAround } from "../execution/async-context.ts";
import { allMentions } from "../execution/mentions.ts";
import { isMemoized } from "./memoized.ts";

/**
 * Whether all callers of a function keep what it returns, and call it only where they have nothing yet:
 * `if (signer) return signer; signer = await createSigner();`. Callers in other files are found by name; those of a default export are not.
 */
export function isKeptByCallers(facts: Facts, running: FunctionNode, file: string): boolean {
  const mentions = allMentions(facts, running, file) ?? [];
  return mentions.length > 0 && mentions.every((mention) => isKept(mention.facts, mention.node));
}

/** Also from a function within: `signer = await match(kind).with("local", async () => await createSigner()).run();`. */
function isKept(facts: Facts, mention: Node): boolean {
  const call = parentOf(mention);
  if (!call || !isCall(call) || !isCallee(mention)) return false;
  for (let owner = functionAround(call); owner; owner = functionAround(owner)) if (isMemoized(facts, call, owner)) return true;
  return false;
}
