import { alwaysLeaves } from "../../ast/leaving.ts";
import { missingBy } from "../../ast/missing.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { addTo, keyOfPlace, placeOf, type Place } from "./place.ts";

/**
 * A test of a place, and what it guards. `missing`: code that runs where there is nothing in it (`if (!this.client)`, `if (seen.has(id)) return`).
 * `compared`: code that runs for some of its values (`if (free === 0) return`, `if (jobs.length < 3)`).
 */
export interface Guard {
  readonly how: "compared" | "missing";
  readonly place: Place;
  /** The test. */
  readonly test: Node;
  readonly from: number;
  readonly to: number;
}

/** Returns the guards of a function by the keys of their places. */
export const guardsIn: (facts: Facts, owner: FunctionNode) => ReadonlyMap<string, readonly Guard[]> = memoizeWithin((facts: Facts, owner: FunctionNode) => {
  const guards = new Map<string, Guard[]>();
  for (const node of within(facts.sourceCode, owner.body)) {
    for (const guarded of guardedBy(node)) {
      for (const guard of guardsOf(facts, guarded)) addTo(guards, keyOfPlace(guard.place), guard);
    }
  }
  return guards;
});

interface Guarded {
  readonly test: Expression;
  readonly holds: boolean;
  readonly from: number;
  readonly to: number;
}

/** What a test decides about: the branches of `if`, the rest of a block after an early exit, the right side of `||` and `??=`. */
function guardedBy(node: Node): Guarded[] {
  switch (node.type) {
    case "AssignmentExpression":
      return node.operator === "??=" || node.operator === "||=" ? [guarded(node.left, false, node.right)] : [];
    case "ConditionalExpression":
      return [guarded(node.test, true, node.consequent), guarded(node.test, false, node.alternate)];
    case "IfStatement":
      return [
        guarded(node.test, true, node.consequent),
        ...(node.alternate ? [guarded(node.test, false, node.alternate)] : []),
        ...(leavesBlock(node.consequent) ? [{ test: node.test, holds: false, from: node.range[1], to: node.parent.range[1] }] : []),
      ];
    case "LogicalExpression":
      return [guarded(lastOf(node.left), node.operator === "&&", node.right)];
    default:
      return [];
  }
}

/** `b` for `a || b`: of a long chain, the nearest part, so that each is looked at once. */
function lastOf(left: Expression): Expression {
  const tested = unwrap(left);
  return tested.type === "LogicalExpression" ? tested.right : tested;
}

function guarded(test: Expression, holds: boolean, { range: [from, to] }: Node): Guarded {
  return { test, holds, from, to };
}

function leavesBlock(consequent: Node): boolean {
  const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
  return last?.type === "ContinueStatement" || last?.type === "BreakStatement" || alwaysLeaves(consequent as Parameters<typeof alwaysLeaves>[0]);
}

function guardsOf(facts: Facts, { from, holds, test, to }: Guarded): Guard[] {
  const missing = missingBy(test, holds, true).flatMap((node) => placeAsked(facts, node) ?? []);
  const compared = comparedIn(facts, test);
  return [...missing.map((place) => ({ how: "missing" as const, place, test, from, to })), ...compared.map((place) => ({ how: "compared" as const, place, test, from, to }))];
}

/** The place that a test asks, itself or by a variable that was read from it: `const hit = cache.get(id); if (!hit)`. */
function placeAsked(facts: Facts, node: Expression): Place | undefined {
  const place = placeOf(facts, node);
  const value = node.type === "Identifier" ? firstValueOf(facts, node) : undefined;
  return (value && placeOf(facts, value)) ?? place;
}

function firstValueOf({ sourceCode }: Facts, name: Node): Expression | undefined {
  const [definition, ...others] = variableAt(sourceCode, name)?.defs ?? [];
  if (definition?.type !== "Variable" || others.length > 0 || definition.node.id.type !== "Identifier" || !definition.node.init) return undefined;
  const value = unwrap(definition.node.init);
  return value.type === "AwaitExpression" ? undefined : value;
}

const COMPARING: ReadonlySet<string> = new Set(["!=", "!==", "<", "<=", "==", "===", ">", ">="]);

/** The places whose values a test compares: `this.last` in `now() - this.last < 1000`; `jobs` in `jobs.length < 3`. */
function comparedIn(facts: Facts, test: Expression): Place[] {
  const comparisons = [...within(facts.sourceCode, test)].filter((node) => node.type === "BinaryExpression" && COMPARING.has(node.operator));
  return comparisons.flatMap((comparison) => operandsOf(comparison).flatMap((operand) => placeOfCount(facts, operand) ?? []));
}

function operandsOf(node: Node): Node[] {
  return node.type === "BinaryExpression" ? [node.left, node.right].flatMap(operandsOf) : [unwrap(node)];
}

const COUNTS: ReadonlySet<string | undefined> = new Set(["length", "size"]);

function placeOfCount(facts: Facts, node: Node): Place | undefined {
  const place = node.type === "Identifier" || node.type === "MemberExpression" ? placeAsked(facts, node) : undefined;
  return place && COUNTS.has(place.path.at(-1)) ? { ...place, path: place.path.slice(0, -1) } : place;
}
