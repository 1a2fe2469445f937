import { unwrap, type Expression, type SourceCode } from "../../ast/nodes.ts";
import type { Answer, PromiseKind, Question } from "../facts.ts";
import { promiseBehindAny } from "../syntax/behind-any.ts";
import { asyncCounterpartByType } from "./async-counterpart.ts";
import { closableByType } from "./closable.ts";
import type { CallExpression } from "./compiler.ts";
import { contextualOwnerByType } from "./contextual-owner.ts";
import { contextualReturnByType } from "./contextual-return.ts";
import { contextualTypeByType } from "./contextual-type.ts";
import { definitionByType } from "./definitions.ts";
import { denotationOfSymbol, typeNamesOf } from "./names.ts";
import { signalByType, signalParametersByType } from "./signals.ts";
import { takesFunctionByType } from "./takes-function.ts";
import { typeIn, type TypedFile } from "./typed-file.ts";
import { callableByType, hasTypeByType, isNothing, mutableByType, promiseOfCallByType, promiseOfCallee, promiseOfType, returnsByType } from "./types.ts";

/** Answers a question about a file by what a checker knows, whichever it is. */
export function answerByChecker(sourceCode: SourceCode, file: TypedFile, { about, node }: Question): Answer {
  const { program } = file;
  const expression = unwrap(node);
  const checker = program.getTypeChecker();
  switch (about) {
    case "callable":
      return callableByType(checker, typeIn(file, expression));
    case "closable":
      return closableByType(program, typeIn(file, expression));
    case "definition":
      return definitionByType(program, file.nodeOf(expression), (body) => file.startOf?.(body)) ?? "unknown";
    case "denotes":
      return denotationOfSymbol(program, file.nodeOf(expression)) ?? "unknown";
    case "contextualType":
      return contextualTypeByType(file, node);
    case "hasType":
      return hasTypeByType(program, typeIn(file, expression));
    case "instance":
      return typeNamesOf(program, typeIn(file, expression));
    case "mutable":
      return mutableByType(checker, typeIn(file, expression));
    case "promise":
      // A cast changes the type, so that the type asked for is the outer one's.
      return node.type === expression.type ? promiseOfAnswer(sourceCode, file, expression) : promiseOfType(program, typeIn(file, node));
    case "result":
      return promiseOfCallee(program, typeIn(file, expression)) ?? "unknown";
    case "returns":
      return returnsByType(checker, typeIn(file, expression));
    case "signal":
      return signalByType(program, typeIn(file, expression));
    case "signalParameters":
      return signalParametersByType(program, typeIn(file, expression));
    case "takesFunction":
      return takesFunctionByType(file, expression);
    case "contextualReturn":
      return contextualReturnByType(program, file.nodeOf(expression));
    case "contextualOwner":
      return contextualOwnerByType(program, file.nodeOf(expression));
    case "asyncCounterpart":
      return asyncCounterpartByType(program, file.nodeOf(expression));
  }
}

/** `const user: any = load();`: what is declared `any` is asked for by what the file gives it. */
function promiseOfAnswer(sourceCode: SourceCode, file: TypedFile, expression: Expression): PromiseKind {
  const answer = promiseAt(file, expression);
  return answer === "unknown" ? promiseBehindAny(sourceCode, expression, (value) => promiseAt(file, unwrap(value))) : answer;
}

function promiseAt(file: TypedFile, expression: Expression): PromiseKind {
  const { program } = file;
  if (expression.type === "CallExpression") {
    const fromSignatures = promiseOfCallByType(program, file.nodeOf(expression) as CallExpression);
    if (fromSignatures !== undefined) return fromSignatures;
  }
  const type = typeIn(file, expression);
  // In JavaScript, a field that begins as `null` has that type, whatever it becomes.
  return expression.type === "MemberExpression" && isNothing(program, type) ? "unknown" : promiseOfType(program, type);
}
