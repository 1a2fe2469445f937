import { isFunction, type FunctionNode, type Node, type SourceCode } from "./nodes.ts";

/** The function that stands at a range of the file. */
export function functionAt(sourceCode: SourceCode, [start, end]: readonly [number, number]): FunctionNode | undefined {
  return functionAround(sourceCode, start, (node) => node.range[0] === start && node.range[1] === end);
}

/** The function whose body begins at an offset. */
export function functionWithBodyAt(sourceCode: SourceCode, at: number): FunctionNode | undefined {
  return functionAround(sourceCode, at, (node) => bodyStart(sourceCode, node) === at);
}

/** Where the body of a function begins, parentheses included: at `{`, or behind `=>`. */
export function bodyStart(sourceCode: SourceCode, { body }: FunctionNode): number {
  if (body.type === "BlockStatement") return body.range[0];
  let first = body.range[0];
  for (let token = sourceCode.getTokenBefore(body); token?.value === "("; token = sourceCode.getTokenBefore(token)) [first] = token.range;
  return first;
}

function functionAround(sourceCode: SourceCode, at: number, accepts: (node: FunctionNode) => boolean): FunctionNode | undefined {
  let node: Node | null | undefined = sourceCode.getNodeByRangeIndex(at);
  while (node) {
    if (isFunction(node) && accepts(node)) return node;
    node = node.parent;
  }
  return undefined;
}
