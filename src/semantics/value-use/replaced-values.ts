import { unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { referencesWithin, variableAt, writesTo } from "../../ast/references.ts";
import { valueReaching } from "../../ast/reaching-write.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";

/**
 * Decides whether a value comes from a variable that its own values have replaced: `parts = await Promise.all(parts);`. The type that
 * was inferred from the first value is that of the promises for good.
 */
export function isReplacedByValues(facts: Facts, node: Expression): boolean {
  const root = rootOfChain(node);
  const variable = variableAt(facts.sourceCode, root);
  if (!variable) return false;
  const initial = initializerOf(variable);
  if (initial) return !startsWith(initial, variable) && isReplacedByValues(facts, initial);
  const reaching = valueReaching(variable, root);
  return reaching ? isMadeOf(variable, reaching) : writesTo(variable).some(({ writeExpr }) => writeExpr && isMadeOf(variable, writeExpr));
}

function startsWith(value: Expression, variable: Variable): boolean {
  return referencesWithin(variable, value).length > 0;
}

/** `await p`, `await Promise.all(ps)` */
function isMadeOf(variable: Variable, value: Node): boolean {
  const node = unwrap(value);
  return node.type === "AwaitExpression" && referencesWithin(variable, node).length > 0;
}
