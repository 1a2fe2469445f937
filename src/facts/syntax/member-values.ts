import type { TSESTree } from "@typescript-eslint/utils";
import { isInConstructor, writesToMember, type MemberWrite } from "../../ast/member-writes.ts";
import { isFunction, type Expression, type FunctionNode, type SourceCode } from "../../ast/nodes.ts";
import { memberOfObject, membersOfClass, ownerOfThis, type ClassNode, type MemberNode } from "./members.ts";
import type { Shape } from "./shape.ts";

/** What a member may hold: the values that the file gives it, and whether it may have none yet. Or the getter that makes it. */
export type Held = { readonly getter: FunctionNode } | { readonly mayBeMissing: boolean; readonly values: readonly Expression[] };

/** Every value that the file gives to a member of a class or of an object literal; nothing where others may give it one. */
export function heldBy(sourceCode: SourceCode, holder: Shape | undefined, name: string): Held | undefined {
  switch (holder?.kind) {
    case "class":
    case "instance":
      return heldByClass(sourceCode, holder.node, name, holder.kind === "class");
    case "value":
      return holder.node.type === "ObjectExpression" && isSpelledOut(holder.node) ? heldByObject(sourceCode, memberOfObject(holder.node, name), name) : undefined;
    default:
      return undefined;
  }
}

/** A spread or a computed key may give the property another value. */
function isSpelledOut({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.every((property) => property.type === "Property" && !property.computed);
}

function heldByObject(sourceCode: SourceCode, property: MemberNode | undefined, name: string): Held | undefined {
  if (property?.type !== "Property") return undefined;
  if (property.kind === "get") return isFunction(property.value) ? { getter: property.value } : undefined;
  if (writesToMember(sourceCode, name).length > 0) return undefined;
  return { values: [property.value as Expression], mayBeMissing: false };
}

function heldByClass(sourceCode: SourceCode, node: ClassNode, name: string, isStatic: boolean): Held | undefined {
  const [member, ...others] = membersOfClass(node, name, isStatic);
  // A base class may give the field something, too.
  if (others.length > 0 || (!member && node.superClass)) return undefined;
  if (member?.type === "MethodDefinition") return member.kind === "get" && isFunction(member.value) ? { getter: member.value } : undefined;
  const initial = member?.type === "PropertyDefinition" ? (member.value ?? undefined) : undefined;
  const writes = writesToMember(sourceCode, name);
  if (isStatic || writes.some((write) => !isOwnWrite(write, node))) return undefined;
  const isInitialized = initial !== undefined || writes.some(isInConstructor);
  return { values: [...(initial ? [initial] : []), ...writes.map(({ right }) => right)], mayBeMissing: !isInitialized };
}

function isOwnWrite({ left, operator }: MemberWrite, node: ClassNode): boolean {
  if (left.object.type !== "ThisExpression" || !/^(?:\?\?|\|\|)?=$/u.test(operator)) return false;
  const owner = ownerOfThis(left.object);
  return owner !== undefined && "node" in owner && owner.node === node;
}
