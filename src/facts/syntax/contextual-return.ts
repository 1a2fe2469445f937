import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, functionReturning, type Consumer } from "../../ast/consumers.ts";
import { keyOf, parameterAt, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import { isPromise, type ContextualOwner, type ContextualReturn } from "../facts.ts";
import { memberOfType, membersOfClass, type ClassNode, type MemberNode } from "./members.ts";
import { functionOf } from "./resolve.ts";
import { promiseOfType, complete } from "./promise-types.ts";
import { aliasedType, awaitedType, namedType } from "./annotations.ts";

type Signature = TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression | TSESTree.TSMethodSignature;
type Typed = Signature | TSESTree.TypeNode;

/** What the annotation of the place says, where the file has it: of a variable, a parameter, a member of an interface. */
export function contextualReturnBySyntax(sourceCode: SourceCode, node: Expression): ContextualReturn {
  const place = typeOfPlace(sourceCode, node);
  const result = place && resultIn(sourceCode, place);
  return result ? returnedOf(sourceCode, result) : "unknown";
}

/** What the file says itself is the project's. */
export function contextualOwnerBySyntax(sourceCode: SourceCode, node: Expression): ContextualOwner {
  const place = typeOfPlace(sourceCode, node);
  return place && resultIn(sourceCode, place) ? "project" : "unknown";
}

function resultIn(sourceCode: SourceCode, place: Typed): TSESTree.TypeNode | undefined {
  const type = isSignature(place) ? place : aliasedType(sourceCode, place);
  return isSignature(type) || type.type === "TSFunctionType" ? type.returnType?.typeAnnotation : undefined;
}

export function isSignature(node: Typed): node is Signature {
  const { type } = node;
  return type === "TSMethodSignature" || type === "FunctionExpression" || type === "TSEmptyBodyFunctionExpression";
}

function returnedOf(sourceCode: SourceCode, result: TSESTree.TypeNode): ContextualReturn {
  const members = result.type === "TSUnionType" ? result.types : [result];
  const promises = members.map((member) => complete(promiseOfType(sourceCode, member)));
  if (promises.some((promise) => isPromise(promise) || promise === "thenable")) return "promise";
  if (promises.includes("unknown")) return "unknown";
  if (members.some(({ type }) => type === "TSVoidKeyword")) return "nothing";
  return members.every(({ type }) => /^TS(?:BigInt|Boolean|Number|String)Keyword$/u.test(type)) ? "value" : "unknown";
}

/** The type of the place where an expression stands; what an async function returns is what it is fulfilled with. */
export function typeOfPlace(sourceCode: SourceCode, place: Node): Typed | undefined {
  return consumersOf(place).map((consumer) => typeOfConsumer(sourceCode, consumer)).find((type) => type !== undefined);
}

function typeOfConsumer(sourceCode: SourceCode, consumer: Consumer): Typed | undefined {
  const { by, role, value } = consumer;
  switch (role) {
    case "argument":
      return by.type === "CallExpression" ? typeOfParameter(sourceCode, by, value) : undefined;
    case "property":
      return memberOf(sourceCode, typeOfPlace(sourceCode, by.parent), keyOf(by));
    case "returned":
      return typeReturnedBy(sourceCode, functionReturning(consumer));
    case "stored":
      return typeOfTarget(sourceCode, by);
    default:
      return by.type === "MethodDefinition" ? memberPromised(sourceCode, by) : undefined;
  }
}

function typeOfTarget(sourceCode: SourceCode, by: Node): Typed | undefined {
  switch (by.type) {
    case "AssignmentExpression":
      return by.left.type === "Identifier" ? annotationOfName(sourceCode, by.left) : undefined;
    case "PropertyDefinition":
      return by.typeAnnotation ? by.typeAnnotation.typeAnnotation : memberPromised(sourceCode, by);
    case "VariableDeclarator":
      return by.id.typeAnnotation?.typeAnnotation;
    default:
      return undefined;
  }
}

function typeReturnedBy(sourceCode: SourceCode, owner: FunctionNode | undefined): TSESTree.TypeNode | undefined {
  const type = owner?.returnType?.typeAnnotation;
  return type && owner.async ? awaitedType(sourceCode, type) : type;
}

function annotationOfName(sourceCode: SourceCode, name: TSESTree.Identifier): TSESTree.TypeNode | undefined {
  const definition = variableOf(sourceCode, name)?.defs[0]?.name;
  return definition?.type === "Identifier" ? definition.typeAnnotation?.typeAnnotation : undefined;
}

function typeOfParameter(sourceCode: SourceCode, call: TSESTree.CallExpression, argument: Node): Typed | undefined {
  const called = declarationOf(sourceCode, call.callee) ?? functionOf(sourceCode, call.callee);
  const parameter = called && parameterAt(called, call.arguments.indexOf(argument as Expression));
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  return name?.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
}

/** `declare function run(f: () => void): void;`, unless it is overloaded. */
function declarationOf(sourceCode: SourceCode, callee: Expression): TSESTree.TSDeclareFunction | undefined {
  const name = unwrap(callee);
  const variable = name.type === "Identifier" ? variableOf(sourceCode, name) : undefined;
  const node = variable && onlyDefinition(variable)?.node;
  return node?.type === "TSDeclareFunction" ? node : undefined;
}

function memberOf(sourceCode: SourceCode, holder: Typed | undefined, name: string | undefined): Typed | undefined {
  if (!holder || isSignature(holder) || name === undefined) return undefined;
  const type = aliasedType(sourceCode, holder);
  if (type.type === "TSTypeLiteral") return typeOfMember(type.members, name);
  const named = type.type === "TSTypeReference" ? namedType(sourceCode, type.typeName) : undefined;
  return named?.kind === "interface" ? typeOfMember(named.node.body.body, name) : undefined;
}

function typeOfMember(members: readonly TSESTree.TypeElement[], name: string): Typed | undefined {
  const member = memberOfType(members, name);
  if (member?.type === "TSMethodSignature") return member;
  return member?.type === "TSPropertySignature" ? member.typeAnnotation?.typeAnnotation : undefined;
}

/** What an interface that the class implements says about a member, or a class above it, if the file has them. */
function memberPromised(sourceCode: SourceCode, member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): Typed | undefined {
  const name = keyOf(member);
  const { superClass, implements: promised = [] } = above(member.parent.parent);
  if (name === undefined) return undefined;
  for (const { expression } of promised) {
    const named = namedType(sourceCode, expression);
    const type = named?.kind === "interface" ? typeOfMember(named.node.body.body, name) : undefined;
    if (type) return type;
  }
  return superClass ? memberInherited(sourceCode, superClass, name, []) : undefined;
}

function memberInherited(sourceCode: SourceCode, superClass: Expression, name: string, below: readonly ClassNode[]): Typed | undefined {
  const named = namedType(sourceCode, superClass);
  if (named?.kind !== "class" || below.includes(named.node)) return undefined;
  const [member, ...overloads] = membersOfClass(named.node, name, false);
  const next = above(named.node).superClass;
  if (!member) return next ? memberInherited(sourceCode, next, name, [...below, named.node]) : undefined;
  return overloads.length === 0 ? typeOfClassMember(member) : undefined;
}

function typeOfClassMember(member: MemberNode): Typed | undefined {
  if (member.type === "MethodDefinition" || member.type === "TSAbstractMethodDefinition") return member.kind === "method" ? member.value : undefined;
  if (member.type !== "PropertyDefinition" && member.type !== "TSAbstractPropertyDefinition") return undefined;
  return member.typeAnnotation?.typeAnnotation;
}

/** ESLint's own parser knows no interfaces. */
function above(node: ClassNode): { superClass: Expression | null; implements?: readonly TSESTree.TSClassImplements[] } {
  return node;
}
