import type { TSESTree } from "@typescript-eslint/utils";
import type { Node } from "./nodes.ts";

/** Whether a statement never comes to its end: every way through it ends in `return` or `throw`. Loops count as ending. */
export function alwaysLeaves(statement: TSESTree.Statement | null | undefined): boolean {
  switch (statement?.type) {
    case "ReturnStatement":
    case "ThrowStatement":
      return true;
    case "BlockStatement":
      return statement.body.some(alwaysLeaves);
    case "IfStatement":
      return alwaysLeaves(statement.consequent) && alwaysLeaves(statement.alternate);
    case "TryStatement":
      return alwaysLeaves(statement.finalizer) || (alwaysLeaves(statement.block) && (!statement.handler || alwaysLeaves(statement.handler.body)));
    case "SwitchStatement":
      return leavesInEveryCase(statement);
    default:
      return false;
  }
}

/** Decides whether a `catch` below `root` sees what code throws: `fail()` in `try { fail(); } catch {}`, with the statement or what is around it as the root. */
export function isCaughtWithin(root: Node | undefined, node: Node): boolean {
  let child = node;
  for (let { parent } = node; parent && child !== root; { parent } = parent) {
    if (parent.type === "TryStatement" && parent.block === child && parent.handler) return true;
    child = parent;
  }
  return false;
}

function leavesInEveryCase({ cases }: TSESTree.SwitchStatement): boolean {
  const [last] = cases.slice(-1);
  const filled = cases.filter(({ consequent }) => consequent.length > 0);
  return last !== undefined && filled.includes(last) && cases.some(({ test }) => !test) && filled.every(({ consequent }) => consequent.some(alwaysLeaves));
}
