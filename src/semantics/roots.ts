import { isFunction, isInside, unwrap, type FunctionNode, type Node } from "../ast/nodes.ts";
import { variableAt } from "../ast/references.ts";
import { initializerOf, type Variable } from "../ast/scope.ts";
import { rootOfChain } from "../ast/words.ts";
import type { Facts } from "../facts/facts.ts";
import { isOwn } from "./iteration.ts";

/**
 * What an object belongs to, seen from a function or a loop: `own` is made by each run of it, `outside` lives longer, `this`
 * is the object whose method it is; a number is the parameter that it came by.
 */
export type Root = "outside" | "own" | "this" | number;

/** Names for what is there already are followed this far: `const { cache } = this; const entry = cache.entries;`. */
const MOST_HOPS = 3;

/** The root of a chain of members: `this.a.b` → `this`, `options.cache` → the parameter `options`. */
export function rootOf(facts: Facts, container: Node, node: Node, hops = MOST_HOPS): Root {
  const root = rootOfChain(node);
  if (root.type === "ThisExpression" || root.type === "Super") return isOwnThis(root, container) ? "own" : "this";
  if (root.type !== "Identifier") return "own";
  const variable = variableAt(facts.sourceCode, root);
  return variable && variable.defs.length > 0 ? rootOfVariable(facts, container, variable, hops) : "own";
}

function rootOfVariable(facts: Facts, container: Node, variable: Variable, hops: number): Root {
  if (!isOwn(variable, container)) return "outside";
  const [definition] = variable.defs;
  if (definition?.type === "Parameter") return isFunction(container) && definition.node === container ? parameterOf(container, definition.name) : "own";
  const source = sourceOf(variable);
  return source && hops > 0 ? rootOf(facts, container, source, hops - 1) : "own";
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

function parameterOf({ params }: FunctionNode, name: Node): Root {
  const index = params.findIndex((parameter) => isInside(name, parameter));
  const [first] = params;
  return first?.type === "Identifier" && first.name === "this" ? index - 1 : index;
}

/** Whether a function in between has a `this` of its own. */
function isOwnThis(node: Node, container: Node): boolean {
  for (let current = node.parent; current && current !== container; current = current.parent) {
    if (current.type === "FunctionExpression" || current.type === "FunctionDeclaration") return isInside(current, container);
  }
  return false;
}
