import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, unwrap, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf, onlyDefinition, type Variable } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { methodOf } from "../calls/call.ts";

/** Where state is kept: what it begins with, and the names from there on; `[id]` for the element of a collection under `id`. */
export interface Place {
  readonly root: Variable | "this";
  readonly path: readonly string[];
}

/** Returns a text that is the same for all nodes of a function that stand for one place. */
export function keyOfPlace({ path, root }: Place): string {
  const begin = root === "this" ? root : `${root.name}@${String(root.identifiers[0]?.range[0])}`;
  return [begin, ...path].join(" ");
}

/** Adds to what is known of a place, by its key. */
export function addTo<Known>(all: Map<string, Known[]>, key: string, known: Known): void {
  const others = all.get(key);
  if (others) others.push(known);
  else all.set(key, [known]);
}

/** Returns the place without its last name: `seen` for the element of `seen` under `id`. */
export function holderOfPlace({ path, root }: Place): Place {
  return { root, path: path.slice(0, -1) };
}

/** Returns the place that an expression stands for: `this.total`, `stats.count`, `seen.has(id)` and `id in seen` for the element. */
export function placeOf(facts: Facts, expression: Node): Place | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case "BinaryExpression":
      return node.operator === "in" ? elementOf(facts, node.right, node.left) : undefined;
    case "CallExpression":
      return node.arguments.length === 1 && ASKING.has(methodOf(node) ?? "") ? elementOfCall(facts, node) : undefined;
    case "Identifier": {
      const root = variableAt(facts.sourceCode, node);
      return root && root.defs.length > 0 ? { root, path: [] } : undefined;
    }
    case "MemberExpression":
      return placeOfMember(facts, node);
    case "ThisExpression":
      return { root: "this", path: [] };
    default:
      return undefined;
  }
}

/** Methods that answer for one element. */
const ASKING: ReadonlySet<string> = new Set(["get", "has", "includes"]);

function placeOfMember(facts: Facts, node: TSESTree.MemberExpression): Place | undefined {
  const name = memberName(node);
  if (name === undefined) return elementOf(facts, node.object, node.property);
  const holder = placeOfObject(facts, node.object);
  return holder && { ...holder, path: [...holder.path, name] };
}

function elementOf(facts: Facts, collection: Node, key: Node): Place | undefined {
  const holder = placeOfObject(facts, collection);
  return holder && { ...holder, path: [...holder.path, `[${facts.sourceCode.getText(key)}]`] };
}

/** Returns the element that a call of a collection is about: that under `id` for `seen.add(id)`. */
export function elementOfCall(facts: Facts, { arguments: [key], callee }: TSESTree.CallExpression): Place | undefined {
  const method = unwrap(callee);
  return key && method.type === "MemberExpression" ? elementOf(facts, method.object, key) : undefined;
}

/** Returns the place of an object, also by another name of it: that of `this.seen` for `seen` after `const { seen } = this;`. */
export function placeOfObject(facts: Facts, object: Node): Place | undefined {
  const node = unwrap(object);
  const variable = node.type === "Identifier" ? variableAt(facts.sourceCode, node) : undefined;
  return (variable && placeOfAlias(facts, variable)) ?? placeOf(facts, node);
}

function placeOfAlias(facts: Facts, variable: Variable): Place | undefined {
  const value = initializerOf(variable);
  const initializer = value && unwrap(value);
  if (initializer?.type === "MemberExpression" || initializer?.type === "ThisExpression") return placeOf(facts, initializer);
  return placeOfPart(facts, variable);
}

/** `const { seen } = this;` */
function placeOfPart(facts: Facts, variable: Variable): Place | undefined {
  const definition = onlyDefinition(variable);
  const part = definition?.name.parent;
  if (definition?.type !== "Variable" || part?.type !== "Property" || part.parent !== definition.node.id || !definition.node.init) return undefined;
  const [holder, name] = [placeOf(facts, definition.node.init), keyOf(part)];
  return holder && name !== undefined ? { ...holder, path: [...holder.path, name] } : undefined;
}
