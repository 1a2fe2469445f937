import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, parentOf, type Node } from "../../ast/nodes.ts";
import { pureCalls, pureMethods } from "../../data/probe-calls.ts";
import type { Denotation, Facts } from "../../facts/facts.ts";
import { calledBy, exportName, targetOf } from "./call-target.ts";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A call that changes nothing and does not fail in ordinary use: `Object.keys(x)`, `text.trim()`. What it has inside is not looked at. */
export function isPureCall(facts: Facts, node: Node): node is Call {
  if (!isCall(node) || parentOf(node)?.type === "AwaitExpression") return false;
  return pureMethods.has(methodOf(node) ?? "") || isListed(targetOf(facts, node), pureCalls);
}

export function isCall(node: Node): node is Call {
  return node.type === "CallExpression" || node.type === "NewExpression";
}

/** The name of the method that a call names: `close` in `a.b.close()` and in `a.b.close.call(a.b)`. */
export function methodOf(call: Call): string | undefined {
  const called = calledBy(call);
  return called.type === "MemberExpression" ? memberName(called) : undefined;
}

/** The name of the function that a call runs: that of the export, wherever that is known, or as it is written. */
export function nameOfCalled(facts: Facts, call: Call): string | undefined {
  const target = targetOf(facts, call);
  const exported = target && target.kind !== "function" ? target.path.at(-1) : undefined;
  const callee = calledBy(call);
  return exported ?? (callee.type === "Identifier" ? callee.name : methodOf(call));
}

/** Whether an export or global is in a list, by its name or by `.*` (`#*` for a module) for all that its holder has. */
export function isListed(denoted: Denotation | undefined, list: ReadonlySet<string>): boolean {
  const name = denoted && exportName(denoted);
  return name !== undefined && (list.has(name) || list.has(name.replace(/(?<=[.#])[^.#]+$/u, "*")));
}
