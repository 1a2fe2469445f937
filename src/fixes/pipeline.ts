import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { memberName, outermost, unwrap, type Expression, type Node, type SourceCode } from "../ast/nodes.ts";
import { referencesWithin } from "../ast/references.ts";
import { variableOf } from "../ast/scope.ts";
import { addedName } from "./imported-name.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/**
 * `a.pipe(b).pipe(c);` → `await pipeline(a, b, c);`, for a call of `pipe` in it. `undefined` where the statement does anything else, or where one of
 * the streams is used after it: its events are over by then.
 */
export function pipesToPipeline(sourceCode: SourceCode, pipe: Node): Edit | undefined {
  const statement = statementOfPipes(pipe);
  const streams = statement && streamsIn(unwrap(statement.expression));
  if (!streams || sourceCode.getCommentsInside(statement).length > 0 || streams.some((stream) => isUsedAfter(sourceCode, stream, statement))) return undefined;
  const pipeline = addedName(sourceCode, { module: "node:stream/promises", name: "pipeline" }, statement);
  const text = streams.map((stream) => sourceCode.getText(stream)).join(", ");
  return pipeline && ((fixer) => [...pipeline.edit(fixer), fixer.replaceText(statement.expression, `await ${pipeline.text}(${text})`)]);
}

function statementOfPipes(pipe: Node): TSESTree.ExpressionStatement | undefined {
  let whole = outermost(pipe);
  while (whole.parent && isPiped(whole.parent) && whole.parent.parent) whole = outermost(whole.parent.parent);
  return whole.parent?.type === "ExpressionStatement" ? whole.parent : undefined;
}

/** `a.pipe` of `a.pipe(b)` */
function isPiped(node: Node): boolean {
  return node.type === "MemberExpression" && memberName(node) === "pipe" && !node.optional && node.parent.type === "CallExpression" && node.parent.callee === node;
}

/** The streams from the first to the last; `undefined` where one of them is no name and no call, or has options: `{ end: false }`. */
function streamsIn(node: Expression): Expression[] | undefined {
  if (node.type !== "CallExpression" || !isPiped(node.callee) || node.callee.type !== "MemberExpression") return isStream(node) ? [node] : undefined;
  const [target, ...others] = node.arguments;
  const before = streamsIn(unwrap(node.callee.object));
  return before && target && others.length === 0 && isStream(target) ? [...before, target] : undefined;
}

function isStream(node: Node): node is Expression {
  return node.type === "Identifier" || node.type === "CallExpression" || node.type === "NewExpression";
}

function isUsedAfter(sourceCode: SourceCode, stream: Expression, { range: [, end] }: Node): boolean {
  const variable = stream.type === "Identifier" ? variableOf(sourceCode, stream) : undefined;
  return variable !== undefined && referencesWithin(variable, { range: [end, sourceCode.text.length] }).length > 0;
}
