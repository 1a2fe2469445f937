import { calleeOf, isFunction, memberName, unwrap, type Node } from "./nodes.ts";

/** The words that a name is made of: `pageSize2` → `["page", "size"]`. */
export function wordsOf(name: string): string[] {
  return name
    .split(/(?<=[a-z\d])(?=[A-Z])|[^A-Za-z]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** The names that a chain of members and calls spells, from its root: `git(a).remote.push(b)` → `["git", "remote", "push"]`. */
export function namesInChain(node: Node): string[] {
  const names: string[] = [];
  let current: Node | undefined = unwrap(node);
  while (current) {
    const name = nameAt(current);
    if (name !== undefined) names.unshift(name);
    current = next(current);
  }
  return names;
}

/** Where a chain of members and calls starts: `a.b().c` → `a`. */
export function rootOfChain(node: Node): Node {
  let current: Node = unwrap(node);
  for (let inner = next(current); inner; inner = next(current)) current = inner;
  return current;
}

function nameAt(node: Node): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? memberName(node) : undefined;
}

function next(node: Node): Node | undefined {
  if (node.type === "MemberExpression") return unwrap(node.object);
  return node.type === "CallExpression" || node.type === "TaggedTemplateExpression" ? calleeOf(node) : undefined;
}

/** Returns the name of a function, as its declaration, variable or property spells it. */
export function functionNameOf(node: Node): string | undefined {
  if (!isFunction(node)) return undefined;
  if (node.id) return node.id.name;
  const { parent } = node;
  if (parent.type === "VariableDeclarator") return parent.id.type === "Identifier" ? parent.id.name : undefined;
  if (parent.type !== "Property" && parent.type !== "MethodDefinition" && parent.type !== "PropertyDefinition") return undefined;
  return parent.key.type === "Identifier" || parent.key.type === "PrivateIdentifier" ? parent.key.name : undefined;
}
