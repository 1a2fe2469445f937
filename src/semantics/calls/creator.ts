import { unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";

/** The callee of the call or `new` that made what a constant holds: `pg.Client` for `db` after `const db = new pg.Client();`. */
export function creatorOf({ sourceCode }: Facts, node: Node): Expression | undefined {
  const value = constantValueOf(sourceCode, node);
  const made = value?.type === "AwaitExpression" ? unwrap(value.argument) : value;
  return made?.type === "CallExpression" || made?.type === "NewExpression" ? unwrap(made.callee) : undefined;
}
