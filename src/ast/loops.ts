import { isFunction, isLoop, type LoopNode, type Node } from "./nodes.ts";

/** The loop that runs a node again and again, in the same function; what a head does once is not in the loop. */
export function loopAround(node: Node): LoopNode | undefined {
  let child = node;
  for (let current = node.parent; current && !isFunction(current); current = current.parent) {
    if (isLoop(current) && repeatedPartsOf(current).includes(child)) return current;
    child = current;
  }
  return undefined;
}

/** What a loop evaluates once for each iteration: `for (a; b; c) d` → `b`, `c`, `d`. */
export function repeatedPartsOf(loop: LoopNode): Node[] {
  switch (loop.type) {
    case "ForOfStatement":
    case "ForInStatement":
      return [loop.left, loop.body];
    case "ForStatement":
      return [loop.test, loop.update, loop.body].filter((part) => part !== null);
    default:
      return [loop.test, loop.body];
  }
}
