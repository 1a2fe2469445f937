import type { TSESTree } from "@typescript-eslint/utils";
import { isUndefined, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";

/** Decides whether other code may run at a node before the function goes on, longer than one drain of the microtasks: at `await load()`, and not at `await null`. */
export function letsOthersRun(facts: Facts, node: Node): boolean {
  switch (node.type) {
    case "AwaitExpression":
      return !isImmediate(facts, node.argument);
    case "ForOfStatement":
      return node.await;
    case "VariableDeclaration":
      return node.kind === "await using";
    case "YieldExpression":
      return true;
    default:
      return false;
  }
}

/** `await null`, `await Promise.resolve()`, `await value` */
function isImmediate(facts: Facts, argument: Expression): boolean {
  const node = unwrap(argument);
  if (node.type === "Literal" || isUndefined(node)) return true;
  if (isCallTo(facts, node, "Promise.resolve")) return (node as TSESTree.CallExpression).arguments.every((given) => given.type !== "SpreadElement" && facts.promise(given) === "never");
  return facts.promise(node) === "never";
}
