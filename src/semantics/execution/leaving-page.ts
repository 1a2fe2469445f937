import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { leavingCalls, locationMembers, locationObjects } from "../../models/views/leaving-page.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { isReferenceTo } from "../calls/origin.ts";
import { functionAround } from "./async-context.ts";
import { blocksAround } from "./event-loop.ts";

/** Whether the page is left right after the code, by a statement that follows it: `save(); location.reload();`. What it has started is cancelled then. */
export function isBeforeLeaving(facts: Facts, node: Node): boolean {
  const running = functionAround(node);
  if (!running) return false;
  return blocksAround(node, running).some(({ statements, index }) => statements.slice(index + 1).some((statement) => leaves(facts, statement)));
}

/** Not in functions that are only made here. */
function leaves(facts: Facts, statement: Node): boolean {
  return !isFunction(statement) && [...within(facts.sourceCode, statement)].some((node) => isLeaving(facts, node));
}

function isLeaving(facts: Facts, node: Node): boolean {
  if (node.type === "CallExpression") return isCallTo(facts, node, leavingCalls);
  return node.type === "AssignmentExpression" && isLocation(facts, unwrap(node.left));
}

/** `location`, `window.location.href` */
function isLocation(facts: Facts, target: TSESTree.Node): boolean {
  if (isReferenceTo(facts, target, locationObjects)) return true;
  return target.type === "MemberExpression" && locationMembers.has(memberName(target) ?? "") && isReferenceTo(facts, target.object, locationObjects);
}
