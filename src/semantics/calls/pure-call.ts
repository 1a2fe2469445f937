import { parentOf, type Node } from "../../ast/nodes.ts";
import { pureMethods } from "../../models/views/probe-calls.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCall, methodOf, type CallNode } from "./call.ts";
import { isCallThat } from "./model.ts";

/** A call that changes nothing and does not fail in ordinary use: `Object.keys(x)`, `text.trim()`. What it has inside is not looked at. */
export function isPureCall(facts: Facts, node: Node): node is CallNode {
  if (!isCall(node) || parentOf(node)?.type === "AwaitExpression") return false;
  return pureMethods.has(methodOf(node) ?? "") || isCallThat(facts, node, "pure");
}
