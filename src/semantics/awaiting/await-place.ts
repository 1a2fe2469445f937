import { enclosingFunction, isInside, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { onlyDefinition, type Reference } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { mayAwaitAt, ownerOfAwait } from "../execution/async-context.ts";
import { mayBecomeAsync } from "./may-become-async.ts";
import { chainLinkOf } from "../promises/promise-chain.ts";

/**
 * Where the `await` belongs for a promise that is used as its value: at the initialiser of the constant that holds it,
 * unless that is in another function, or the promise itself is needed; else where it is used.
 */
export function awaitPlaceOf(facts: Facts, node: Expression): Expression {
  const variable = variableAt(facts.sourceCode, unwrap(node));
  const definition = variable && onlyDefinition(variable);
  if (!variable || definition?.type !== "Variable" || definition.node.id.type !== "Identifier" || !definition.node.init) return node;
  const { init } = definition.node;
  const isNear = enclosingFunction(init) === enclosingFunction(node) && mayAwaitAt(facts.sourceCode, init) === mayAwaitAt(facts.sourceCode, node);
  return isNear && !variable.references.some((reference) => needsPromise(reference)) ? init : node;
}

/** What it takes to await at a node: nothing, a function that has to become async and may, or it cannot be done. */
export type AsyncNeeded = FunctionNode | "impossible" | "nothing";

export function asyncNeededAt(facts: Facts, node: Node): AsyncNeeded {
  if (mayAwaitAt(facts.sourceCode, node)) return "nothing";
  const owner = ownerOfAwait(node);
  return owner && owner.type !== "Program" && mayBecomeAsync(facts, owner) ? owner : "impossible";
}

/** `p.then(f)`, `Promise.all([p])`: what an awaited value could not do. */
function needsPromise({ identifier, init }: Reference): boolean {
  if (init) return false;
  const { parent } = identifier as { parent: Node };
  if (parent.type === "ArrayExpression") return true;
  return parent.type === "MemberExpression" && parent.object === identifier && chainLinkOf(parent.parent) !== undefined && isInside(parent, parent.parent);
}
