import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf } from "../../ast/consumers.ts";
import { isNothing } from "../../ast/missing.ts";
import { unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { within } from "../../ast/walk.ts";
import type { Facts } from "../../facts/facts.ts";
import { isCallTo, methodOf } from "../calls/call.ts";
import { addTo, elementOfCall, keyOfPlace, placeOf, placeOfObject, type Place } from "./place.ts";

/**
 * A change of a place. `assigned`: it gets another value. `updated`: it is calculated from the old one (`n += 1`, `n++`). `filled`: an element is put
 * in. `emptied`: nothing is left in it.
 */
export interface Write {
  readonly how: "assigned" | "emptied" | "filled" | "updated";
  readonly place: Place;
  readonly key: string;
  readonly node: TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.UpdateExpression;
  /** What is written there. */
  readonly value: Expression | undefined;
}

/** What a function does with places while it runs, the functions in it left out. */
export interface Accesses {
  readonly awaits: readonly TSESTree.AwaitExpression[];
  readonly writes: readonly Write[];
  /** The nodes that read each place. */
  readonly reads: ReadonlyMap<string, readonly Node[]>;
}

/** Returns what a function does with places: a write of `this.total` and a read of it for `this.total += 1`. */
export const accessesOf: (facts: Facts, owner: FunctionNode) => Accesses = memoizeWithin((facts: Facts, owner: FunctionNode) => new AccessesOfFunction(facts, owner));

/** Most functions have no await or no write that matters: reads are looked for where something asks. */
class AccessesOfFunction implements Accesses {
  readonly awaits: readonly TSESTree.AwaitExpression[];
  readonly #facts: Facts;
  readonly #nodes: readonly Node[];
  #writes: readonly Write[] | undefined;
  #reads: ReadonlyMap<string, readonly Node[]> | undefined;

  constructor(facts: Facts, owner: FunctionNode) {
    this.#facts = facts;
    this.#nodes = [...within(facts.sourceCode, owner.body)];
    this.awaits = this.#nodes.filter((node) => node.type === "AwaitExpression");
  }

  get writes(): readonly Write[] {
    return (this.#writes ??= this.#nodes.flatMap((node) => writeAt(this.#facts, node) ?? []));
  }

  get reads(): ReadonlyMap<string, readonly Node[]> {
    return (this.#reads ??= readsAmong(this.#facts, this.#nodes));
  }
}

function readsAmong(facts: Facts, nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const reads = new Map<string, Node[]>();
  for (const node of nodes) {
    const place = isRead(node) ? placeOf(facts, node) : undefined;
    if (place) addTo(reads, keyOfPlace(place), node);
    if (node.type === "ForOfStatement") addIterated(facts, reads, node);
  }
  return reads;
}

/** A loop looks at its list for each element. */
function addIterated(facts: Facts, reads: Map<string, Node[]>, loop: TSESTree.ForOfStatement): void {
  const place = placeOf(facts, loop.right);
  if (place) addTo(reads, keyOfPlace(place), loop);
}

/** What is only written to is not read: `this.a` in `this.a = 1`. */
function isRead(node: Node): boolean {
  if (node.type === "CallExpression" || node.type === "BinaryExpression") return true;
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return false;
  return !consumersOf(node).some(({ by, role }) => role === "target" && !(by.type === "AssignmentExpression" && by.operator !== "="));
}

/** Returns the change of a place that a node makes: `seen.add(id)`, `this.jobs = []`, `jobs.length = 0`, `n++`. */
export function writeAt(facts: Facts, node: Node): Write | undefined {
  switch (node.type) {
    case "AssignmentExpression":
      return writeByAssignment(facts, node);
    case "CallExpression":
      return writeByCall(facts, node);
    case "UpdateExpression":
      return writeTo(placeOf(facts, node.argument), node, "updated");
    default:
      return undefined;
  }
}

function writeByAssignment(facts: Facts, node: TSESTree.AssignmentExpression): Write | undefined {
  const place = placeOf(facts, node.left);
  const isLogical = LOGICAL.has(node.operator);
  if (place?.path.at(-1) === "length" && isNothing(node.right)) return writeTo({ ...place, path: place.path.slice(0, -1) }, node, "emptied", node.right);
  if (node.operator !== "=" && !isLogical) return writeTo(place, node, "updated", node.right);
  return writeTo(place, node, !isLogical && isEmpty(facts, node.right) ? "emptied" : "assigned", node.right);
}

const LOGICAL: ReadonlySet<string> = new Set(["??=", "||="]);
const EMPTY_COLLECTIONS: ReadonlySet<string> = new Set(["globalThis#Map", "globalThis#Set"]);

/** `[]`, `{}`, `""`, `0`, `undefined`, `new Map()` */
function isEmpty(facts: Facts, value: Expression): boolean {
  const node = unwrap(value);
  if (node.type === "ArrayExpression") return node.elements.length === 0;
  if (node.type === "ObjectExpression") return node.properties.length === 0;
  if (node.type === "NewExpression") return node.arguments.length === 0 && isCallTo(facts, node, EMPTY_COLLECTIONS);
  return isNothing(node);
}

const FILLING: ReadonlySet<string> = new Set(["push", "unshift"]);

function writeByCall(facts: Facts, node: TSESTree.CallExpression): Write | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") return undefined;
  const [method = "", { length }] = [methodOf(node), node.arguments];
  const value = node.arguments.at(-1);
  const given = value?.type === "SpreadElement" ? undefined : value;
  if ((method === "add" && length === 1) || (method === "set" && length === 2)) return writeTo(elementOfCall(facts, node), node, "assigned", given);
  if (FILLING.has(method)) return writeTo(placeOfObject(facts, callee.object), node, "filled", given);
  const isEmptied = (method === "clear" && length === 0) || (method === "splice" && length === 1 && isNothing(node.arguments[0] as Node));
  return isEmptied ? writeTo(placeOfObject(facts, callee.object), node, "emptied") : undefined;
}

function writeTo(place: Place | undefined, node: Write["node"], how: Write["how"], value?: Expression): Write | undefined {
  return place && { how, place, key: keyOfPlace(place), node, value };
}
