import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import { constantValueOf, onlyDefinition, variableOf } from "../../ast/scope.ts";
import { promisingTypes, type PromisingType } from "../../data/promise-apis.ts";
import { denotationBySyntax } from "./names.ts";
import { globalName } from "./annotations.ts";
import { annotationOf } from "./values.ts";

/** Whether calling a method of what the platform made returns a promise: `response.json()` for `const response = await fetch(…)`. */
export function isPromisingMethod(sourceCode: SourceCode, callee: TSESTree.MemberExpression): boolean {
  const { object } = callee;
  const name = memberName(callee);
  const types = promisingTypes.filter(({ methods }) => name !== undefined && methods.includes(name));
  if (types.length === 0) return false;
  const annotation = annotationOf(sourceCode, object);
  if (annotation) return types.some((type) => type.global && type.name === globalName(sourceCode, annotation));
  const maker = creationOf(sourceCode, object);
  return maker !== undefined && types.some((type) => isCreatedBy(sourceCode, type, maker));
}

/** The call whose promise was fulfilled with the value: `f()` of `await f()` and of `f().then((value) => …)`. */
function creationOf(sourceCode: SourceCode, object: Expression): TSESTree.CallExpression | undefined {
  const value = constantValueOf(sourceCode, object) ?? unwrap(object);
  const promise = value.type === "AwaitExpression" ? value.argument : value.type === "Identifier" ? thenReceiverOf(sourceCode, value) : undefined;
  const call = promise && unwrap(promise);
  return call?.type === "CallExpression" ? call : undefined;
}

function thenReceiverOf(sourceCode: SourceCode, parameter: TSESTree.Identifier): Expression | undefined {
  const variable = variableOf(sourceCode, parameter);
  const definition = variable && onlyDefinition(variable);
  if (definition?.type !== "Parameter" || !isFunction(definition.node)) return undefined;
  const { node: callback } = definition;
  const { parent: call } = callback;
  if (callback.params[0] !== definition.name || call.type !== "CallExpression" || call.arguments[0] !== callback) return undefined;
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && memberName(callee) === "then" ? callee.object : undefined;
}

function isCreatedBy(sourceCode: SourceCode, { madeBy }: PromisingType, { callee }: TSESTree.CallExpression): boolean {
  const denoted = denotationBySyntax(sourceCode, callee);
  if (!denoted || denoted.kind === "function") return false;
  const module = denoted.kind === "module" ? denoted.module : undefined;
  return madeBy.some((maker) => maker.module === module && maker.export === denoted.path.join("."));
}
