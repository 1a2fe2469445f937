import { isFunction, isNameOrMember, unwrap, type Node, type SourceCode } from "./nodes.ts";
import { childrenOf, within } from "./walk.ts";

/**
 * What code does, seen from outside: calls, `new`, `import()`, `throw`, waiting. Not what these have inside
 * (`a(b())` is one action), and not what nested functions do.
 */
export function actionsIn(sourceCode: SourceCode, root: Node): Node[] {
  if (isFunction(root)) return [];
  if (isAction(root)) return [root];
  return [...within(sourceCode, root, (node) => !isFunction(node) && !isAction(node))].filter(isAction);
}

/** The actions that an action has inside: `b()` in `a(b())` and in `b().a()`. */
export function actionsInside(sourceCode: SourceCode, action: Node): Node[] {
  return childrenOf(sourceCode, action).flatMap((child) => actionsIn(sourceCode, child));
}

function isAction(node: Node): boolean {
  switch (node.type) {
    case "CallExpression":
    case "ImportExpression":
    case "NewExpression":
    case "TaggedTemplateExpression":
    case "ThrowStatement":
    case "YieldExpression":
      return true;
    case "AwaitExpression":
      return isNameOrMember(unwrap(node.argument));
    case "ForOfStatement":
      return node.await;
    default:
      return false;
  }
}
