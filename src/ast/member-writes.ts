import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, keyOf, memberName, type Expression, type SourceCode } from "./nodes.ts";
import { memoize } from "./memoize.ts";
import { nodesOf } from "./walk.ts";

/** `anything.name = …`, with any operator of assignment. */
export type MemberWrite = TSESTree.AssignmentExpression & { left: TSESTree.MemberExpression };

/** The assignments to members of a name, whatever their objects, all over the file. */
export function writesToMember(sourceCode: SourceCode, name: string): readonly MemberWrite[] {
  return writesByName(sourceCode).get(name) ?? [];
}

const writesByName = memoize((sourceCode: SourceCode) => {
  const writes = new Map<string, MemberWrite[]>();
  for (const node of nodesOf(sourceCode, "AssignmentExpression")) {
    if (!isMemberWrite(node)) continue;
    const name = memberName(node.left) ?? "";
    const others = writes.get(name);
    if (others) others.push(node);
    else writes.set(name, [node]);
  }
  return writes;
});

function isMemberWrite(node: TSESTree.AssignmentExpression): node is MemberWrite {
  return node.left.type === "MemberExpression";
}

/** Whether a class or constructor function makes its member there: before anything else can ask for it. */
export function isInConstructor(write: MemberWrite): boolean {
  const owner = enclosingFunction(write);
  return owner?.parent.type === "MethodDefinition" && owner.parent.kind === "constructor";
}

/** What the file puts into its fields of a name; nothing where one of them is not private, so that another file may write it. */
export function valuesOfPrivate(sourceCode: SourceCode, name: string): Expression[] {
  const fields = nodesOf(sourceCode, "PropertyDefinition").filter((field) => keyOf(field) === name);
  if (fields.length === 0 || !fields.every(isPrivate)) return [];
  return [...fields.flatMap(({ value }) => value ?? []), ...writesToMember(sourceCode, name).map(({ right }) => right)];
}

function isPrivate({ accessibility, key }: TSESTree.PropertyDefinition): boolean {
  return accessibility === "private" || key.type === "PrivateIdentifier";
}
