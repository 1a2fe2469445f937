import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, positionalArguments, stringOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { listenerMethods } from "../../models/views/event-loop-callbacks.ts";
import { lastResortEvents, lastResortProperties, listening } from "../../models/views/last-resort.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";
import { isGlobalReference } from "../calls/origin.ts";

/** The handler of errors that were not caught, and the event that brings them. */
export interface LastResort {
  readonly event: string;
  readonly handler: Expression;
}

/** `process.on("unhandledRejection", handler)`, `window.onunhandledrejection = handler`. */
export function lastResortOf(facts: Facts, node: TSESTree.AssignmentExpression | TSESTree.CallExpression): LastResort | undefined {
  return node.type === "CallExpression" ? registeredBy(facts, node) : assignedBy(facts, node);
}

function registeredBy(facts: Facts, call: TSESTree.CallExpression): LastResort | undefined {
  const [first, handler] = positionalArguments(call);
  const event = first && stringOf(first);
  if (event === undefined || !handler || !lastResortEvents.has(event)) return undefined;
  return isListening(facts, call) ? { event, handler } : undefined;
}

/** `process.on(…)`, and `on` of what that returns, which is the process again. */
function isListening(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (isCallTo(facts, call, listening)) return true;
  const callee = unwrap(call.callee);
  const holder = callee.type === "MemberExpression" && listenerMethods.has(memberName(callee) ?? "") ? unwrap(callee.object) : undefined;
  return holder?.type === "CallExpression" && isListening(facts, holder);
}

function assignedBy(facts: Facts, { left, operator, right }: TSESTree.AssignmentExpression): LastResort | undefined {
  const name = operator === "=" ? nameOf(left) : undefined;
  const event = name === undefined ? undefined : lastResortProperties.get(name);
  if (event === undefined) return undefined;
  return isGlobalReference(facts, left) ? { event, handler: right } : undefined;
}

function nameOf(target: Node): string | undefined {
  if (target.type === "MemberExpression") return memberName(target);
  return target.type === "Identifier" ? target.name : undefined;
}
