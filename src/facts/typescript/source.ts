import type { ParserServicesWithTypeInformation } from "@typescript-eslint/utils";
import type ts from "typescript";
import { unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import type { Answer, PromiseKind, Question, Source } from "../facts.ts";
import { definitionByType } from "./definitions.ts";
import { promiseBehindAny } from "../syntax/behind-any.ts";
import { denotationOfSymbol, typeNamesOf } from "./names.ts";
import { contextualTypeByType } from "./contextual-type.ts";
import { asyncCounterpartByType } from "./async-counterpart.ts";
import { contextualOwnerByType } from "./contextual-owner.ts";
import { contextualReturnByType } from "./contextual-return.ts";
import { callableByType, hasTypeByType, isNothing, mutableByType, promiseOfCallByType, promiseOfCallee, promiseOfType, returnsByType } from "./types.ts";

/** What TypeScript's checker knows, where the parser has run it; otherwise there is no such source. */
export function typescriptSource(sourceCode: SourceCode): Source | undefined {
  const services = sourceCode.parserServices;
  if (!services?.program) return undefined;
  const typed = services as ParserServicesWithTypeInformation;
  return { name: "typescript", typed: true, mentionsPromises: () => true, answer: (question) => answer(sourceCode, typed, question) };
}

function answer(sourceCode: SourceCode, services: ParserServicesWithTypeInformation, { about, node }: Question): Answer {
  const { program, esTreeNodeToTSNodeMap } = services;
  const expression = unwrap(node);
  const tsNode = esTreeNodeToTSNodeMap.get(expression);
  const checker = program.getTypeChecker();
  switch (about) {
    case "callable":
      return callableByType(checker, typeAt(checker, tsNode));
    case "definition":
      return definitionByType(program, tsNode) ?? "unknown";
    case "denotes":
      return denotationOfSymbol(program, tsNode) ?? "unknown";
    case "contextualType":
      return contextualTypeByType(services, node);
    case "hasType":
      return hasTypeByType(program, typeAt(checker, tsNode));
    case "instance":
      return typeNamesOf(program, typeAt(checker, tsNode));
    case "mutable":
      return mutableByType(checker, typeAt(checker, tsNode));
    case "promise":
      // A cast changes the type, so that the type asked for is the outer one's.
      return node.type === expression.type
        ? promiseOfAnswer(sourceCode, services, expression)
        : promiseOfType(program, typeAt(checker, esTreeNodeToTSNodeMap.get(node)));
    case "result":
      return promiseOfCallee(program, typeAt(checker, tsNode)) ?? "unknown";
    case "returns":
      return returnsByType(checker, typeAt(checker, tsNode));
    case "contextualReturn":
      return contextualReturnByType(program, tsNode);
    case "contextualOwner":
      return contextualOwnerByType(program, tsNode);
    case "asyncCounterpart":
      return asyncCounterpartByType(program, tsNode);
  }
}

/** `const user: any = load();`: what is declared `any` is asked for by what the file gives it. */
function promiseOfAnswer(sourceCode: SourceCode, { program, esTreeNodeToTSNodeMap }: ParserServicesWithTypeInformation, expression: Expression): PromiseKind {
  const byType = (node: Expression) => promiseAt(program, node, esTreeNodeToTSNodeMap.get(node));
  const answer = byType(expression);
  return answer === "unknown" ? promiseBehindAny(sourceCode, expression, (value) => byType(unwrap(value))) : answer;
}

function promiseAt(program: ts.Program, expression: Expression, tsNode: ts.Node): PromiseKind {
  if (expression.type === "CallExpression") {
    const fromSignatures = promiseOfCallByType(program, tsNode as ts.CallExpression);
    if (fromSignatures !== undefined) return fromSignatures;
  }
  const type = typeAt(program.getTypeChecker(), tsNode);
  // In JavaScript, a field that begins as `null` has that type, whatever it becomes.
  return expression.type === "MemberExpression" && isNothing(program, type) ? "unknown" : promiseOfType(program, type);
}

function typeAt(checker: ts.TypeChecker, tsNode: ts.Node): ts.Type {
  return checker.getTypeAtLocation(tsNode);
}
