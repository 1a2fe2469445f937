import { describe, expect, it } from "vitest";
import { nodesByEnd } from "../../../src/facts/native/positions.ts";
import type { RawFile, RawNode } from "../../../src/facts/native/raw.ts";

const LENGTH = 28;
const LIST = 0xff_ff_ff_ff;

/** Nodes by their numbers: an empty one, the file, a list, and what is in it. */
const NODES = [
  { kind: 0, pos: 0, end: 0 },
  { kind: 300, pos: 0, end: 9 },
  { kind: LIST, pos: 0, end: 9 },
  { kind: 20, pos: 0, end: 9 },
  { kind: 10, pos: 0, end: 4 },
  { kind: 11, pos: 5, end: 9 },
];

/** A tree with such bytes, which notes the numbers of the nodes that were looked at. */
function treeOf(bytes: (part: "kind" | "end", value: number) => number): { tree: RawFile; looked: number[] } {
  const offset = 8;
  const view = new DataView(new ArrayBuffer(offset + NODES.length * LENGTH));
  for (const [index, { kind, end }] of NODES.entries()) {
    view.setUint32(offset + index * LENGTH, bytes("kind", kind), true);
    view.setInt32(offset + index * LENGTH + 8, bytes("end", end), true);
  }
  const looked: number[] = [];
  const nodeAt = (index: number): RawNode => {
    looked.push(index);
    return { index, ...NODES[index], forEachChild: (visit: (child: RawNode) => undefined) => (index === 3 ? [4, 5].map(nodeAt).forEach(visit) : undefined) } as unknown as RawNode;
  };
  const forEachChild = (visit: (child: RawNode) => undefined) => visit(nodeAt(3));
  return { tree: { index: 1, ...NODES[1], view, _offsetNodes: offset, getOrCreateNodeAtIndex: nodeAt, forEachChild } as unknown as RawFile, looked };
}

const asWritten = (_: string, value: number) => value;

function endingAt(tree: RawFile, end: number): number[] {
  return nodesByEnd(tree)(end).map(({ index }) => index);
}

function withoutBytes({ view: _view, ...tree }: RawFile): RawFile {
  return tree;
}

describe("the nodes that end at an offset", () => {
  it("are read from the bytes, the innermost last, without lists", () => {
    const { tree } = treeOf(asWritten);
    expect(endingAt(tree, 9)).toEqual([1, 3, 5]);
    expect(endingAt(tree, 4)).toEqual([4]);
    expect(endingAt(tree, 7)).toEqual([]);
  });

  it("are the only ones that are looked at, beside two that are compared", () => {
    const { tree, looked } = treeOf(asWritten);
    nodesByEnd(tree)(4);
    expect(looked).toEqual([5, 3, 4]);
  });

  it.each(["kind", "end"])("are found by walking the tree where the bytes have another %s", (wrong) => {
    const { tree } = treeOf((part, value) => (part === wrong ? value + 1 : value));
    expect(endingAt(tree, 9)).toEqual([1, 3, 5]);
    expect(endingAt(tree, 4)).toEqual([4]);
  });

  it("are found by walking a tree without bytes", () => {
    const { tree } = treeOf(asWritten);
    expect(endingAt(withoutBytes(tree), 9)).toEqual([1, 3, 5]);
  });
});
