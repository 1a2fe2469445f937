import type { RawFile, RawNode } from "./raw.ts";

/** The nodes of a tree that end at an offset, the innermost last. */
export type NodesByEnd = (end: number) => readonly RawNode[];

/**
 * Finds nodes by where they end. The tree comes as bytes, and a node becomes an object when it is looked at: where nodes end is
 * read from the bytes, for most are never looked at. Bytes in another order than this are noticed, and the tree is walked instead.
 */
export function nodesByEnd(tree: RawFile): NodesByEnd {
  const table = tableOf(tree);
  return table && isRight(table, tree) ? byTable(table, tree) : byWalk(tree);
}

/** A node takes so many bytes; at these offsets are its kind and its end. */
const LENGTH = 28;
const KIND = 0;
const END = 8;
/** What has this kind is a list of nodes. */
const LIST = 0xff_ff_ff_ff;
/** The file itself is the first node, after an empty one. */
const FIRST = 1;

interface Table {
  readonly count: number;
  readonly kindOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

function tableOf({ view, _offsetNodes: offset }: RawFile): Table | undefined {
  if (!view || offset === undefined) return undefined;
  const at = (index: number, part: number) => offset + index * LENGTH + part;
  return {
    count: (view.byteLength - offset) / LENGTH,
    kindOf: (index) => view.getUint32(at(index, KIND), true),
    endOf: (index) => view.getInt32(at(index, END), true),
  };
}

/** Compares some nodes with what TypeScript itself reads: the first one, the last one and one between them. */
function isRight({ count, kindOf, endOf }: Table, tree: RawFile): boolean {
  if (!Number.isInteger(count) || count <= FIRST) return false;
  if (kindOf(FIRST) !== tree.kind || endOf(FIRST) !== tree.end) return false;
  return [count - 1, Math.ceil(count / 2)].every((index) => {
    if (index <= FIRST || kindOf(index) === LIST) return true;
    const { end, kind } = tree.getOrCreateNodeAtIndex(index);
    return end === endOf(index) && kind === kindOf(index);
  });
}

/** Lists in two arrays of numbers: the last node that ends at an offset, and for each node the one before it that ends there. */
function byTable({ count, kindOf, endOf }: Table, tree: RawFile): NodesByEnd {
  const lastAt = new Int32Array(tree.end + 1);
  const before = new Int32Array(count);
  for (let index = FIRST; index < count; index++) {
    const end = endOf(index);
    if (kindOf(index) === LIST || end < 0 || end > tree.end) continue;
    before[index] = lastAt[end] ?? 0;
    lastAt[end] = index;
  }
  return (end) => {
    const found: RawNode[] = [];
    for (let index = lastAt[end] ?? 0; index > 0; index = before[index] ?? 0) {
      found.push(index === FIRST ? tree : tree.getOrCreateNodeAtIndex(index));
    }
    return found.reverse();
  };
}

function byWalk(tree: RawFile): NodesByEnd {
  const byEnd = new Map<number, RawNode[]>();
  const visit = (node: RawNode): undefined => {
    const known = byEnd.get(node.end);
    if (known) known.push(node);
    else byEnd.set(node.end, [node]);
    node.forEachChild(visit);
  };
  visit(tree);
  return (end) => byEnd.get(end) ?? [];
}
