import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { flowOwnerOf } from "../../ast/evaluation.ts";
import { memberName, type Expression, type Node } from "../../ast/nodes.ts";
import { metFirst } from "../../ast/paths.ts";
import { variableAt } from "../../ast/references.ts";
import { nodesOf } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { chainLinkCalling, endsHandled, wholeChain } from "../promises/promise-chain.ts";
import { mayStart } from "../settlement/may-reject.ts";
import { isOnlyKept } from "./kept-promise.ts";

/**
 * Returns the promise that `this.ready = connect();` keeps for others, which come when they come; also one that a variable of the file keeps.
 * `undefined` where the function itself handles it before it waits or ends: `this.loading = load(); return this.loading;`.
 */
export function keptForOthers(facts: Facts, write: TSESTree.AssignmentExpression | TSESTree.PropertyDefinition): Expression | undefined {
  const value = write.type === "PropertyDefinition" ? write.value : write.right;
  if (!value || !mayStart(value) || !isOnlyKept(value)) return undefined;
  const reads = readsOf(facts, write.type === "PropertyDefinition" ? write.key : write.left);
  if (!reads || reads.some((read) => isHandled(facts, read))) return undefined;
  return isLeftAlone(facts, write, new Set(reads)) ? value : undefined;
}

/** All of `this.ready`, or of a variable of the file, that the file reads; `undefined` for what is neither. */
function readsOf({ sourceCode }: Facts, target: Node): Node[] | undefined {
  if (target.type === "Identifier" && target.parent.type !== "PropertyDefinition") {
    const variable = variableAt(sourceCode, target);
    return variable?.scope.type === "module" ? variable.references.flatMap((reference) => (reference.isRead() ? reference.identifier : [])) : undefined;
  }
  const name = target.type === "MemberExpression" && target.object.type === "ThisExpression" ? memberName(target) : target.type === "Identifier" || target.type === "PrivateIdentifier" ? target.name : undefined;
  if (name === undefined) return undefined;
  return nodesOf(sourceCode, "MemberExpression").filter((member) => member !== target && memberName(member)?.replace("#", "") === name.replace("#", ""));
}

/** `this.ready.catch(() => {});` */
function isHandled(facts: Facts, read: Node): boolean {
  return consumersOf(read).some(({ by, role }) => {
    const link = role === "receiver" ? chainLinkCalling(by) : undefined;
    return link !== undefined && endsHandled(facts, wholeChain(link).call);
  });
}

/** Whether the function waits, or ends, before it does anything with what it has kept. */
function isLeftAlone({ sourceCode }: Facts, write: Node, uses: ReadonlySet<Node>): boolean {
  if (write.type === "PropertyDefinition" || flowOwnerOf(write).type === "Program") return true;
  const met = metFirst(sourceCode, [write], { meets: (node) => uses.has(node) || node.type === "AwaitExpression" }) ?? [];
  return met.some(({ at }) => typeof at === "string" || !uses.has(at));
}
