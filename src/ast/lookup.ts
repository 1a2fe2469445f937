import type { FunctionNode, SourceCode } from "./nodes.ts";
import { memoize } from "./memoize.ts";
import { nodesOf } from "./walk.ts";

/** All functions of the file. */
function functionsOf(sourceCode: SourceCode): FunctionNode[] {
  return [...nodesOf(sourceCode, "FunctionDeclaration"), ...nodesOf(sourceCode, "FunctionExpression"), ...nodesOf(sourceCode, "ArrowFunctionExpression")];
}

/** The function that stands at a range of the file. No two begin at the same place. */
export function functionAt(sourceCode: SourceCode, [start]: readonly [number, number]): FunctionNode | undefined {
  return functionsByStart(sourceCode).get(start);
}

/** The function whose body begins at an offset. */
export function functionWithBodyAt(sourceCode: SourceCode, at: number): FunctionNode | undefined {
  return functionsByBody(sourceCode).get(at);
}

const functionsByStart = memoize((sourceCode: SourceCode) => new Map(functionsOf(sourceCode).map((node) => [node.range[0], node])));
const functionsByBody = memoize((sourceCode: SourceCode) => new Map(functionsOf(sourceCode).map((node) => [bodyStart(sourceCode, node), node])));

/** Where the body of a function begins, parentheses included: at `{`, or after `=>`. */
export function bodyStart(sourceCode: SourceCode, { body }: FunctionNode): number {
  if (body.type === "BlockStatement") return body.range[0];
  let [first] = body.range;
  for (let token = sourceCode.getTokenBefore(body); token?.value === "("; token = sourceCode.getTokenBefore(token)) [first] = token.range;
  return first;
}
