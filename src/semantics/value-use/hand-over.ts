import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, keyOf, outermost, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Where a value goes: to a call as one of its arguments, into a member of something or a variable with a type, to the caller of a function. */
export type Destination =
  | { readonly kind: "call"; readonly call: Call; readonly index: number }
  | { readonly kind: "member"; readonly member: TSESTree.MemberExpression }
  | { readonly kind: "returned"; readonly from: FunctionNode }
  | { readonly kind: "variable" };

/** A value that is handed over, as it is or inside of objects and arrays that are made for it. */
export interface HandOver {
  readonly to: Destination;
  /** The keys under which it stands, from the outside in; an element of an array has none. */
  readonly path: readonly (string | undefined)[];
  /** Whether it stands among values: in an object, or in an array with something else than promises in it. */
  readonly isAmongValues: boolean;
}

/** `res.json` for `load()` in `res.json({ user: load() })`, also where the object is a constant on its way. */
export function handOverOf(facts: Facts, expression: Node): HandOver | undefined {
  const node = outermost(expression);
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node ? undefined : directly({ kind: "call", call: parent, index: parent.arguments.indexOf(node as Expression) });
    case "AssignmentExpression":
      return parent.right === node && parent.operator === "=" && parent.left.type === "MemberExpression" ? directly({ kind: "member", member: parent.left }) : undefined;
    case "ReturnStatement":
      return returnedFrom(enclosingFunction(parent));
    case "ArrowFunctionExpression":
      return parent.body === node ? returnedFrom(parent) : undefined;
    case "ConditionalExpression":
      return parent.test === node ? undefined : handOverOf(facts, parent);
    case "LogicalExpression":
      return parent.right === node ? handOverOf(facts, parent) : undefined;
    case "Property":
      return parent.value === node && parent.parent.type === "ObjectExpression" ? inside(handOverOf(facts, parent.parent), keyOf(parent), true) : undefined;
    case "ArrayExpression":
      return inside(handOverOf(facts, parent), undefined, isMixed(facts, parent));
    case "VariableDeclarator":
      if (parent.init !== node) return undefined;
      if (parent.id.typeAnnotation) return directly({ kind: "variable" });
      return isContainer(expression) ? handOverOfConstant(facts, parent) : undefined;
    default:
      return undefined;
  }
}

function directly(to: Destination): HandOver {
  return { to, path: [], isAmongValues: false };
}

function returnedFrom(from: FunctionNode | undefined): HandOver | undefined {
  return from && directly({ kind: "returned", from });
}

function inside(around: HandOver | undefined, key: string | undefined, isAmongValues: boolean): HandOver | undefined {
  return around && { ...around, path: [...around.path, key], isAmongValues };
}

/** `[id, hash(password)]` is a row of values; an array of promises alone is there to be combined. */
function isMixed(facts: Facts, array: TSESTree.ArrayExpression): boolean {
  let answer = mixedArrays.get(array);
  if (answer === undefined) {
    answer = array.elements.some((element) => element && element.type !== "SpreadElement" && facts.promise(element) === "never");
    mixedArrays.set(array, answer);
  }
  return answer;
}

/** Kept, because each element asks for all of them. */
const mixedArrays = new WeakMap<TSESTree.ArrayExpression, boolean>();

function isContainer({ type }: Node): boolean {
  return type === "ObjectExpression" || type === "ArrayExpression";
}

/** `const body = { user: load() }; res.json(body);`, where nothing else is done with the object. */
function handOverOfConstant(facts: Facts, { id }: TSESTree.VariableDeclarator): HandOver | undefined {
  const variable = id.type === "Identifier" ? variableOf(facts.sourceCode, id) : undefined;
  if (!variable || !onlyDefinition(variable)) return undefined;
  const [read, ...others] = variable.references.filter((reference) => !reference.init);
  return read && others.length === 0 ? handOverOf(facts, read.identifier) : undefined;
}
