import { valuesOf } from "../../ast/consumers.ts";
import { flowOwnerOf } from "../../ast/evaluation.ts";
import { unwrap, type Node } from "../../ast/nodes.ts";
import { metFirst, type Arrival } from "../../ast/paths.ts";
import type { Facts } from "../../facts/facts.ts";
import { letsOthersRun } from "../promises/gap.ts";
import type { KeptPromise } from "./kept-promise.ts";

/**
 * How a promise gets its first handler too late, or none: `late`, after another await; `left`, the function ends after that await without one;
 * `replaced`, its name gets another value after it.
 */
export interface LateAwait {
  readonly how: "late" | "left" | "replaced";
  /** What waits before: an `await`, `yield`, `for await` or `await using`. */
  readonly gap: Node;
  /** The first handler, the `return` or `throw`, or the name that gets another value; `undefined` for the end of the function. */
  readonly at: Node | undefined;
  /** The line of that. */
  readonly end: number;
}

/**
 * Returns what comes between the start of a promise and its first handler: `await user()` for `p` in
 * `const p = load(); const u = await user(); if (!u) return null; return await p;`, and that the `return` leaves it. What is synchronous is no gap.
 */
export function lateAwaitOf(facts: Facts, { from, uses, value, writes }: KeptPromise): LateAwait | undefined {
  const { sourceCode } = facts;
  const isGap = (node: Node): boolean => letsOthersRun(facts, node);
  const ends = (node: Node): boolean => uses.has(node) || writes.has(node);
  const before = metFirst(sourceCode, [from], { meets: (node) => ends(node) || isGap(node), throws: isGap });
  const gaps = before?.flatMap(({ at }) => (typeof at !== "string" && !ends(at) ? at : [])) ?? [];
  if (!before || gaps.length === 0) return undefined;
  const after = metFirst(sourceCode, gaps, { meets: ends, throws: isGap }) ?? [];
  if (![...before, ...after].some(({ at }) => typeof at !== "string" && uses.has(at))) return undefined;
  const isAlways = from.type === "VariableDeclarator" && valuesOf(value).length === 1 && unwrap(value).type !== "LogicalExpression";
  const worst = worstOf(after, uses, isAlways);
  return worst && { ...worst, end: worst.at?.loc.start.line ?? flowOwnerOf(from).loc.end.line };
}

/** What leaves the promise altogether comes before what only handles it late. At the end of the function, there may be none: `if (x) p = load(); … if (x) await p;` */
function worstOf(after: readonly Arrival[], used: ReadonlySet<Node>, isAlways: boolean): Pick<LateAwait, "at" | "gap" | "how"> | undefined {
  const left = after.find((arrival) => leavesOnPurpose(arrival) && (isAlways || arrival.at !== "end"));
  if (left) return { how: "left", gap: left.start as Node, at: left.way().findLast(isJump) };
  const met = after.flatMap(({ at, start }) => (typeof at === "string" ? [] : { at, gap: start as Node }));
  const replaced = met.find(({ at }) => !used.has(at));
  if (replaced) return { how: "replaced", ...replaced };
  const [late] = met;
  return late && { how: "late", ...late };
}

/** An error of something that is awaited leaves everything else as well. */
function leavesOnPurpose({ at, way }: Arrival): boolean {
  return at === "end" || at === "return" || (at === "throw" && way().findLast((node) => isJump(node) || node.type === "AwaitExpression")?.type === "ThrowStatement");
}

function isJump({ type }: Node): boolean {
  return type === "ReturnStatement" || type === "ThrowStatement";
}
