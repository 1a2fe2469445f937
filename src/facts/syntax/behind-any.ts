import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, type Expression, type SourceCode } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { PromiseKind } from "../facts.ts";
import { heldBy } from "./member-values.ts";
import { join, complete, type PartialKind } from "./promise-types.ts";
import { promiseBySyntax } from "./promises.ts";
import { shapeOf } from "./resolve.ts";

/** The promise of a variable or field that is declared `any`, by all values that the file gives it. */
export function promiseBehindAny(sourceCode: SourceCode, node: Expression, byType: (value: Expression) => PromiseKind): PromiseKind {
  const { mayBeMissing, values } = givenTo(sourceCode, node);
  const [first = "unknown", ...others] = values.map((value): PartialKind => {
    const promise = promiseBySyntax(sourceCode, value);
    return promise === "unknown" ? byType(value) : promise;
  });
  return complete(others.reduce(join, mayBeMissing ? join(first, "nothing") : first));
}

interface Given {
  readonly mayBeMissing: boolean;
  readonly values: readonly Expression[];
}

const NOTHING: Given = { mayBeMissing: false, values: [] };

function givenTo(sourceCode: SourceCode, node: Expression): Given {
  if (node.type === "Identifier") return givenToVariable(sourceCode, node);
  const name = node.type === "MemberExpression" ? memberName(node) : undefined;
  if (node.type !== "MemberExpression" || name === undefined) return NOTHING;
  const held = heldBy(sourceCode, shapeOf(sourceCode, node.object), name);
  return held && "values" in held ? held : NOTHING;
}

function givenToVariable(sourceCode: SourceCode, node: TSESTree.Identifier): Given {
  const variable = variableOf(sourceCode, node);
  const definition = variable && onlyDefinition(variable);
  if (definition?.type !== "Variable" || definition.node.id.type !== "Identifier" || !definition.node.init) return NOTHING;
  const isAny = definition.node.id.typeAnnotation?.typeAnnotation.type === "TSAnyKeyword";
  return isAny ? { mayBeMissing: false, values: [definition.node.init] } : NOTHING;
}
