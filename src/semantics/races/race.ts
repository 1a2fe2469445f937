import type { TSESTree } from "@typescript-eslint/utils";
import { isInside, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { metFirst } from "../../ast/paths.ts";
import type { Facts } from "../../facts/facts.ts";
import type { CallNode } from "../calls/call.ts";
import { letsOthersRun } from "../promises/gap.ts";
import type { Accesses, Write } from "./accesses.ts";

/**
 * A write that another run can come before. `lostUpdate`: the new value is made of one that was read before an await. `startedTwice`: two runs find
 * the place empty, and both start what is kept there. `doneTwice`: the same with work that is only repeated. `guardedLate`: two runs pass a test
 * before either sets what it tests. `clearedLate`: what is added during an await is removed unseen.
 */
export interface Race {
  readonly how: "clearedLate" | "doneTwice" | "guardedLate" | "lostUpdate" | "startedTwice";
  readonly write: Write;
  /** Where the other run comes. */
  readonly gap: TSESTree.AwaitExpression;
  /** What is started or done. */
  readonly call?: CallNode | undefined;
}

/** The function that is looked at, with what it does. */
export interface Run {
  readonly facts: Facts;
  readonly owner: FunctionNode;
  readonly accesses: Accesses;
}

/** Returns the awaits before a write, or within it, that let other code run. */
export function gapsBefore({ accesses, facts }: Run, { node }: Write, from: number, to = Infinity): TSESTree.AwaitExpression[] {
  const isBefore = ({ range: [start, end] }: Node): boolean => start >= from && end <= to && end <= node.range[1];
  return accesses.awaits.filter((wait) => isBefore(wait) && letsOthersRun(facts, wait));
}

/** Returns the await from which a way leads to a write without another look at its place. */
export function gapReaching({ accesses, facts }: Run, gaps: readonly TSESTree.AwaitExpression[], { key, node }: Write): TSESTree.AwaitExpression | undefined {
  const writes = accesses.writes.filter((other) => other.key === key && other.node !== node).map((other) => other.node);
  const looks = new Set<Node>([...(accesses.reads.get(key) ?? []).filter((read) => !isInside(read, node)), ...writes]);
  const arrivals = metFirst(facts.sourceCode, gaps, { meets: (met) => met === node || looks.has(met) });
  return arrivals?.find(({ at }) => at === node)?.start as TSESTree.AwaitExpression | undefined;
}
