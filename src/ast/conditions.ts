import type { TSESTree } from "@typescript-eslint/utils";
import { isLoop, type LoopNode, type Node } from "./nodes.ts";

/**
 * What decides whether a node is reached. `branch`: the test of `if`, `?:`, `&&`, `||`, `??`. `case`: of a `switch`. `exit`: of an `if` before it
 * that returns. `failure`: the `try` of a `catch`. `loop`: what a loop around it tests or goes over.
 */
export interface Condition {
  readonly test: Node;
  readonly by: "branch" | "case" | "exit" | "failure" | "loop";
  /** Whether the test is true where the node is reached; `undefined` where that is no yes or no. */
  readonly holds: boolean | undefined;
}

/** Returns the conditions on a node within a function, loop or other node around it, the nearest first: `a`, `b` for `if (b) return; if (a) «f()»;`. */
export function conditionsAround(node: Node, root: Node): Condition[] {
  const conditions: Condition[] = [];
  for (let child = node; child !== root && child.parent && child.parent !== root; child = child.parent) {
    conditions.push(...conditionsAt(child.parent, child));
  }
  return conditions;
}

function conditionsAt(parent: Node, child: Node): Condition[] {
  switch (parent.type) {
    case "IfStatement":
    case "ConditionalExpression":
      return child === parent.test ? [] : [{ test: parent.test, by: "branch", holds: child === parent.consequent }];
    case "LogicalExpression":
      return child === parent.right ? [{ test: parent.left, by: "branch", holds: parent.operator === "??" ? undefined : parent.operator === "&&" }] : [];
    case "SwitchCase":
      return [parent.parent.discriminant, ...(parent.test ? [parent.test] : [])].map((test) => ({ test, by: "case", holds: undefined }));
    case "TryStatement":
      return child === parent.handler ? [{ test: parent.block, by: "failure", holds: undefined }] : [];
    case "BlockStatement":
      return exitsBefore(parent.body, child);
    default:
      return isLoop(parent) ? repeatingConditions(parent, child) : [];
  }
}

function repeatingConditions(loop: LoopNode, child: Node): Condition[] {
  if (loop.type === "ForOfStatement" || loop.type === "ForInStatement") return child === loop.right ? [] : [{ test: loop.right, by: "loop", holds: undefined }];
  return loop.test && child !== loop.test ? [{ test: loop.test, by: "loop", holds: undefined }] : [];
}

function exitsBefore(statements: readonly TSESTree.Statement[], child: Node): Condition[] {
  const earlier = statements.slice(0, statements.indexOf(child as TSESTree.Statement));
  return earlier.flatMap((statement) => (statement.type === "IfStatement" && returns(statement.consequent) ? [{ test: statement.test, by: "exit", holds: false }] : []));
}

function returns(consequent: TSESTree.Statement): boolean {
  const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
  return last?.type === "ReturnStatement";
}
