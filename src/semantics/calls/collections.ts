import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, type Expression } from "../../ast/nodes.ts";
import { constantValueOf, onlyDefinition, variableOf } from "../../ast/scope.ts";
import { arrayFunctions, arrayMethods, collectionTypes, elementTypes, keyedTypes } from "../../models/views/collections.ts";
import type { Facts, Tristate } from "../../facts/facts.ts";
import { callOf, isCallTo, methodOf } from "./call.ts";

/** Whether the value is an array, a `Map` or a `Set`. */
export function isCollection(facts: Facts, node: Expression): Tristate {
  return isOneOf(facts, node, collectionTypes);
}

const ARRAY = new Set(["Array", "ReadonlyArray"]);

/** Whether the value is an array, and has its methods. */
export function isArray(facts: Facts, node: Expression): Tristate {
  return isOneOf(facts, node, ARRAY);
}

/**
 * Where a loop finds what `forEach` gives first: in the value itself, or in its `values()`, which all collections of the platform have.
 * `undefined` for what is known to be none of them.
 */
export function visitedByForEach(facts: Facts, node: Expression): "itself" | "values" | undefined {
  const names = typesOf(facts, node);
  if (names.length > 0 && names.every((name) => elementTypes.has(name))) return "itself";
  return names.every((name) => elementTypes.has(name) || keyedTypes.has(name)) ? "values" : undefined;
}

const ITERATORS = new Set(["entries", "keys", "values"]);
const OF_OBJECT = new Set(["globalThis#Object.*"]);

/** Whether a value is the iterator of a collection: `xs.entries()`; `Object.entries(xs)` is a list of its own. */
export function isIterator(facts: Facts, node: Expression): boolean {
  return node.type === "CallExpression" && ITERATORS.has(methodOf(node) ?? "") && !isCallTo(facts, node, OF_OBJECT);
}

function isOneOf(facts: Facts, node: Expression, types: ReadonlySet<string>): Tristate {
  const names = typesOf(facts, node);
  if (names.length === 0) return "unknown";
  return names.every((name) => types.has(name)) ? "yes" : "no";
}

/** The types that the value may have, none where that is not known. */
function typesOf(facts: Facts, node: Expression): readonly string[] {
  const value = constantValueOf(facts.sourceCode, node) ?? unwrap(node);
  const bySyntax = typeOfValue(facts, value) ?? typeOfAnnotation(annotationOf(facts, unwrap(node)));
  return bySyntax === undefined ? facts.instance(node).map(({ name }) => name) : [bySyntax];
}

function typeOfValue(facts: Facts, expression: Expression): string | undefined {
  const node = unwrap(expression);
  if (node.type === "ArrayExpression") return "Array";
  if (node.type === "NewExpression") {
    const { origin } = callOf(facts, node);
    return origin?.isGlobal && collectionTypes.has(origin.path.join(".")) ? origin.path.join(".") : undefined;
  }
  return node.type === "CallExpression" && makesArray(facts, node) ? "Array" : undefined;
}

function makesArray(facts: Facts, call: TSESTree.CallExpression): boolean {
  if (isCallTo(facts, call, arrayFunctions)) return true;
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
