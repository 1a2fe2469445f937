import { isFunction, type FunctionNode, type Node, type SourceCode } from "./nodes.ts";

/** The function that stands at a range of the file. */
export function functionAt(sourceCode: SourceCode, [start, end]: readonly [number, number]): FunctionNode | undefined {
  let node: Node | null | undefined = sourceCode.getNodeByRangeIndex(start);
  while (node) {
    if (isFunction(node) && node.range[0] === start && node.range[1] === end) return node;
    node = node.parent;
  }
  return undefined;
}
