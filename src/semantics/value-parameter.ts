import { outermost, parameterAt, type FunctionNode, type Node } from "../ast/nodes.ts";
import { variableAt } from "../ast/references.ts";
import { variableOf } from "../ast/scope.ts";
import type { Facts } from "../facts/facts.ts";
import { valuePlaceOf } from "./value-place.ts";

/**
 * Whether a function does nothing with a parameter but to take it for a value: `(user) => user.name`. Questions that a
 * promise may be asked as well (`if (p)`, `typeof p`, `p === last`) say nothing.
 */
export function takesForValue(facts: Facts, taker: FunctionNode, index: number, isResultTested = false): boolean {
  const parameter = parameterAt(taker, index);
  const variable = parameter?.type === "Identifier" ? variableOf(facts.sourceCode, parameter) : undefined;
  const uses = variable?.references.map(({ identifier }) => identifier) ?? [];
  return uses.length > 0 && uses.every((use) => variableAt(facts.sourceCode, use) === variable && (isTakenForValue(use) || (isResultTested && use === taker.body)));
}

/** Whether a name is used as only a value can be. */
export function isTakenForValue(use: Node): boolean {
  const place = valuePlaceOf(outermost(use));
  return place !== undefined && place.use !== "tested" && place.use !== "inspected" && place.use !== "compared";
}
