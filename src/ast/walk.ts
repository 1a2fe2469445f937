import { memoize } from "./memoize.ts";
import { isFunction, type Node, type SourceCode } from "./nodes.ts";

type Children = Readonly<Record<string, Node | (Node | null)[] | null | undefined>>;

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
    if (node === root || enter(node)) pushChildren(sourceCode, node, pending);
  }
}

export type TypeName = `${Node["type"]}`;
export type NodeOf<T extends TypeName, N extends Node = Node> = N extends Node ? (`${N["type"]}` extends T ? N : never) : never;
type NodesByType = ReadonlyMap<string, readonly Node[]>;

/** All nodes of a type in the file, in source order. The file is walked once for all that ask. */
export function nodesOf<T extends TypeName>(sourceCode: SourceCode, type: T): readonly NodeOf<T>[] {
  return (nodesByType(sourceCode).get(type) ?? []) as readonly NodeOf<T>[];
}

const nodesByType = memoize((sourceCode: SourceCode): NodesByType => {
  const byType = new Map<string, Node[]>();
  const pending: Node[] = [sourceCode.ast];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const others = byType.get(node.type);
    if (others) others.push(node);
    else byType.set(node.type, [node]);
    pushChildren(sourceCode, node, pending);
  }
  return byType;
});

/** The direct children of a node, in source order. */
export function childrenOf(sourceCode: SourceCode, node: Node): Node[] {
  const children: Node[] = [];
  pushChildren(sourceCode, node, children);
  return children.reverse();
}

/** The last child first, so that the first one is the next to be taken from the end. */
function pushChildren({ visitorKeys }: SourceCode, node: Node, pending: Node[]): void {
  const keys = visitorKeys[node.type] ?? [];
  for (let index = keys.length - 1; index >= 0; index--) {
    const value = (node as unknown as Children)[keys[index] ?? ""];
    if (!value) continue;
    if (!Array.isArray(value)) pending.push(value);
    else for (let last = value.length - 1; last >= 0; last--) if (value[last]) pending.push(value[last] as Node);
  }
}
