import { isFunction, isInside, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy, isCall } from "../calls/call.ts";
import { usesOfOuter, type Use } from "../effects/uses.ts";
import type { Analysis, Ask } from "../summaries/summary.ts";

/**
 * Something from outside that a function uses: a variable, what hangs on `this` or on a parameter. `assigned`: it has another value
 * then. `changed`: its contents have. `used`: neither is known.
 */
export interface LateUse {
  readonly how: "assigned" | "changed" | "used";
  /** `this`, the position of a parameter, or the name of a variable and where the file declares it. */
  readonly root: number | "this" | { readonly name: string; readonly at: number };
  /** The names from there on. */
  readonly path: readonly string[];
}

/**
 * Returns the analysis of what an async function uses after its first `await`, when its caller has gone on; also by what it calls on `this`.
 * What it assigns before that as well (`this.isLoading = true`) is there to be read meanwhile.
 */
export const lateUses: Analysis<readonly LateUse[]> = {
  name: "uses after the first await",
  unknown: [],
  of(facts, node, ask) {
    if (!node.async || node.generator) return [];
    const nodes = [...within(facts.sourceCode, node.body, () => true)];
    const pause = firstPauseIn(facts, node);
    const uses = usesOfOuter(facts, node.body, nodes);
    const early = new Set(uses.filter(({ end, how }) => end <= pause && how === "assigns").map(({ path }) => path.join(".")));
    const late = uses.filter(({ end, path }) => end > pause && !early.has(path.join(".")));
    return [...late.flatMap((use) => lateUse(node, use) ?? []), ...usesByMethods(facts, node, ask)];
  },
};

function firstPauseIn(facts: Facts, { body }: FunctionNode): number {
  const pauses = [...within(facts.sourceCode, body)].filter((node) => node.type === "AwaitExpression" || (node.type === "ForOfStatement" && node.await));
  return Math.min(...pauses.map(({ range, type }) => (type === "AwaitExpression" ? range[1] - 1 : range[0])));
}

/** `await this.#read()` uses what that method uses of the same object. */
function usesByMethods(facts: Facts, { body }: FunctionNode, ask: Ask): LateUse[] {
  return [...within(facts.sourceCode, body)].flatMap((node) => {
    const call = node.type === "AwaitExpression" && isCall(node.argument) ? calledBy(node.argument) : undefined;
    if (call?.type !== "MemberExpression" || call.object.type !== "ThisExpression") return [];
    return ask.of(facts, call, lateUses).filter(({ root }) => root === "this");
  });
}

function lateUse(owner: FunctionNode, { how, node, path, variable }: Use): LateUse | undefined {
  const root = variable ? rootOfVariable(owner, variable) : isOfOwner(owner, node) ? "this" : undefined;
  // A parameter that gets another value is not the caller's variable.
  const isOwn = typeof root === "number" && HOW[how] === "assigned" && path.length === 1;
  return root === undefined || isOwn ? undefined : { how: HOW[how], root, path: path.slice(1) };
}

const HOW: Readonly<Record<Use["how"], LateUse["how"]>> = { assigns: "assigned", updates: "assigned", changes: "changed", collects: "changed", reads: "used", touches: "used" };

function rootOfVariable(owner: FunctionNode, { defs: [definition], identifiers: [name], name: spelled }: NonNullable<Use["variable"]>): LateUse["root"] | undefined {
  const position = definition?.type === "Parameter" && definition.node === owner ? owner.params.indexOf(definition.name) : -1;
  if (position >= 0) return position;
  return name && !isInside(name, owner) ? { name: spelled, at: name.range[0] } : undefined;
}

/** Not the `this` of a function within. */
function isOfOwner(owner: FunctionNode, node: Node): boolean {
  for (let current = node.parent; current && current !== owner; current = current.parent) {
    if (isFunction(current) && current.type !== "ArrowFunctionExpression") return false;
  }
  return true;
}
