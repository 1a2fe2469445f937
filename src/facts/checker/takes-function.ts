import type { TSESTree } from "@typescript-eslint/utils";
import { enclosingFunction, keyOf, outermost, type Expression, type Node } from "../../ast/nodes.ts";
import type { Tristate } from "../facts.ts";
import type * as ts from "./compiler.ts";
import { isArgument, parameterTypes } from "./contextual-return.ts";
import { WITHOUT_NAME } from "./names.ts";
import { typeIn, type TypedFile } from "./typed-file.ts";
import { isUndetermined } from "./types.ts";

/** Types that functions fit into as well as others, by the names of their symbols; `{}` is of no name and without members, and `object` has no symbol. */
const LOOSE = new Set(["Function", "Object"]);

/** What a place is declared to take; `undefined` where only inference tells. An empty list is a place that expects nothing. */
type Place = readonly ts.Type[] | undefined;

/**
 * Decides whether the place where an expression stands is declared to take a function: `save` in `queue.add(save)`. Only declarations are
 * read, and neither the expression nor the call that it stands in is inferred; a place that depends on them is not known.
 */
export function takesFunctionByType(file: TypedFile, node: Expression): Tristate {
  const types = placeOf(file, outermost(node));
  if (!types) return "unknown";
  const answers = types.flatMap(membersOf).map((member) => isFunctionType(file.program, member));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

function membersOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnionOrIntersection() ? type.types : [type];
}

function isFunctionType(program: ts.Program, type: ts.Type): Tristate {
  if (isUndetermined(program, type)) return "unknown";
  if (type.getCallSignatures().length > 0) return "yes";
  const constraint = program.getTypeChecker().getBaseConstraintOfType(type);
  return (constraint && constraint !== type) || isLoose(program, type) ? "unknown" : "no";
}

function isLoose(program: ts.Program, type: ts.Type): boolean {
  const symbol = type.getSymbol();
  if (!symbol) return program.getTypeChecker().typeToString(type) === "object";
  return LOOSE.has(symbol.name) || (WITHOUT_NAME.has(symbol.name) && type.getProperties().length === 0);
}

function placeOf(file: TypedFile, value: Node): Place {
  const { parent } = value as { parent: Node };
  switch (parent.type) {
    case "CallExpression":
    case "NewExpression":
      return placeOfArgument(file, parent, value);
    case "Property":
      return parent.parent.type === "ObjectExpression" && parent.value === value ? placeInObject(file, parent) : undefined;
    case "VariableDeclarator":
      if (parent.id.typeAnnotation) return [typeIn(file, parent.id)];
      return isTypeScript(file, parent) ? [] : undefined;
    case "ReturnStatement":
      return returnsWithoutType(parent) && isTypeScript(file, parent) ? [] : undefined;
    default:
      return undefined;
  }
}

/** A callee without a signature that has the parameter may do anything with the argument. */
function placeOfArgument(file: TypedFile, call: TSESTree.CallExpression | TSESTree.NewExpression, value: Node): Place {
  const at = call.arguments.indexOf(value as TSESTree.CallExpressionArgument);
  if (at === -1 || call.arguments.slice(0, at).some(({ type }) => type === "SpreadElement")) return undefined;
  const [parent, node] = [file.nodeOf(call), file.nodeOf(value)];
  const types = isArgument(parent, node) ? parameterTypes(file.program.getTypeChecker(), parent, at) : [];
  return types.length > 0 ? types : undefined;
}

/** What has no such member says nothing of it. */
function placeInObject(file: TypedFile, property: TSESTree.Property): Place {
  const name = keyOf(property);
  const whole = placeOf(file, outermost(property.parent));
  if (whole?.length === 0) return whole;
  if (!whole || name === undefined) return undefined;
  const checker = file.program.getTypeChecker();
  return whole.flatMap(membersOf).flatMap((type) => {
    if (isUndetermined(file.program, type)) return type;
    const member = type.getProperty(name);
    return (member ? checker.getTypeOfSymbol(member) : type.getStringIndexType()) ?? [];
  });
}

/** What a method of an object returns may be expected by the type of the object. */
function returnsWithoutType(statement: TSESTree.ReturnStatement): boolean {
  const owner = enclosingFunction(statement);
  if (!owner || owner.returnType) return false;
  return owner.type === "FunctionDeclaration" || owner.parent.type === "MethodDefinition";
}

/** In JavaScript, comments may give a place its type. */
function isTypeScript(file: TypedFile, node: Node): boolean {
  return !/\.[cm]?jsx?$/u.test(file.nodeOf(node).getSourceFile().fileName);
}
