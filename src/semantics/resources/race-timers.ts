import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { isFunction, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { constantValueOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { timers } from "../../models/views/event-loop-callbacks.ts";
import { isCallTo } from "../calls/call.ts";

/**
 * Returns the timers of a race that nothing can clear: `setTimeout(reject, 1000)` in
 * `Promise.race([load(), new Promise((_, reject) => setTimeout(reject, 1000))])`.
 */
export function timersLeftByRace(facts: Facts, call: TSESTree.CallExpression): TSESTree.CallExpression[] {
  const [list] = call.arguments;
  if (list?.type !== "ArrayExpression" || !isCallTo(facts, call, "Promise.race")) return [];
  return list.elements.flatMap((element) => (element && element.type !== "SpreadElement" ? timersIn(facts, element) : []));
}

function timersIn(facts: Facts, element: Expression): TSESTree.CallExpression[] {
  const made = constantValueOf(facts.sourceCode, element) ?? unwrap(element);
  const executor = made.type === "NewExpression" && isCallTo(facts, made, "Promise") ? made.arguments[0] : undefined;
  if (!executor || !isFunction(executor)) return [];
  return [...within(facts.sourceCode, executor)].filter((node): node is TSESTree.CallExpression => node.type === "CallExpression" && isCallTo(facts, node, timers) && isUnnamed(node));
}

/** What an executor returns is not used. */
function isUnnamed(timer: Node): boolean {
  return consumersOf(timer).every(({ role }) => role === "discarded" || role === "returned" || role === "voided");
}
