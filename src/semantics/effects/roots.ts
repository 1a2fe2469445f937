import { isFunction, isInside, keyOf, memberName, parentOf, unwrap, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { variableAt } from "../../ast/references.ts";
import { initializerOf, type Variable } from "../../ast/scope.ts";
import { rootOfChain } from "../../ast/words.ts";
import type { Facts } from "../../facts/facts.ts";
import { isOwn } from "./iteration.ts";
import { DEPTH } from "../summaries/summary.ts";

/** The parameter that an object came by, and the name that it has there: `{ index: 0, key: "cache" }` for `options.cache`. */
export interface Parameter {
  readonly index: number;
  readonly key: string | undefined;
}

/**
 * What an object belongs to, seen from a function or a loop: `own` is made by each run of it, `outside` lives longer, `this`
 * is the object whose method it is; else the parameter that it came by.
 */
export type Root = Parameter | "outside" | "own" | "this";

/** The root of a chain of members: `this.a.b` → `this`, `options.cache` → the parameter `options`, also by way of names: `const { cache } = this;`. */
export function rootOf(facts: Facts, container: Node, node: Node, depth = DEPTH): Root {
  const root = rootOfChain(node);
  if (root.type === "ThisExpression" || root.type === "Super") return isOwnThis(root, container) ? "own" : "this";
  if (root.type !== "Identifier") return "own";
  const variable = variableAt(facts.sourceCode, root);
  if (!variable || variable.defs.length === 0) return "own";
  const found = rootOfVariable(facts, container, variable, depth);
  const key = keyOfPattern(variable) ?? firstMember(root);
  return typeof found === "object" ? { ...found, key: found.key ?? key } : found;
}

/** The key under which a pattern takes a name out: `{ cache: entries }` → `cache`. */
function keyOfPattern({ defs: [definition] }: Variable): string | undefined {
  const place = definition?.name.parent;
  const property = place?.type === "AssignmentPattern" ? place.parent : place;
  return property?.type === "Property" && property.parent.type === "ObjectPattern" ? keyOf(property) : undefined;
}

/** `options.cache.set` → `cache`. */
function firstMember(root: Node): string | undefined {
  const member = parentOf(root);
  return member?.type === "MemberExpression" && unwrap(member.object) === root ? memberName(member) : undefined;
}

function rootOfVariable(facts: Facts, container: Node, variable: Variable, depth: number): Root {
  if (!isOwn(variable, container)) return "outside";
  const [definition] = variable.defs;
  if (definition?.type === "Parameter") return isFunction(container) && definition.node === container ? parameterOf(container, definition.name) : "own";
  const source = sourceOf(variable);
  return source && depth > 0 ? rootOf(facts, container, source, depth - 1) : "own";
}

/** What a constant is another name for: a member of something; what is called or made for it is its own. */
function sourceOf(variable: Variable): Node | undefined {
  const initializer = initializerOf(variable) ?? destructured(variable);
  const source = initializer && unwrap(initializer);
  return source?.type === "MemberExpression" || source?.type === "Identifier" || source?.type === "ThisExpression" ? source : undefined;
}

function destructured({ defs: [definition] }: Variable): Node | undefined {
  return definition?.type === "Variable" && definition.node.id.type === "ObjectPattern" ? (definition.node.init ?? undefined) : undefined;
}

function parameterOf({ params }: FunctionNode, name: Node): Parameter {
  const position = params.findIndex((parameter) => isInside(name, parameter));
  const [first] = params;
  const index = first?.type === "Identifier" && first.name === "this" ? position - 1 : position;
  return { index, key: undefined };
}

/** Whether a function in between has a `this` of its own. */
function isOwnThis(node: Node, container: Node): boolean {
  for (let current = node.parent; current && current !== container; current = current.parent) {
    if (current.type === "FunctionExpression" || current.type === "FunctionDeclaration") return isInside(current, container);
  }
  return false;
}
