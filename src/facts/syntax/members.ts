import type { TSESTree } from "@typescript-eslint/utils";
import { writesToMember } from "../../ast/member-writes.ts";
import { isFunction, keyOf, memberName, stringOf, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { nodesOf } from "../../ast/walk.ts";

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Where a member is declared: in the body of a class, in an interface or object type, in an object literal. */
export type MemberNode =
  | TSESTree.MethodDefinition
  | TSESTree.Property
  | TSESTree.PropertyDefinition
  | TSESTree.TSAbstractMethodDefinition
  | TSESTree.TSAbstractPropertyDefinition
  | TSESTree.TSMethodSignature
  | TSESTree.TSParameterProperty
  | TSESTree.TSPropertySignature;

const KEYED = [
  "MethodDefinition",
  "Property",
  "PropertyDefinition",
  "TSAbstractMethodDefinition",
  "TSAbstractPropertyDefinition",
  "TSMethodSignature",
  "TSPropertySignature",
] as const;

/** Whether the file has a member of that name at all, declared or assigned: most members that it reads are of other files. */
export function isMemberOfFile(sourceCode: SourceCode, name: string): boolean {
  return membersDeclaredIn(sourceCode).has(name) || writesToMember(sourceCode, name).length > 0;
}

const membersDeclaredIn = memoize((sourceCode: SourceCode) => {
  const names = new Set(nodesOf(sourceCode, "TSParameterProperty").map(parameterName));
  for (const type of KEYED) for (const node of nodesOf(sourceCode, type)) names.add(keyOf(node));
  return names;
});

/** The members of that name that a class declares itself, each of its overloads. Setters are left out. */
export function membersOfClass(node: ClassNode, name: string, isStatic: boolean): readonly MemberNode[] {
  return membersByName(node)[isStatic ? "ofClass" : "ofInstance"].get(name) ?? [];
}

const membersByName = memoize((node: ClassNode) => {
  const ofClass = new Map<string, MemberNode[]>();
  const ofInstance = new Map<string, MemberNode[]>();
  for (const member of node.body.body.filter(isNamedMember)) append(member.static ? ofClass : ofInstance, keyOf(member), member);
  for (const parameter of parameterProperties(node)) append(ofInstance, parameterName(parameter), parameter);
  return { ofClass, ofInstance };
});

function append(members: Map<string, MemberNode[]>, name: string | undefined, member: MemberNode): void {
  if (name === undefined) return;
  const others = members.get(name);
  if (others) others.push(member);
  else members.set(name, [member]);
}

/** `{ load() {} }`: the last one counts, as at run time. */
export function memberOfObject(node: TSESTree.ObjectExpression, name: string): MemberNode | undefined {
  return node.properties.filter((property) => property.type === "Property").findLast((property) => keyOf(property) === name);
}

/** A property or method of an interface or object type, unless it has overloads. */
export function memberOfType(members: readonly TSESTree.TypeElement[], name: string): MemberNode | undefined {
  const [member, ...overloads] = members.filter(isNamedSignature).filter((candidate) => keyOf(candidate) === name);
  return overloads.length === 0 ? member : undefined;
}

/** The class, or the object literal, whose method or field initialiser contains this `this`; or the function that it is a method of. */
export function ownerOfThis(node: Node): { node: ClassNode; static: boolean } | { node: TSESTree.ObjectExpression } | { prototypeOf: TSESTree.Identifier } | undefined {
  let current: Node = node;
  while (current.parent) {
    const { parent } = current;
    if (parent.type === "MethodDefinition" || parent.type === "PropertyDefinition") {
      return current === parent.value ? { node: parent.parent.parent, static: parent.static } : undefined;
    }
    if (parent.type === "StaticBlock") return { node: parent.parent.parent, static: true };
    if (isFunction(current) && current.type !== "ArrowFunctionExpression") return ownerOfFunction(parent);
    current = parent;
  }
  return undefined;
}

function ownerOfFunction(parent: Node): { node: TSESTree.ObjectExpression } | { prototypeOf: TSESTree.Identifier } | undefined {
  if (parent.type === "Property") return parent.parent.type === "ObjectExpression" ? { node: parent.parent } : undefined;
  if (parent.type !== "AssignmentExpression" || parent.left.type !== "MemberExpression") return undefined;
  const { object } = parent.left;
  const isPrototype = object.type === "MemberExpression" && memberName(object) === "prototype";
  return isPrototype && object.object.type === "Identifier" ? { prototypeOf: object.object } : undefined;
}

/** The way from a whole value to a name in its pattern: `b` in `{ a: { b } }` → `["a", "b"]`. */
export function pathInPattern(name: Node, pattern: Node): string[] | undefined {
  const path: string[] = [];
  let current = name;
  while (current !== pattern) {
    const property = current.parent;
    if (property?.type !== "Property" || property.parent.type !== "ObjectPattern") return undefined;
    const key = property.computed ? stringOf(property.key) : keyOf(property);
    if (key === undefined) return undefined;
    path.unshift(key);
    current = property.parent;
  }
  return path;
}

function isNamedMember(
  member: TSESTree.ClassElement,
): member is TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.TSAbstractMethodDefinition | TSESTree.TSAbstractPropertyDefinition {
  if (member.type === "MethodDefinition") return member.kind !== "set" && member.kind !== "constructor";
  return member.type === "PropertyDefinition" || member.type === "TSAbstractMethodDefinition" || member.type === "TSAbstractPropertyDefinition";
}

function isNamedSignature(member: TSESTree.TypeElement): member is TSESTree.TSMethodSignature | TSESTree.TSPropertySignature {
  return member.type === "TSMethodSignature" || member.type === "TSPropertySignature";
}

/** `constructor(private readonly mailer: Mailer)`. */
function parameterProperties(node: ClassNode): TSESTree.TSParameterProperty[] {
  const constructor = node.body.body.find((member) => member.type === "MethodDefinition" && member.kind === "constructor");
  if (constructor?.type !== "MethodDefinition") return [];
  return constructor.value.params.filter((parameter) => parameter.type === "TSParameterProperty");
}

function parameterName({ parameter }: TSESTree.TSParameterProperty): string | undefined {
  const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return "name" in name ? name.name : undefined;
}
