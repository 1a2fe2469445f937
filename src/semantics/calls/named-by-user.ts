import { matchesName, type NamePattern } from "../../ast/pattern.ts";
import { namesInChain } from "../../ast/words.ts";
import type { Expression } from "../../ast/nodes.ts";
import type { Facts } from "../../facts/facts.ts";
import { callOf, calledBy, type CallNode } from "./call.ts";

/** Returns the name by which a user may name a call, as it is written: `client.track`; `undefined` for a function without one. */
export function nameOfCallee(call: CallNode): string | undefined {
  const name = namesInChain(calledBy(call)).join(".");
  return name === "" ? undefined : name;
}

/** Whether a call is one of those that the user names: `track`, `client.track`, `analytics#track`. */
export function isNamedCall(facts: Facts, call: CallNode, patterns: readonly NamePattern[]): boolean {
  if (patterns.length === 0) return false;
  return isAnyOf([nameOfCallee(call), namesInChain(calledBy(call)).at(-1), callOf(facts, call).origin?.name], patterns);
}

/** Whether the value is of a type that the user names: `Task`, `p-queue#Task`. */
export function isOfNamedType(facts: Facts, node: Expression, patterns: readonly NamePattern[]): boolean {
  if (patterns.length === 0) return false;
  return isAnyOf(facts.instance(node).flatMap(({ name, module }) => [name, `${module ?? ""}#${name}`]), patterns);
}

function isAnyOf(names: readonly (string | undefined)[], patterns: readonly NamePattern[]): boolean {
  return patterns.some((pattern) => {
    const text = typeof pattern === "string" ? pattern : `${pattern.module}#${pattern.name}`;
    return names.some((name) => name !== undefined && matchesName(text, name));
  });
}
