import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { Absent, SignalValue } from "../facts.ts";
import { globalName } from "./annotations.ts";
import { annotationOf } from "./values.ts";

/** A signal by the annotation of a variable or parameter: `signal?: AbortSignal`. What else may have one is not known. */
export function signalBySyntax(sourceCode: SourceCode, expression: Expression): SignalValue | "unknown" {
  const node = unwrap(expression);
  const annotation = node.type === "Identifier" ? (node.typeAnnotation?.typeAnnotation ?? annotationOf(sourceCode, node)) : undefined;
  const alternatives = annotation?.type === "TSUnionType" ? annotation.types : annotation ? [annotation] : [];
  const named = alternatives.map((alternative) => nameOf(sourceCode, alternative));
  if (node.type !== "Identifier" || !named.includes("AbortSignal") || named.includes(undefined)) return "unknown";
  const absent = [...new Set(named.filter((name) => name !== "AbortSignal").concat(isOptional(sourceCode, node) ? ["undefined"] : []))].sort() as Absent[];
  return { member: undefined, absent, isOptional: absent.length > 0 };
}

/** `signal?: AbortSignal`, also where the name is used. */
function isOptional(sourceCode: SourceCode, node: TSESTree.Identifier): boolean {
  const variable = variableOf(sourceCode, node);
  const name = variable && onlyDefinition(variable)?.name;
  return node.optional || (name?.type === "Identifier" && name.optional);
}

function nameOf(sourceCode: SourceCode, type: TSESTree.TypeNode): string | undefined {
  if (type.type === "TSNullKeyword") return "null";
  if (type.type === "TSUndefinedKeyword") return "undefined";
  return globalName(sourceCode, type) === "AbortSignal" ? "AbortSignal" : undefined;
}
