import type { TSESTree } from "@typescript-eslint/utils";
import { isInside, unwrap, type Node } from "../../ast/nodes.ts";
import { metFirst } from "../../ast/paths.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf } from "../../ast/scope.ts";
import { methodsOfCollections } from "../../models/views/races.ts";
import { isCall, methodOf } from "../calls/call.ts";
import { isPureCall } from "../calls/pure-call.ts";
import { DEPTH } from "../summaries/summary.ts";
import type { Write } from "./accesses.ts";
import { keyOfPlace, placeOf } from "./place.ts";
import { gapReaching, type Race, type Run } from "./race.ts";

/** Returns how a write loses what other runs write during an await: `this.total = this.total + (await size())`, and not `this.total = (await size()) + this.total`. */
export function lostUpdateOf(run: Run, write: Write): Race | undefined {
  const gaps = run.accesses.awaits.length > 0 ? gapsAfterReads(run, write) : [];
  const gap = gaps.length > 0 ? gapReaching(run, gaps, write) : undefined;
  return gap && { how: "lostUpdate", write, gap };
}

/** The awaits between the reads of the old value and the write. */
function gapsAfterReads(run: Run, write: Write): TSESTree.AwaitExpression[] {
  const { accesses, facts, owner } = run;
  const { node, value } = write;
  if (!value || node.type !== "AssignmentExpression") return [];
  if (write.how === "updated") return accesses.awaits.filter((wait) => isInside(wait, value));
  if (node.operator !== "=") return [];
  const reads = oldValuesIn(run, value, write.key, false, DEPTH).filter((read) => isInside(read, owner));
  const awaits = new Set<Node>(accesses.awaits);
  const arrivals = reads.length > 0 ? metFirst(facts.sourceCode, reads, { meets: (met) => met === node || awaits.has(met) }) : [];
  return (arrivals ?? []).flatMap(({ at }) => (typeof at !== "string" && at.type === "AwaitExpression" ? at : []));
}

/** Where the old value is read that a new one is calculated from; one that is put back as it was is no new one. */
function oldValuesIn(run: Run, value: Node, key: string, isCalculated: boolean, depth: number): Node[] {
  const node = unwrap(value);
  const of = (...parts: readonly (Node | null)[]): Node[] => parts.flatMap((part) => (part ? oldValuesIn(run, part, key, true, depth) : []));
  const place = isCalculated ? placeOf(run.facts, node) : undefined;
  if (place && keyOfPlace(place) === key) return [node];
  switch (node.type) {
    case "ArrayExpression":
      return of(...node.elements);
    case "BinaryExpression":
      return of(node.left, node.right);
    case "CallExpression":
    case "NewExpression":
      return isCalculation(run, node) ? of(...(node.callee.type === "MemberExpression" ? [node.callee.object] : []), ...node.arguments) : [];
    case "ConditionalExpression":
      return [node.consequent, node.alternate].flatMap((part) => oldValuesIn(run, part, key, isCalculated, depth));
    case "Identifier": {
      const variable = variableAt(run.facts.sourceCode, node);
      const made = variable && depth > 0 ? initializerOf(variable) : undefined;
      return made ? oldValuesIn(run, made, key, isCalculated, depth - 1) : [];
    }
    case "LogicalExpression":
      return [node.left, node.right].flatMap((part) => oldValuesIn(run, part, key, isCalculated, depth));
    case "ObjectExpression":
      return of(...node.properties.map((property) => (property.type === "Property" ? property.value : property)));
    case "SpreadElement":
      return of(node.argument);
    case "TemplateLiteral":
      return of(...node.expressions);
    default:
      return [];
  }
}

/** `this.items.concat(x)`, `Math.max(this.most, x)`, `new Set(this.items)` */
function isCalculation({ facts }: Run, node: Node): boolean {
  return isCall(node) && (methodsOfCollections.has(methodOf(node) ?? "") || isPureCall(facts, node));
}
