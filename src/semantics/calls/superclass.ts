import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type Expression } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { originOf, type Origin } from "./origin.ts";

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export function isClass(node: { readonly type: string }): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** Returns the class of this file that an expression names: `Channel` of `new Channel()`. */
export function localClassOf({ sourceCode }: Facts, callee: Expression): ClassNode | undefined {
  const name = unwrap(callee);
  if (isClass(name)) return name;
  const variable = name.type === "Identifier" ? variableOf(sourceCode, name) : undefined;
  const definition = variable && onlyDefinition(variable);
  if (definition?.type === "ClassName") return definition.node;
  const value = definition?.type === "Variable" && definition.node.id.type === "Identifier" && definition.node.init ? unwrap(definition.node.init) : undefined;
  return value && isClass(value) ? value : undefined;
}

/** Returns a class and those of this file above it, from below. */
export function classesUpFrom(facts: Facts, node: ClassNode): ClassNode[] {
  const classes: ClassNode[] = [];
  for (let current: ClassNode | undefined = node; current && !classes.includes(current); current = current.superClass ? localClassOf(facts, current.superClass) : undefined) classes.push(current);
  return classes;
}

/** Returns where the class is from that is above those of this file: `node:events#EventEmitter`. */
export function foreignSuperclassOf(facts: Facts, node: ClassNode): Origin | undefined {
  const { superClass } = classesUpFrom(facts, node).at(-1) ?? node;
  return superClass ? originOf(facts, superClass) : undefined;
}
