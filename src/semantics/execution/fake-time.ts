import { memoize } from "../../ast/memoize.ts";
import { enclosingFunction, type Node, type SourceCode } from "../../ast/nodes.ts";
import { nodesOf } from "../../ast/walk.ts";
import { movingTime } from "../../models/views/fake-time.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";

/** Decides whether the function around a node moves faked time on after it, so that it cannot wait there: `run(); vi.advanceTimersByTime(20);` */
export function isTimeMovedAfter({ sourceCode }: Facts, node: Node): boolean {
  const moves = movesIn(sourceCode);
  const owner = moves.length > 0 ? enclosingFunction(node) : undefined;
  return owner !== undefined && moves.some((move) => move.range[0] >= node.range[1] && enclosingFunction(move) === owner);
}

const movesIn = memoize((sourceCode: SourceCode) => nodesOf(sourceCode, "CallExpression").filter((call) => movingTime.has(methodOf(call) ?? "")));
