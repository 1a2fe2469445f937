import type { TSESTree } from "@typescript-eslint/utils";
import { consumersOf, functionReturning, valuesOf, type Consumer } from "../../ast/consumers.ts";
import { keyOf, memberName, unwrap, type Expression, type FunctionNode, type Node } from "../../ast/nodes.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import type { Facts } from "../../facts/facts.ts";

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Where a value goes: to a call as one of its arguments, into a member of something or a variable with a type, to the caller of a function. */
export type Destination =
  | { readonly kind: "call"; readonly call: Call; readonly index: number }
  | { readonly kind: "member"; readonly member: TSESTree.MemberExpression }
  | { readonly kind: "returned"; readonly from: FunctionNode }
  | { readonly kind: "variable" };

/** A value that is passed, as it is or inside of objects and arrays that are made for it. */
export interface Passing {
  readonly to: Destination;
  /** The keys under which it stands, from the outside in; an element of an array has none. */
  readonly path: readonly (string | undefined)[];
  /** Whether it stands among values: in an object, or in an array with something else than promises in it. */
  readonly isAmongValues: boolean;
}

/** `res.json` for `load()` in `res.json({ user: load() })`, also where the object is a constant on its way. Several for `f(this.p = load())`. */
export function passingsOf(facts: Facts, expression: Node): Passing[] {
  return consumersOf(expression).flatMap((consumer) => passingsTo(facts, consumer));
}

function passingsTo(facts: Facts, consumer: Consumer): Passing[] {
  const { by, role, value } = consumer;
  switch (role) {
    case "argument":
      if (isAddedByConcat(by, value)) return inside(passingsOf(facts, by), undefined, false);
      return directly({ kind: "call", call: by, index: by.arguments.indexOf(value) });
    case "returned":
      return returnedFrom(functionReturning(consumer));
    case "property":
      return inside(passingsOf(facts, by.parent), keyOf(by), true);
    case "element":
      return inside(passingsOf(facts, by), undefined, isMixed(facts, by));
    case "stored":
      return passingsByWrite(facts, by, value);
    default:
      return [];
  }
}

function passingsByWrite(facts: Facts, write: Node, value: Expression): Passing[] {
  if (write.type === "AssignmentExpression") return write.operator === "=" && write.left.type === "MemberExpression" ? directly({ kind: "member", member: write.left }) : [];
  if (write.type !== "VariableDeclarator") return [];
  if (write.id.typeAnnotation) return directly({ kind: "variable" });
  return valuesOf(value).some(isContainer) ? passingsOfConstant(facts, write) : [];
}

/** `[].concat(load(), …)` is an array with the promise in it. */
function isAddedByConcat({ callee, type }: Call, value: Expression): boolean {
  const method = type === "CallExpression" ? unwrap(callee) : undefined;
  return method?.type === "MemberExpression" && memberName(method) === "concat" && method.object !== value;
}

function directly(to: Destination): Passing[] {
  return [{ to, path: [], isAmongValues: false }];
}

function returnedFrom(from: FunctionNode | undefined): Passing[] {
  return from ? directly({ kind: "returned", from }) : [];
}

function inside(around: readonly Passing[], key: string | undefined, isAmongValues: boolean): Passing[] {
  return around.map((passing) => ({ ...passing, path: [...passing.path, key], isAmongValues }));
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

function isContainer(value: Expression): boolean {
  const { type } = unwrap(value);
  return type === "ObjectExpression" || type === "ArrayExpression";
}

/** `const body = { user: load() }; res.json(body);`, where nothing else is done with the object. */
function passingsOfConstant(facts: Facts, { id }: TSESTree.VariableDeclarator): Passing[] {
  const variable = id.type === "Identifier" ? variableOf(facts.sourceCode, id) : undefined;
  if (!variable || !onlyDefinition(variable)) return [];
  const [read, ...others] = variable.references.filter((reference) => !reference.init);
  return read && others.length === 0 ? passingsOf(facts, read.identifier) : [];
}
