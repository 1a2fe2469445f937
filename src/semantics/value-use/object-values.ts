import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { enclosingFunction, keyOf, memberName, parentOf, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { variableAt } from "../../ast/references.ts";
import { variableOf, type Reference, type Variable } from "../../ast/scope.ts";
import { nodesOf } from "../../ast/walk.ts";
import { combinators } from "../../models/views/throttling.ts";
import { responseMethods, sendingMethods } from "../../models/views/value-functions.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { chainLinkCalling } from "../promises/promise-chain.ts";

/**
 * Decides whether a member is written beside others of the same object that get awaited values, and the object is handed out with them:
 * `info.a = await one(); info.b = two(); return info;`. Not where the file awaits the member, or takes the object apart as a whole.
 */
export function isBesideAwaited(facts: Facts, member: TSESTree.MemberExpression): boolean {
  const { sourceCode } = facts;
  const variable = variableAt(sourceCode, unwrap(member.object));
  if (!variable || !isOwnObject(variable, member)) return false;
  const writes = variable.references.flatMap((reference) => memberWriteBy(reference) ?? []);
  return writes.some(({ left, right }) => left !== member && isOfAwaited(right)) && variable.references.every((reference) => isPlainUse(reference)) && variable.references.some(isHandedOut);
}

/** A constant of the same function that begins as an object literal. */
function isOwnObject({ defs: [definition, ...others] }: Variable, member: Node): boolean {
  if (definition?.type !== "Variable" || others.length > 0 || definition.node.id.type !== "Identifier") return false;
  const initial = definition.node.init && unwrap(definition.node.init);
  return initial?.type === "ObjectExpression" && enclosingFunction(definition.node) === enclosingFunction(member);
}

function memberWriteBy({ identifier }: Reference): (TSESTree.AssignmentExpression & { left: TSESTree.MemberExpression }) | undefined {
  const member = parentOf(identifier);
  const write = member?.type === "MemberExpression" && unwrap(member.object) === identifier ? parentOf(member) : undefined;
  return write?.type === "AssignmentExpression" && write.left === member ? (write as TSESTree.AssignmentExpression & { left: TSESTree.MemberExpression }) : undefined;
}

/** `await one()`, `(await one()).name` */
function isOfAwaited(value: Expression): boolean {
  let current = unwrap(value);
  while (current.type === "MemberExpression" || current.type === "CallExpression") current = unwrap(current.type === "MemberExpression" ? current.object : (current.callee));
  return current.type === "AwaitExpression";
}

/** Its declaration, a member of it, or the whole of it handed out; `Object.values(info)` may be there to combine what it has. */
function isPlainUse(reference: Reference): boolean {
  const parent = parentOf(reference.identifier);
  return reference.init === true || parent?.type === "MemberExpression" || isHandedOut(reference);
}

/** `return info;`, `response.json(info)` */
function isHandedOut({ identifier }: Reference): boolean {
  const parent = parentOf(identifier);
  return parent?.type === "ReturnStatement" || (parent?.type === "CallExpression" && SENDING.has(methodOf(parent) ?? ""));
}

const SENDING: ReadonlySet<string> = new Set([...responseMethods, ...sendingMethods, "stringify"]);

/** Decides whether the file uses a member of that name as a promise: `await job.ended`, `Promise.all(jobs.map((job) => job.ended))`, `({ ended }) => ended`. */
export function isAwaitedByName(facts: Facts, name: string): boolean {
  return awaitedNamesIn(facts).has(name);
}

const awaitedNamesIn = memoize((facts: Facts): ReadonlySet<string> => {
  const members = nodesOf(facts.sourceCode, "MemberExpression").flatMap((member) => (isUsedAsPromise(facts, member) ? (memberName(member) ?? []) : []));
  return new Set([...members, ...nodesOf(facts.sourceCode, "Property").flatMap((property) => nameTakenOut(facts, property) ?? [])]);
});

/** `ended` for `const { ended } = await stop(id); await ended;` */
function nameTakenOut(facts: Facts, property: TSESTree.Property): string | undefined {
  if (property.parent.type !== "ObjectPattern") return undefined;
  const target = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
  const variable = target.type === "Identifier" ? variableOf(facts.sourceCode, target) : undefined;
  return variable?.references.some(({ identifier }) => isUsedAsPromise(facts, identifier)) ? keyOf(property) : undefined;
}

function isUsedAsPromise(facts: Facts, use: Node): boolean {
  return consumersOf(use).some(({ by, role }) => {
    switch (role) {
      case "awaited":
        return true;
      case "receiver":
        return chainLinkCalling(by) !== undefined;
      case "element":
        return isCombined(facts, by);
      case "returned":
        return by.type === "ArrowFunctionExpression" && parentOf(by)?.type === "CallExpression" && isCombined(facts, parentOf(by) as Node);
      default:
        return false;
    }
  });
}

/** A list that a combinator gets. */
function isCombined(facts: Facts, list: Node): boolean {
  return consumersOf(list).some(({ by, role }) => role === "argument" && isCallTo(facts, by, combinators));
}
