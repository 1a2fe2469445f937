import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { keyOf, memberName, outermost, parentOf, unwrap, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import { cleanUpWaits } from "../../models/views/clean-up.ts";
import { childProcesses } from "../../models/views/signal-takers.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo } from "../calls/call.ts";

/** Decides whether a call starts a process that only its signal could end: no `kill`, not detached, and nothing else gets the child. */
export function startsOwnProcess(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (!isCallTo(facts, call, childProcesses) || isDetached(call)) return false;
  return consumersOf(call).every(({ by, role }) => {
    if (role === "discarded") return true;
    if (role === "receiver") return isReadOnly(by);
    const target = role === "stored" && by.type === "VariableDeclarator" ? by.id : undefined;
    return target !== undefined && isKeptHere(facts, target);
  });
}

function isDetached({ arguments: given }: TSESTree.CallExpression): boolean {
  return given.some((argument) => argument.type === "ObjectExpression" && argument.properties.some((property) => property.type === "SpreadElement" || keyOf(property) === "detached"));
}

/** `const { stdout } = spawn(…)` has nothing to kill the child with; of a name, every use counts. */
function isKeptHere(facts: Facts, target: Node): boolean {
  if (target.type === "ObjectPattern") return target.properties.every((property) => property.type === "Property" && !ENDING.has(keyOf(property) ?? "kill"));
  const variable = target.type === "Identifier" ? variableOf(facts.sourceCode, target) : undefined;
  const uses = variable?.references.filter((reference) => reference.isRead()).map(({ identifier }) => identifier);
  return uses?.every((use) => isWaitedFor(facts, use) || isReadOnly(outermost(use).parent)) ?? false;
}

const ENDING: ReadonlySet<string> = new Set(["disconnect", "kill", "pid", "send", "unref"]);

/** `child.stdout`, `child.on(…)` */
function isReadOnly(member: Node | undefined): boolean {
  return member?.type === "MemberExpression" && !ENDING.has(memberName(member) ?? "kill");
}

/** `await once(child, "close")` */
function isWaitedFor(facts: Facts, use: Node): boolean {
  const call = parentOf(use);
  return call?.type === "CallExpression" && unwrap(call.callee) !== use && isCallTo(facts, call, cleanUpWaits);
}
