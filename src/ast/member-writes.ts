import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, memberName, type Node, type SourceCode } from "./nodes.ts";
import { within } from "./walk.ts";

/** `anything.name = …`, with any operator of assignment. */
export type MemberWrite = TSESTree.AssignmentExpression & { left: TSESTree.MemberExpression };

const writesOfFile = new WeakMap<SourceCode, Map<string, MemberWrite[]>>();

/** The assignments to members of a name, whatever their objects, all over the file. */
export function writesToMember(sourceCode: SourceCode, name: string): readonly MemberWrite[] {
  let writes = writesOfFile.get(sourceCode);
  if (!writes) writesOfFile.set(sourceCode, (writes = collectWrites(sourceCode)));
  return writes.get(name) ?? [];
}

function collectWrites(sourceCode: SourceCode): Map<string, MemberWrite[]> {
  const writes = new Map<string, MemberWrite[]>();
  for (const node of within(sourceCode, sourceCode.ast, () => true)) {
    const name = isMemberWrite(node) ? memberName(node.left) : undefined;
    if (name !== undefined) writes.set(name, [...(writes.get(name) ?? []), node as MemberWrite]);
  }
  return writes;
}

function isMemberWrite(node: Node): node is MemberWrite {
  return node.type === "AssignmentExpression" && node.left.type === "MemberExpression";
}

/** Whether a class or constructor function makes its member there: before anything else can ask for it. */
export function isInConstructor(write: MemberWrite): boolean {
  const owner = enclosingFunction(write);
  return owner?.parent.type === "MethodDefinition" && owner.parent.kind === "constructor";
}
