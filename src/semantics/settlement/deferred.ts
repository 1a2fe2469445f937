import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { keyOf, memberName, unwrap, type Expression } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import { isPromise, type Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";

/**
 * Whether a name refers to a promise that others settle, and that never rejects: `promise` in
 * `const { promise, resolve } = Promise.withResolvers()`, or `gate` in `const gate = new Deferred()` where only `gate.resolve` is used.
 */
export function isOnlyResolved(facts: Facts, promise: Expression): boolean {
  const name = unwrap(promise);
  const variable = name.type === "Identifier" ? variableOf(facts.sourceCode, name) : undefined;
  const definition = variable && onlyDefinition(variable);
  if (definition?.type !== "Variable" || !definition.node.init) return false;
  const { id } = definition.node;
  const made = unwrap(definition.node.init);
  if (id.type === "ObjectPattern") return made.type === "CallExpression" && isWithoutReject(facts, id, made);
  return made.type === "NewExpression" && made.arguments.length === 0 && isPromise(facts.promise(made)) && isResolvedOnly(variable as Variable);
}

function isWithoutReject(facts: Facts, { properties }: TSESTree.ObjectPattern, call: TSESTree.CallExpression): boolean {
  if (!isCallTo(facts, call, "Promise.withResolvers")) return false;
  return properties.every((property) => property.type === "Property" && ["promise", "resolve"].includes(keyOf(property) ?? ""));
}

function isResolvedOnly({ references }: Variable): boolean {
  const uses = references.flatMap((reference) => (reference.init ? [] : consumersOf(reference.identifier).map(useBy)));
  return uses.includes("resolve") && uses.every((use) => use !== undefined);
}

/** Fates of a promise that leave no way to reject it. */
function useBy({ by, role }: Consumer): string | undefined {
  if (role === "awaited") return "await";
  const member = role === "receiver" ? memberName(by) : undefined;
  return member !== undefined && ["catch", "finally", "resolve", "then"].includes(member) ? member : undefined;
}
