import type { TSESTree } from "@typescript-eslint/utils";
import { isCallee, keyOf, memberName, parentOf, type Node } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";

/** Returns the call that aborts nothing: `controller.abort()`, where no code reads the `signal` of `«new AbortController()»`. */
export function idleAbortOf(facts: Facts, made: TSESTree.NewExpression): TSESTree.CallExpression | undefined {
  const declarator = parentOf(made);
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier" || !isCallTo(facts, made, "AbortController")) return undefined;
  const variable = variableOf(facts.sourceCode, declarator.id);
  if (!variable || !onlyDefinition(variable)) return undefined;
  const uses = readsOf(variable);
  const aborts = uses.flatMap((use) => abortCalling(use) ?? []);
  const others = uses.filter((use) => !abortCalling(use));
  return others.every((use) => isUnreadSignal(facts, use)) ? aborts[0] : undefined;
}

function readsOf({ references }: Variable): Node[] {
  return references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier as Node);
}

function abortCalling(use: Node): TSESTree.CallExpression | undefined {
  const member = parentOf(use);
  const call = member?.type === "MemberExpression" && member.object === use && memberName(member) === "abort" && isCallee(member) ? parentOf(member) : undefined;
  return call?.type === "CallExpression" ? call : undefined;
}

/** `const { signal } = controller;`, `const signal = controller.signal;` that no code reads. */
function isUnreadSignal({ sourceCode }: Facts, use: Node): boolean {
  const parent = parentOf(use);
  const declarator = parent?.type === "MemberExpression" && memberName(parent) === "signal" ? parentOf(parent) : parent;
  if (declarator?.type !== "VariableDeclarator" || isExported(declarator)) return false;
  const isOfMember = parent !== declarator;
  const names = isOfMember ? [declarator.id] : declarator.id.type === "ObjectPattern" ? declarator.id.properties.map((property) => (property.type === "Property" && keyOf(property) === "signal" ? property.value : property)) : [];
  return names.length > 0 && names.every((name) => name.type === "Identifier" && readsOf(variableOf(sourceCode, name) as Variable).length === 0);
}

function isExported({ parent }: TSESTree.VariableDeclarator): boolean {
  return parent.parent.type === "ExportNamedDeclaration";
}
