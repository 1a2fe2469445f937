import { enclosingFunction, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import { movingTime } from "../../models/views/fake-time.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";

/** Decides whether the function around a node moves faked time on after it, so that it cannot wait there: `run(); vi.advanceTimersByTime(20);` */
export function isTimeMovedAfter({ sourceCode }: Facts, node: Node): boolean {
  const owner = enclosingFunction(node);
  if (!owner) return false;
  return [...within(sourceCode, owner.body)].some((part) => part.type === "CallExpression" && part.range[0] >= node.range[1] && movingTime.has(methodOf(part) ?? ""));
}
