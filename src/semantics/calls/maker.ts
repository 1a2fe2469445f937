import { unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import type { Denotation, Facts } from "../../facts/facts.ts";

type Export = Extract<Denotation, { readonly kind: "module" }>;

/** The callee of the call or `new` that made what a constant holds: `pg.Client` for `db` behind `const db = new pg.Client();`. */
export function makerOf({ sourceCode }: Facts, node: Node): Expression | undefined {
  const value = constantValueOf(sourceCode, node);
  const made = value?.type === "AwaitExpression" ? unwrap(value.argument) : value;
  return made?.type === "CallExpression" || made?.type === "NewExpression" ? unwrap(made.callee) : undefined;
}

/** The export of a module that an expression stands for. */
export function exportAt(facts: Facts, node: Expression | undefined): Export | undefined {
  const denoted = node && facts.denotes(node);
  return denoted?.kind === "module" ? denoted : undefined;
}
