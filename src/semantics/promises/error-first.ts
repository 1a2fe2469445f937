import { consumersOf } from "../../ast/consumers.ts";
import { isFunction, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { errorNames } from "../../models/views/callback-names.ts";
import type { Facts } from "../../facts/facts.ts";

/**
 * Whether a function is a callback that is told of success and of failure: `(error, rows) => { if (error) … }`. One that
 * does not look whether there is an error is called for errors only: `(error) => log(error)`.
 */
export function isErrorFirst({ sourceCode }: Facts, node: Node): boolean {
  if (!isFunction(node) || node.async) return false;
  const [error] = node.params;
  if (error?.type !== "Identifier" || !errorNames.test(error.name)) return false;
  return variableOf(sourceCode, error)?.references.some(({ identifier }) => isTested(identifier)) ?? false;
}

/** `if (error)`, `!error`, `error ? reject(error) : resolve()`, `error != null`, `error && …` */
function isTested(name: Node): boolean {
  return consumersOf(name).some(({ by, role }) => role === "tested" || (by.type === "BinaryExpression" && /^[!=]==?$/u.test(by.operator)));
}
