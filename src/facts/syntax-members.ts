import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyOf, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { constantValueOf, onlyDefinition, variableOf } from "../ast/scope.ts";

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Where members are looked up: a class from outside or from an instance, or an object literal. */
type Holder =
  | { readonly node: ClassNode; readonly static: boolean }
  | { readonly node: TSESTree.ObjectExpression };

/**
 * The function that `object.name` is, where the file defines it: `this.load`, `new Store().load`, `Store.load`,
 * `store.load` for `const store = new Store()` and for `const store = { load() {} }`. Overrides are not looked for.
 */
export function memberFunctionOf(sourceCode: SourceCode, object: Expression, name: string): FunctionNode | undefined {
  const holder = holderOf(sourceCode, unwrap(object));
  const value = holder && valueIn(holder, name);
  return value && isFunction(value) ? value : undefined;
}

function holderOf(sourceCode: SourceCode, object: Node): Holder | undefined {
  if (object.type === "ThisExpression") return holderOfThis(object);
  if (object.type === "ObjectExpression") return { node: object };
  if (object.type === "NewExpression") {
    const node = classOf(sourceCode, object.callee);
    return node && { node, static: false };
  }
  if (object.type !== "Identifier") return undefined;
  const node = classOf(sourceCode, object);
  if (node) return { node, static: true };
  const value = constantValueOf(sourceCode, object);
  return value && (value.type === "NewExpression" || value.type === "ObjectExpression") ? holderOf(sourceCode, value) : undefined;
}

/** The class or object literal whose method or field initialiser contains this `this`. */
function holderOfThis(node: Node): Holder | undefined {
  let current: Node = node;
  while (current.parent) {
    const { parent } = current;
    const bindsThis = isFunction(current) && current.type !== "ArrowFunctionExpression";
    if (parent.type === "MethodDefinition" || parent.type === "PropertyDefinition") {
      return current === parent.value ? { node: parent.parent.parent, static: parent.static } : undefined;
    }
    if (parent.type === "StaticBlock") return { node: parent.parent.parent, static: true };
    if (bindsThis) return parent.type === "Property" && parent.parent.type === "ObjectExpression" ? { node: parent.parent } : undefined;
    current = parent;
  }
  return undefined;
}

function classOf(sourceCode: SourceCode, name: Node): ClassNode | undefined {
  if (name.type === "ClassExpression") return name;
  const variable = name.type === "Identifier" ? variableOf(sourceCode, name) : undefined;
  const definition = variable && onlyDefinition(variable);
  if (definition?.type === "ClassName") return definition.node;
  const value = constantValueOf(sourceCode, name);
  return value?.type === "ClassExpression" ? value : undefined;
}

function valueIn(holder: Holder, name: string): Node | undefined {
  if (holder.node.type === "ObjectExpression") {
    const property = holder.node.properties.find((member) => member.type === "Property" && keyOf(member) === name);
    return property?.type === "Property" && property.kind === "init" ? property.value : undefined;
  }
  const { node, static: isStatic } = holder as Extract<Holder, { static: boolean }>;
  for (const member of node.body.body) {
    if (member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") continue;
    if (member.static !== isStatic || keyOf(member) !== name) continue;
    if (member.type === "MethodDefinition") return member.kind === "method" ? member.value : undefined;
    return member.value ?? undefined;
  }
  return undefined;
}
