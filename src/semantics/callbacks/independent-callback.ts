import type { FunctionNode, Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { isDeclaredOutside } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";

/** Whether the calls of a callback have no effect that another one sees: no outer variable, no member of one, no `this`. */
export function isIndependentCallback(facts: Facts, callback: FunctionNode): boolean {
  return [...within(facts.sourceCode, callback.body, () => true)].every((node) => {
    const target = targetOfWrite(node);
    return !target || !isShared(facts, callback, target);
  });
}

function targetOfWrite(node: Node): Node | undefined {
  switch (node.type) {
    case "AssignmentExpression":
      return node.left;
    case "UpdateExpression":
      return node.argument;
    case "UnaryExpression":
      return node.operator === "delete" ? node.argument : undefined;
    default:
      return undefined;
  }
}

/** What is taken apart into several names is not looked into. */
function isShared(facts: Facts, callback: FunctionNode, target: Node): boolean {
  const root = rootOfChain(target);
  if (root.type !== "Identifier") return true;
  const variable = variableAt(facts.sourceCode, root);
  return !variable || isDeclaredOutside(variable, callback);
}
