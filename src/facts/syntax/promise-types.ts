import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../ast/nodes.ts";
import { isNothingElse, isPromise, type PromiseKind } from "../facts.ts";
import { membersOfClass, memberOfType, type ClassNode } from "./members.ts";
import { elementTypeOf, globalName, namedType } from "./annotations.ts";
import { DEPTH } from "./depth.ts";


/** Among the values that are no promise, `null` and `undefined` count as `nothing` until all of a value is known. */
export type PartialKind = PromiseKind | "nothing";

/** The promise of a value that is the one or the other. */
export function join(one: PartialKind, other: PartialKind): PartialKind {
  if (one === other) return one;
  if (isPromiseInPart(one) || isPromiseInPart(other)) return [one, other].every(isPromiseOrNothing) ? "optional" : "sometimes";
  if (one === "unknown" || other === "unknown") return "unknown";
  return one === "never" || one === "nothing" ? other : one;
}

function isPromiseInPart(part: PartialKind): boolean {
  return part !== "nothing" && isPromise(part);
}

function isPromiseOrNothing(part: PartialKind): boolean {
  return part === "nothing" || isNothingElse(part);
}

export function complete(part: PartialKind): PromiseKind {
  return part === "nothing" ? "never" : part;
}

/** What an annotation says; types declared in other places are "unknown" here. */
export function promiseOfType(sourceCode: SourceCode, type: TSESTree.TypeNode, depth = DEPTH): PartialKind {
  if (depth === 0) return "unknown";
  switch (type.type) {
    case "TSTypeReference":
      return promiseOfReference(sourceCode, type, depth);
    case "TSUnionType":
      return type.types.map((member) => promiseOfType(sourceCode, member, depth - 1)).reduce(join);
    case "TSArrayType":
      return promiseOfElements(sourceCode, type, depth);
    case "TSTypeLiteral":
      return memberOfType(type.members, "then") ? "unknown" : "never";
    case "TSBigIntKeyword":
    case "TSBooleanKeyword":
    case "TSFunctionType":
    case "TSLiteralType":
    case "TSNeverKeyword":
    case "TSNumberKeyword":
    case "TSStringKeyword":
      return "never";
    case "TSNullKeyword":
    case "TSUndefinedKeyword":
    case "TSVoidKeyword":
      return "nothing";
    default:
      return "unknown";
  }
}

function promiseOfReference(sourceCode: SourceCode, type: TSESTree.TSTypeReference, depth: number): PartialKind {
  const named = namedType(sourceCode, type.typeName);
  switch (named?.kind) {
    case "alias":
      return promiseOfType(sourceCode, named.node.typeAnnotation, depth - 1);
    case "class":
      return promiseOfInstance(sourceCode, named.node);
    case "interface":
      return promiseOfInterface(sourceCode, named.node, depth);
    case "global":
      return named.name === "Promise" || named.name === "PromiseLike" ? "always" : promiseOfElements(sourceCode, type, depth);
    default:
      return "unknown";
  }
}

function promiseOfElements(sourceCode: SourceCode, type: TSESTree.TypeNode, depth: number): PromiseKind {
  const element = /Set$/u.test(globalName(sourceCode, type) ?? "") ? undefined : elementTypeOf(sourceCode, type);
  return element && isPromiseInPart(promiseOfType(sourceCode, element, depth - 1)) ? "array" : "unknown";
}

/** An instance of a class of this file is a promise if the class extends the platform's, also by way of another one. */
export function promiseOfInstance(sourceCode: SourceCode, node: ClassNode, depth = DEPTH): PromiseKind {
  if (depth === 0 || membersOfClass(node, "then", false).length > 0) return "unknown";
  const { superClass } = node;
  if (!superClass) return "never";
  const parent = namedType(sourceCode, superClass);
  if (parent?.kind === "class") return promiseOfInstance(sourceCode, parent.node, depth - 1);
  return parent?.kind === "global" && parent.name === "Promise" ? "always" : "unknown";
}

function promiseOfInterface(sourceCode: SourceCode, node: TSESTree.TSInterfaceDeclaration, depth: number): PromiseKind {
  if (depth === 0 || memberOfType(node.body.body, "then")) return "unknown";
  const bases = node.extends.map(({ expression }) => promiseOfBase(sourceCode, expression, depth));
  return bases.reduce<PromiseKind>((one, other) => (one === "never" ? other : one), "never");
}

function promiseOfBase(sourceCode: SourceCode, name: TSESTree.Expression, depth: number): PromiseKind {
  const base = namedType(sourceCode, name);
  if (base?.kind === "interface") return promiseOfInterface(sourceCode, base.node, depth - 1);
  return base?.kind === "global" && base.name === "Promise" ? "always" : "unknown";
}
