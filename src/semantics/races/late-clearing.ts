import type { TSESTree } from "@typescript-eslint/utils";
import { memoize } from "../../ast/memoize.ts";
import { enclosing, isInside, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf } from "../../ast/scope.ts";
import { nodesOf, within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isClass } from "../calls/superclass.ts";
import { functionAround } from "../execution/async-context.ts";
import { writeAt, type Write } from "./accesses.ts";
import { addTo, holderOfPlace, keyOfPlace } from "./place.ts";
import { gapReaching, gapsBefore, type Race, type Run } from "./race.ts";

/** Returns how a write removes what is added during an await: `await upload(this.pending); this.pending = [];`, where other code adds to `this.pending`. */
export function lateClearingOf(run: Run, write: Write): Race | undefined {
  if (write.how !== "emptied" || isAbsence(write)) return undefined;
  const reads = run.accesses.reads.get(write.key) ?? [];
  const gaps = reads.length > 0 ? gapsBefore(run, write, 0).filter(({ argument }) => uses(run, argument, reads)) : [];
  if (gaps.length === 0 || !isFilledElsewhere(run, write)) return undefined;
  const gap = gapReaching(run, gaps, write);
  return gap && { how: "clearedLate", write, gap };
}

/** `this.job = undefined`: nothing is added to what is there or not. */
function isAbsence({ value }: Write): boolean {
  return value?.type === "Identifier" || value?.type === "UnaryExpression" || (value?.type === "Literal" && (value.value === null || value.value === false));
}

/** Whether what is awaited is about what was read: `upload(this.pending)`, `upload(batch)` after `const batch = [...this.pending];`. */
function uses({ facts }: Run, awaited: Node, reads: readonly Node[]): boolean {
  return [...within(facts.sourceCode, awaited)].some((node) => reads.includes(node) || (node.type === "Identifier" && isMadeOf(facts, node, reads)));
}

function isMadeOf({ sourceCode }: Facts, name: TSESTree.Identifier, reads: readonly Node[]): boolean {
  const variable = variableAt(sourceCode, name);
  const made = variable && initializerOf(variable);
  return made !== undefined && reads.some((read) => isInside(read, made));
}

/** Whether another function of the class, or of the file, adds to a place. */
function isFilledElsewhere({ facts, owner }: Run, { key, place }: Write): boolean {
  const around = (node: Node): Node | undefined => (place.root === "this" ? enclosing(node, isClass) : undefined);
  return (fillingsIn(facts).get(key) ?? []).some((node) => functionAround(node) !== owner && around(node) === around(owner) && !isInConstructor(node));
}

function isInConstructor(node: Node): boolean {
  const parent = functionAround(node)?.parent;
  return parent?.type === "MethodDefinition" && parent.kind === "constructor";
}

/** What adds to each place of a file: `jobs.push(x)`, `jobs[id] = x`, `seen.add(id)`, `text += line`, `count++`. */
const fillingsIn = memoize((facts: Facts): ReadonlyMap<string, readonly Node[]> => {
  const fillings = new Map<string, Node[]>();
  for (const node of [...nodesOf(facts.sourceCode, "CallExpression"), ...nodesOf(facts.sourceCode, "AssignmentExpression"), ...nodesOf(facts.sourceCode, "UpdateExpression")]) {
    const write = writeAt(facts, node);
    const key = write && keyFilledBy(write);
    if (key !== undefined) addTo(fillings, key, node);
  }
  return fillings;
});

function keyFilledBy({ how, key, place }: Write): string | undefined {
  if (how === "filled" || how === "updated") return key;
  return how === "assigned" && place.path.at(-1)?.startsWith("[") ? keyOfPlace(holderOfPlace(place)) : undefined;
}
