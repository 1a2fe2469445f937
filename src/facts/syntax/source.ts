import type { SourceCode } from "../../ast/nodes.ts";
import type { Answer, Question, Source } from "../facts.ts";
import { callableBySyntax, instanceBySyntax, mutableBySyntax, returnsBySyntax } from "./values.ts";
import { definitionBySyntax } from "./definitions.ts";
import { denotationBySyntax } from "./names.ts";
import { mentionsPromises } from "./mentions.ts";
import { contextualTypeBySyntax } from "./contextual-type.ts";
import { signalBySyntax } from "./signals.ts";
import { promiseBySyntax, resultBySyntax } from "./promises.ts";
import { contextualOwnerBySyntax, contextualReturnBySyntax } from "./contextual-return.ts";

/** What scopes, literals, `async` functions, annotations, JSDoc and known APIs tell without a type checker. */
export function syntaxSource(sourceCode: SourceCode): Source {
  return { name: "syntax", typed: false, mentionsPromises: () => mentionsPromises(sourceCode), answer: (question) => answer(sourceCode, question) };
}

function answer(sourceCode: SourceCode, { about, node }: Question): Answer {
  switch (about) {
    case "callable":
      return callableBySyntax(sourceCode, node);
    case "definition":
      return definitionBySyntax(sourceCode, node) ?? "unknown";
    case "denotes":
      return denotationBySyntax(sourceCode, node) ?? "unknown";
    case "contextualType":
      return contextualTypeBySyntax(sourceCode, node);
    case "instance":
      return instanceBySyntax(sourceCode, node);
    case "mutable":
      return mutableBySyntax(sourceCode, node);
    case "promise":
      return promiseBySyntax(sourceCode, node);
    case "result":
      return resultBySyntax(sourceCode, node);
    case "returns":
      return returnsBySyntax(sourceCode, node);
    case "signal":
      return signalBySyntax(sourceCode, node);
    case "contextualReturn":
      return contextualReturnBySyntax(sourceCode, node);
    case "contextualOwner":
      return contextualOwnerBySyntax(sourceCode, node);
    case "closable":
    case "hasType":
    case "signalParameters":
    case "takesFunction":
    case "asyncCounterpart":
      return "unknown";
  }
}
