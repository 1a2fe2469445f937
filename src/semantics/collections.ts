import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, type Expression } from "../ast/nodes.ts";
import { constantValueOf, onlyDefinition, variableOf } from "../ast/scope.ts";
import { arrayFunctions, arrayMethods, collectionTypes } from "../data/collections.ts";
import type { Facts, Ternary } from "../facts/facts.ts";
import { exportName, targetOf } from "./call-target.ts";

/** Whether the value is an array, a `Map` or a `Set`. */
export function isCollection(facts: Facts, node: Expression): Ternary {
  return isOneOf(facts, node, collectionTypes);
}

const ARRAY = new Set(["Array", "ReadonlyArray"]);

/** Whether the value is an array, and has its methods. */
export function isArray(facts: Facts, node: Expression): Ternary {
  return isOneOf(facts, node, ARRAY);
}

const KEYED = new Set(["FormData", "Headers", "Map", "ReadonlyMap", "URLSearchParams"]);

/** Whether going through the value gives keys along with the values: `for (const [key, value] of map)`. */
export function hasKeys(facts: Facts, node: Expression): Ternary {
  return isOneOf(facts, node, KEYED);
}

function isOneOf(facts: Facts, node: Expression, types: ReadonlySet<string>): Ternary {
  const value = constantValueOf(facts.sourceCode, node) ?? unwrap(node);
  const bySyntax = typeOfValue(facts, value) ?? typeOfAnnotation(annotationOf(facts, unwrap(node)));
  const names = bySyntax === undefined ? facts.instance(node).map(({ name }) => name) : [bySyntax];
  if (names.length === 0) return "unknown";
  return names.every((name) => types.has(name)) ? "yes" : "no";
}

function typeOfValue(facts: Facts, expression: Expression): string | undefined {
  const node = unwrap(expression);
  if (node.type === "ArrayExpression") return "Array";
  if (node.type === "NewExpression" && node.callee.type === "Identifier") return collectionTypes.has(node.callee.name) ? node.callee.name : undefined;
  return node.type === "CallExpression" && makesArray(facts, node) ? "Array" : undefined;
}

function makesArray(facts: Facts, call: TSESTree.CallExpression): boolean {
  const target = targetOf(facts, call);
  if (target && arrayFunctions.has(exportName(target) ?? "")) return true;
  const callee = unwrap(call.callee);
  // Strings and typed arrays have a `slice` too, iterators a `map`: the method is believed on what is known to be an array.
  if (callee.type !== "MemberExpression" || !arrayMethods.has(memberName(callee) ?? "")) return false;
  return memberName(callee) === "split" || isArray(facts, callee.object) === "yes";
}

function annotationOf({ sourceCode }: Facts, node: Expression): TSESTree.TypeNode | undefined {
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  const name = variable && onlyDefinition(variable)?.name;
  return name?.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
}

function typeOfAnnotation(annotation: TSESTree.TypeNode | undefined): string | undefined {
  switch (annotation?.type) {
    case "TSArrayType":
    case "TSTupleType":
      return "Array";
    case "TSTypeOperator":
      return annotation.operator === "readonly" ? typeOfAnnotation(annotation.typeAnnotation) : undefined;
    case "TSTypeReference":
      return annotation.typeName.type === "Identifier" && ARRAY.has(annotation.typeName.name) ? "Array" : undefined;
    default:
      return undefined;
  }
}
