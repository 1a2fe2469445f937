import type { TSESTree } from "@typescript-eslint/utils";
import { enclosing, keyOf, outermost, unwrap, type Expression, type Node } from "../../ast/nodes.ts";
import { variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";
import { calledBy } from "../calls/call.ts";
import { originOf } from "../calls/origin.ts";

/** Whether a function is given to a package, as an argument or in an object that is one. Attributes have a switch of their own. */
export function isTakenByLibrary(facts: Facts, place: Node): boolean {
  const taker = takerOf(place);
  if (!taker) return false;
  const owners = taker.type === "MemberExpression" ? facts.instance(taker.object) : [];
  return [originOf(facts, taker), ...owners].some((owner) => owner?.module !== undefined && isPackage(owner.module));
}

/** What is called with the value. */
function takerOf(place: Node): Expression | undefined {
  const whole = outermost(place);
  const { parent } = whole;
  switch (parent?.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee === whole ? undefined : calledBy(parent);
    case "Property":
      return takerOf(parent.parent);
    default:
      return undefined;
  }
}

/**
 * Whether all classes and interfaces above a method are of packages or of the platform, as far as the file says:
 * `class Panel extends React.Component`. Not of a method that is named by a symbol, such as `[Symbol.dispose]`, whose callers are known.
 */
export function isMethodOfLibrary(facts: Facts, method: Node): boolean {
  const owner = enclosing(method, isClass);
  const name = nameOf(method);
  return owner !== undefined && name !== undefined && isBelowLibrary(facts, owner, name, []);
}

function isBelowLibrary(facts: Facts, owner: ClassNode, name: string, seen: readonly ClassNode[]): boolean {
  const above = typesAbove(owner);
  return above.length > 0 && !seen.includes(owner) && above.every((type) => isOfLibrary(facts, unwrap(type), name, [...seen, owner]));
}

/** A tree without types has no `implements`. */
function typesAbove({ implements: interfaces = [], superClass }: Partial<ClassNode>): Expression[] {
  return [...(superClass ? [superClass] : []), ...interfaces.map(({ expression }) => expression)];
}

function isOfLibrary(facts: Facts, type: Expression, name: string, seen: readonly ClassNode[]): boolean {
  const origin = originOf(facts, type);
  if (origin) return origin.isGlobal || isPackage(origin.module);
  const definition = type.type === "Identifier" ? variableOf(facts.sourceCode, type)?.defs[0]?.node : undefined;
  return definition !== undefined && isClass(definition) && !hasMember(definition, name) && isBelowLibrary(facts, definition, name, seen);
}

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

function isClass(node: Node): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

function hasMember({ body }: ClassNode, name: string): boolean {
  return body.body.some((member) => "key" in member && nameOf(member) === name);
}

/** The name of the member of a class that a function is, or is the value of. */
function nameOf(node: Node): string | undefined {
  const member = "key" in node ? node : node.parent;
  return member?.type === "MethodDefinition" || member?.type === "PropertyDefinition" ? keyOf(member) : undefined;
}

/** Neither a file of the project nor what the platform provides. */
function isPackage(module: string): boolean {
  return module !== "globalThis" && !module.startsWith("node:") && !/^[./]/u.test(module);
}
