import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type Node, type SourceCode } from "../../ast/nodes.ts";
import type { Variable } from "../../ast/scope.ts";
import type { ClassNode } from "./members.ts";
import { aliasedType } from "./annotations.ts";

/**
 * What the file says about a value: the expression or function that makes it, the class that it is or is an instance of
 * (a class may be a function with members on its `prototype`), its annotation, or the annotated result of calling it.
 */
export type Shape =
  | { readonly kind: "class" | "instance"; readonly node: ClassNode }
  | { readonly kind: "constructed"; readonly by: Variable }
  | { readonly kind: "signature"; readonly returns: TSESTree.TypeNode | undefined }
  | { readonly kind: "type"; readonly node: TSESTree.TypeNode; readonly optional?: boolean | undefined }
  | { readonly kind: "value"; readonly node: Node };

export function signature(returns: TSESTree.TSTypeAnnotation | undefined): Shape {
  return { kind: "signature", returns: returns?.typeAnnotation };
}

/** The annotation of a property: `done?: Promise<void>` may be missing. */
export function annotated({ typeAnnotation, optional }: { typeAnnotation?: TSESTree.TSTypeAnnotation | undefined; optional?: boolean }): Shape | undefined {
  return typeAnnotation && { kind: "type", node: typeAnnotation.typeAnnotation, optional };
}

/** The annotated result of calling. */
export function returnTypeOf(sourceCode: SourceCode, callee: Shape): TSESTree.TypeNode | undefined {
  if (callee.kind === "signature") return callee.returns;
  if (callee.kind === "value") return isFunction(callee.node) ? callee.node.returnType?.typeAnnotation : undefined;
  const type = callee.kind === "type" ? aliasedType(sourceCode, callee.node) : undefined;
  return type?.type === "TSFunctionType" ? type.returnType?.typeAnnotation : undefined;
}
