import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../ast/nodes.ts";
import { isGlobal, onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { ClassNode } from "./members.ts";

/** What a name of a type means: a declaration of this file, or something global. */
type NamedType =
  | { readonly kind: "alias"; readonly node: TSESTree.TSTypeAliasDeclaration }
  | { readonly kind: "class"; readonly node: ClassNode }
  | { readonly kind: "global"; readonly name: string }
  | { readonly kind: "interface"; readonly node: TSESTree.TSInterfaceDeclaration };

/** Global types that have the members of their first argument. */
const TRANSPARENT = new Set(["NonNullable", "Partial", "Readonly", "Required"]);
const ARRAYS = /^(?:Readonly)?(?:Array|Set)$/u;
const NOTHING = new Set(["TSNullKeyword", "TSUndefinedKeyword", "TSVoidKeyword"]);

/** Nothing for imported types, type parameters, and what is declared twice. */
export function namedType(sourceCode: SourceCode, name: TSESTree.EntityName | TSESTree.Expression): NamedType | undefined {
  if (name.type !== "Identifier") return undefined;
  if (isGlobal(sourceCode, name)) return { kind: "global", name: name.name };
  const variable = variableOf(sourceCode, name);
  const node = variable && onlyDefinition(variable)?.node;
  switch (node?.type) {
    case "TSTypeAliasDeclaration":
      return { kind: "alias", node };
    case "TSInterfaceDeclaration":
      return { kind: "interface", node };
    case "ClassDeclaration":
    case "ClassExpression":
      return { kind: "class", node };
    default:
      return undefined;
  }
}

/** The type without `null` and `undefined`, and without what changes nothing about its members: `Readonly<T> | null` → `T`. */
export function bareType(sourceCode: SourceCode, type: TSESTree.TypeNode): TSESTree.TypeNode {
  if (type.type === "TSUnionType") {
    const [first, ...others] = type.types.filter(({ type: kind }) => !NOTHING.has(kind));
    return first && others.length === 0 ? bareType(sourceCode, first) : type;
  }
  if (type.type === "TSTypeOperator" && type.operator === "readonly" && type.typeAnnotation) return bareType(sourceCode, type.typeAnnotation);
  const inner = type.type === "TSTypeReference" ? type.typeArguments?.params[0] : undefined;
  return inner && TRANSPARENT.has(globalName(sourceCode, type) ?? "") ? bareType(sourceCode, inner) : type;
}

/** What an array or set of that type holds. */
export function elementTypeOf(sourceCode: SourceCode, type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  if (type.type === "TSArrayType") return type.elementType;
  return type.type === "TSTypeReference" && ARRAYS.test(globalName(sourceCode, type) ?? "") ? type.typeArguments?.params[0] : undefined;
}

const PROMISES = new Set(["Promise", "PromiseLike"]);

/** `T` of `Promise<T>`. */
export function awaitedType(sourceCode: SourceCode, type: TSESTree.TypeNode): TSESTree.TypeNode | undefined {
  return type.type === "TSTypeReference" && PROMISES.has(globalName(sourceCode, type) ?? "") ? type.typeArguments?.params[0] : undefined;
}

export function globalName(sourceCode: SourceCode, type: TSESTree.TypeNode): string | undefined {
  const named = type.type === "TSTypeReference" ? namedType(sourceCode, type.typeName) : undefined;
  return named?.kind === "global" ? named.name : undefined;
}

/** The bare type of an alias of this file. */
export function aliasedType(sourceCode: SourceCode, type: TSESTree.TypeNode): TSESTree.TypeNode {
  const bare = bareType(sourceCode, type);
  const named = bare.type === "TSTypeReference" ? namedType(sourceCode, bare.typeName) : undefined;
  return named?.kind === "alias" ? bareType(sourceCode, named.node.typeAnnotation) : bare;
}

