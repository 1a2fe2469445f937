import { isFunction, type Node, type SourceCode } from "./nodes.ts";

/** The direct children of a node, in source order. */
export function childrenOf(sourceCode: SourceCode, node: Node): Node[] {
  const children: Node[] = [];
  for (const key of sourceCode.visitorKeys[node.type] ?? []) {
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    // One by one: a list of 200,000 is more than a call takes as arguments.
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child) children.push(child);
    }
  }
  return children;
}

/**
 * Everything below a node, itself first. `enter` decides whether to go below a node; nested functions are
 * left out unless it says otherwise. An explicit stack: sources nest deeper than the call stack does.
 */
export function* within(
  sourceCode: SourceCode,
  root: Node,
  enter: (node: Node) => boolean = (node) => !isFunction(node),
): Generator<Node> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if (node !== root && !enter(node)) continue;
    for (const child of childrenOf(sourceCode, node).reverse()) pending.push(child);
  }
}
