import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type ConsumerRole } from "../../ast/consumers.ts";
import { unwrap } from "../../ast/nodes.ts";
import { initializerOf, variableOf } from "../../ast/scope.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { chainLinkOf, endsHandled } from "../promises/promise-chain.ts";
import { isNeverRejected } from "../settlement/cannot-reject.ts";
import { startsRejectable } from "../settlement/may-reject.ts";

/** A promise that goes elsewhere, too, where only the one that is made of it has no handler. */
const ELSEWHERE: ReadonlySet<ConsumerRole> = new Set<ConsumerRole>(["argument", "awaited", "element", "property", "returned", "stored", "yielded"]);

/**
 * Returns the name of the promise that `void p.finally(end)` makes another one of, which rejects as well, while `p` itself is returned, stored or
 * awaited. `undefined` where nothing else is done with `p`, which is then meant not to be awaited.
 */
export function forkedFrom(facts: Facts, voided: TSESTree.Expression): TSESTree.Identifier | undefined {
  let link = chainLinkOf(voided);
  if (!link || endsHandled(facts, voided)) return undefined;
  for (let inner = chainLinkOf(link.receiver); inner; inner = chainLinkOf(link.receiver)) link = inner;
  const name = unwrap(link.receiver);
  if (name.type !== "Identifier" || !isUsedElsewhere(facts, name)) return undefined;
  return mayReject(facts, name) ? name : undefined;
}

function isUsedElsewhere({ sourceCode }: Facts, name: TSESTree.Identifier): boolean {
  const references = variableOf(sourceCode, name)?.references ?? [];
  return references.some(({ identifier }) => identifier !== name && consumersOf(identifier).some(({ role }) => ELSEWHERE.has(role)));
}

function mayReject(facts: Facts, name: TSESTree.Identifier): boolean {
  const variable = variableOf(facts.sourceCode, name);
  const value = variable && initializerOf(variable);
  if (value) return startsRejectable(facts, value);
  return isPromise(facts.promise(name)) && !isNeverRejected(facts, name);
}
