import { outermost, parentOf, type FunctionNode, type Node } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { contractOf } from "../callbacks/callback-contract.ts";
import { isListenerAttribute } from "./dropped-value.ts";

/**
 * Decides whether a statement is the last step of an event handler, whose own promise nothing receives: to await it there would change
 * nothing. `onPress={async () => { if (isReady) start(); }}`
 */
export function isLastOfHandler(facts: Facts, node: Node, owner: FunctionNode): boolean {
  return isLastStep(node, owner) && isHandler(facts, owner);
}

/** The statement ends its block, and so do all blocks around it, up to the function. Loops and `try` go on. */
function isLastStep(node: Node, owner: FunctionNode): boolean {
  const { parent: statement } = outermost(node);
  return statement?.type === "ExpressionStatement" && isLastIn(statement, owner);
}

function isLastIn(statement: Node, owner: FunctionNode): boolean {
  const { parent } = statement;
  if (!parent || parent === owner) return parent === owner;
  const ends = parent.type === "BlockStatement" ? parent.body.at(-1) === statement : parent.type === "IfStatement";
  return ends && isLastIn(parent, owner);
}

function isHandler(facts: Facts, owner: FunctionNode): boolean {
  const place = parentOf(owner);
  if (place?.type === "JSXExpressionContainer") return isListenerAttribute(place.parent);
  return place?.type === "CallExpression" && place.callee !== owner && contractOf(facts, owner) === "listener";
}
