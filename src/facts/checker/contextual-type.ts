import type { TSESTree } from "@typescript-eslint/utils";
import { keyOf, memberName, type Expression, type Node } from "../../ast/nodes.ts";
import { promiseNames } from "../../models/views/promise-names.ts";
import type * as ts from "./compiler.ts";
import { isPromise, type ContextualType } from "../facts.ts";
import { typeIn, type TypedFile } from "./typed-file.ts";
import { isNothing, isUndetermined, promiseOfType } from "./types.ts";

/** The types that a place is declared to take, or an answer that needs none. Types of generic functions are those of the declaration. */
type Place = ContextualType | readonly ts.Type[];

/** Types that every object fits into. */
const LOOSE = new Set(["{}", "object"]);

/** What the place expects where an expression stands: an argument, a property of an object that is one, an annotated variable. */
export function contextualTypeByType(file: TypedFile, node: Expression): ContextualType {
  const place = isListOfPromises(file, node) ? elementsOf(file.program, placeOf(file, node)) : placeOf(file, node);
  return typeof place === "string" ? place : expectedOf(file.program, place);
}

/** Of a list, it is the elements that are asked about: `unknown[]` takes promises. */
function isListOfPromises(file: TypedFile, node: Expression): boolean {
  return promiseOfType(file.program, typeIn(file, node)) === "array";
}

function expectedOf(program: ts.Program, types: readonly ts.Type[]): ContextualType {
  // `{ promise: null }` says only that there is nothing yet.
  const members = types.flatMap(membersOf).filter((type) => !isNothing(program, type));
  const promises = members.map((member) => promiseOfType(program, member));
  if (promises.some((promise) => isPromise(promise) || promise === "thenable" || promise === "array")) return "promise";
  if (members.some((member) => isOpen(program, member))) return "anything";
  return members.length > 0 ? "value" : "unknown";
}

function membersOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function isOpen(program: ts.Program, type: ts.Type): boolean {
  return isUndetermined(program, type) || LOOSE.has(program.getTypeChecker().typeToString(type));
}

function placeOf(file: TypedFile, node: Node): Place {
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return [typeIn(file, parent)];
    case "ChainExpression":
    case "TSNonNullExpression":
      return placeOf(file, parent);
    case "ConditionalExpression":
      return parent.test === node ? "unknown" : placeOf(file, parent);
    case "LogicalExpression":
      return placeOf(file, parent);
    case "CallExpression":
    case "NewExpression":
      return placeOfArgument(file, parent, node);
    case "Property":
      return parent.parent.type === "ObjectExpression" ? placeInObject(file, parent) : "unknown";
    case "ArrayExpression":
      return elementsOf(file.program, placeOf(file, parent));
    case "AssignmentExpression":
      return parent.right === node && parent.left.type === "MemberExpression" ? placeOfMember(file, parent.left) : "unknown";
    case "ReturnStatement":
    case "ArrowFunctionExpression":
      return returnedBy(file, node);
    case "VariableDeclarator":
      return parent.id.typeAnnotation ? [typeIn(file, parent.id)] : "unknown";
    default:
      return "unknown";
  }
}

/** A type that TypeScript made up from the first value says nothing: `class A { stopping = false }` in JavaScript. */
function placeOfMember(file: TypedFile, member: TSESTree.MemberExpression): Place {
  const checker = file.program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(file.nodeOf(member.property));
  const isDeclared = symbol === undefined || isTyped(symbol.valueDeclaration) || symbol.getJsDocTags(checker).some(({ name }) => name === "type");
  return isDeclared ? [typeIn(file, member)] : "unknown";
}

function isTyped(declaration: ts.Node | undefined): boolean {
  return declaration === undefined || (declaration as { type?: ts.Node }).type !== undefined;
}

/** The type that an object is made for, where a function says what it returns. */
function returnedBy(file: TypedFile, node: Node): Place {
  const type = node.type === "ObjectExpression" ? file.program.getTypeChecker().getContextualType(file.nodeOf(node)) : undefined;
  return type ? [type] : "unknown";
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

interface TakenParameter {
  readonly signature: ts.Signature;
  readonly parameter: ts.Symbol;
  readonly declaration: ts.ParameterDeclaration;
  readonly isRest: boolean;
}

function parameterOf(file: TypedFile, call: Call, argument: Node): TakenParameter | undefined {
  const index = call.arguments.indexOf(argument as Expression);
  if (index < 0 || hasSpreadBefore(call, index)) return undefined;
  const signature = file.program.getTypeChecker().getResolvedSignature(file.nodeOf(call));
  const parameters = signature?.getParameters() ?? [];
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  const declaration = parameter?.valueDeclaration as ts.ParameterDeclaration | undefined;
  if (!signature || !parameter || !declaration) return undefined;
  const isRest = declaration.dotDotDotToken !== undefined;
  return index < parameters.length || isRest ? { signature, parameter, declaration, isRest } : undefined;
}

function placeOfArgument(file: TypedFile, call: Call, node: Node): Place {
  const checker = file.program.getTypeChecker();
  const taken = isConcatenation(file, call) ? undefined : parameterOf(file, call, node);
  if (!taken) return "unknown";
  const { signature, parameter, declaration, isRest } = taken;
  if (promiseNames.test(parameter.name)) return "promise";
  const isGeneric = (signature.getDeclaration().typeParameters?.length ?? 0) > 0;
  const type = isGeneric ? checker.getTypeAtLocation(declaration) : checker.getTypeOfSymbol(parameter);
  return isRest ? elementsOf(file.program, [type]) : [type];
}

/** In JavaScript, `[]` has the type `never[]`: nothing could be added to it. */
function isConcatenation(file: TypedFile, { callee }: Call): boolean {
  if (callee.type !== "MemberExpression" || memberName(callee) !== "concat") return false;
  return file.program.getTypeChecker().isArrayType(typeIn(file, callee.object));
}

function hasSpreadBefore({ arguments: values }: Call, index: number): boolean {
  return values.slice(0, index).some(({ type }) => type === "SpreadElement");
}

function placeInObject(file: TypedFile, property: TSESTree.Property): Place {
  const name = keyOf(property);
  const whole = placeOf(file, property.parent);
  if (typeof whole === "string") return whole === "anything" ? whole : "unknown";
  return whole.flatMap(membersOf).flatMap((type) => {
    if (isOpen(file.program, type)) return [type];
    const member = name === undefined ? undefined : type.getProperty(name);
    const found = member ? file.program.getTypeChecker().getTypeOfSymbol(member) : type.getStringIndexType();
    return found ?? [];
  });
}

function elementsOf(program: ts.Program, whole: Place): Place {
  if (typeof whole === "string") return whole === "anything" ? whole : "unknown";
  return whole.flatMap(membersOf).flatMap((type) => (isUndetermined(program, type) ? type : (type.getNumberIndexType() ?? [])));
}
