import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, type Consumer } from "../../ast/consumers.ts";
import { parameterAt, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { promiseNames } from "../../models/views/promise-names.ts";
import { isPromise, type ContextualType } from "../facts.ts";
import { promiseOfType, complete } from "./promise-types.ts";
import { isSignature, typeOfPlace } from "./contextual-return.ts";
import { functionOf } from "./resolve.ts";

/** What the annotation of the parameter says that an argument becomes, for functions of this file. */
export function contextualTypeBySyntax(sourceCode: SourceCode, node: Expression): ContextualType {
  return consumersOf(node).map((consumer) => expectedBy(sourceCode, consumer)).find((expected) => expected !== "unknown") ?? "unknown";
}

function expectedBy(sourceCode: SourceCode, { by, role, value }: Consumer): ContextualType {
  if (role === "property") return expectedByPlace(sourceCode, value);
  if (role !== "argument" || by.type !== "CallExpression" || by.arguments.some(({ type }) => type === "SpreadElement")) return "unknown";
  const called = functionOf(sourceCode, by.callee);
  return called ? expectedByParameter(sourceCode, called, by.arguments.indexOf(value)) : "unknown";
}

/** Of a property, only that a promise is wanted: types say more about values. */
function expectedByPlace(sourceCode: SourceCode, node: Node): ContextualType {
  const type = typeOfPlace(sourceCode, node);
  return type && !isSignature(type) && expectedByAnnotation(sourceCode, type) === "promise" ? "promise" : "unknown";
}

function expectedByParameter(sourceCode: SourceCode, called: FunctionNode, index: number): ContextualType {
  const parameter = parameterAt(called, index);
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  if (name?.type !== "Identifier") return "unknown";
  if (promiseNames.test(name.name)) return "promise";
  return name.typeAnnotation ? expectedByAnnotation(sourceCode, name.typeAnnotation.typeAnnotation) : "unknown";
}

function expectedByAnnotation(sourceCode: SourceCode, type: TSESTree.TypeNode): ContextualType {
  if (isOpen(type)) return "anything";
  const promise = complete(promiseOfType(sourceCode, type));
  if (isPromise(promise) || promise === "thenable") return "promise";
  return promise === "never" ? "value" : "unknown";
}

function isOpen(type: TSESTree.TypeNode): boolean {
  if (type.type === "TSTypeLiteral") return type.members.length === 0;
  return type.type === "TSAnyKeyword" || type.type === "TSObjectKeyword" || type.type === "TSUnknownKeyword";
}
