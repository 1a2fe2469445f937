import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../ast/nodes.ts";

/** Whether a statement raises an error: `throw error;`, `assert(false);`. With `mayPass` every assertion counts. */
export function alwaysThrows(statement: TSESTree.Statement | undefined, mayPass = false): boolean {
  if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") return statement?.type === "ThrowStatement";
  const { callee, arguments: [condition] } = statement.expression;
  const called = unwrap(callee);
  const name = called.type === "Identifier" ? called.name : called.type === "MemberExpression" ? memberName(called) : undefined;
  if (!/^(?:assert|invariant)(?![a-z])/u.test(name ?? "")) return false;
  return mayPass || (condition?.type === "Literal" && condition.value === false);
}
