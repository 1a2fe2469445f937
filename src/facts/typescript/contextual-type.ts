import type { ParserServicesWithTypeInformation, TSESTree } from "@typescript-eslint/utils";
import type ts from "typescript";
import { keyOf, memberName, type Expression, type Node } from "../../ast/nodes.ts";
import { promiseNames } from "../../models/views/promise-names.ts";
import { isPromise, type ContextualType } from "../facts.ts";
import { isNothing, isUndetermined, promiseOfType } from "./types.ts";

/** The types that a place is declared to take, or an answer that needs none. Types of generic functions are those of the declaration. */
type Place = ContextualType | readonly ts.Type[];

/** Types that every object fits into. */
const LOOSE = new Set(["{}", "object"]);

/** What the place expects where an expression stands: an argument, a property of an object that is one, an annotated variable. */
export function contextualTypeByType(services: ParserServicesWithTypeInformation, node: Expression): ContextualType {
  const place = isListOfPromises(services, node) ? elementsOf(services.program, placeOf(services, node)) : placeOf(services, node);
  return typeof place === "string" ? place : expectedOf(services.program, place);
}

/** Of a list, it is the elements that are asked about: `unknown[]` takes promises. */
function isListOfPromises({ program, esTreeNodeToTSNodeMap }: ParserServicesWithTypeInformation, node: Expression): boolean {
  return promiseOfType(program, program.getTypeChecker().getTypeAtLocation(esTreeNodeToTSNodeMap.get(node))) === "array";
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

function placeOf(services: ParserServicesWithTypeInformation, node: Node): Place {
  const { parent } = node as { parent: Node };
  switch (parent.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return [services.getTypeAtLocation(parent)];
    case "ChainExpression":
    case "TSNonNullExpression":
      return placeOf(services, parent);
    case "ConditionalExpression":
      return parent.test === node ? "unknown" : placeOf(services, parent);
    case "LogicalExpression":
      return placeOf(services, parent);
    case "CallExpression":
    case "NewExpression":
      return placeOfArgument(services, parent, node);
    case "Property":
      return parent.parent.type === "ObjectExpression" ? placeInObject(services, parent) : "unknown";
    case "ArrayExpression":
      return elementsOf(services.program, placeOf(services, parent));
    case "AssignmentExpression":
      return parent.right === node && parent.left.type === "MemberExpression" ? placeOfMember(services, parent.left) : "unknown";
    case "ReturnStatement":
    case "ArrowFunctionExpression":
      return returnedBy(services, node);
    case "VariableDeclarator":
      return parent.id.typeAnnotation ? [services.getTypeAtLocation(parent.id)] : "unknown";
    default:
      return "unknown";
  }
}

/** A type that TypeScript made up from the first value says nothing: `class A { stopping = false }` in JavaScript. */
function placeOfMember(services: ParserServicesWithTypeInformation, member: TSESTree.MemberExpression): Place {
  const symbol = services.getSymbolAtLocation(member.property);
  const isDeclared = symbol === undefined || isTyped(symbol.valueDeclaration) || symbol.getJsDocTags(services.program.getTypeChecker()).some(({ name }) => name === "type");
  return isDeclared ? [services.getTypeAtLocation(member)] : "unknown";
}

function isTyped(declaration: ts.Node | undefined): boolean {
  return declaration === undefined || (declaration as { type?: ts.Node }).type !== undefined;
}

/** The type that an object is made for, where a function says what it returns. */
function returnedBy({ program, esTreeNodeToTSNodeMap }: ParserServicesWithTypeInformation, node: Node): Place {
  const type = node.type === "ObjectExpression" ? program.getTypeChecker().getContextualType(esTreeNodeToTSNodeMap.get(node)) : undefined;
  return type ? [type] : "unknown";
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

interface TakenParameter {
  readonly signature: ts.Signature;
  readonly parameter: ts.Symbol;
  readonly declaration: ts.ParameterDeclaration;
  readonly isRest: boolean;
}

function parameterOf(services: ParserServicesWithTypeInformation, call: Call, argument: Node): TakenParameter | undefined {
  const index = call.arguments.indexOf(argument as Expression);
  if (index < 0 || hasSpreadBefore(call, index)) return undefined;
  const signature = services.program.getTypeChecker().getResolvedSignature(services.esTreeNodeToTSNodeMap.get(call));
  const parameters = signature?.getParameters() ?? [];
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  const declaration = parameter?.valueDeclaration as ts.ParameterDeclaration | undefined;
  if (!signature || !parameter || !declaration) return undefined;
  const isRest = declaration.dotDotDotToken !== undefined;
  return index < parameters.length || isRest ? { signature, parameter, declaration, isRest } : undefined;
}

function placeOfArgument(services: ParserServicesWithTypeInformation, call: Call, node: Node): Place {
  const checker = services.program.getTypeChecker();
  const taken = isConcatenation(services, call) ? undefined : parameterOf(services, call, node);
  if (!taken) return "unknown";
  const { signature, parameter, declaration, isRest } = taken;
  if (promiseNames.test(parameter.name)) return "promise";
  const isGeneric = (signature.getDeclaration().typeParameters?.length ?? 0) > 0;
  const type = isGeneric ? checker.getTypeAtLocation(declaration) : checker.getTypeOfSymbol(parameter);
  return isRest ? elementsOf(services.program, [type]) : [type];
}

/** In JavaScript, `[]` has the type `never[]`: nothing could be added to it. */
function isConcatenation(services: ParserServicesWithTypeInformation, { callee }: Call): boolean {
  if (callee.type !== "MemberExpression" || memberName(callee) !== "concat") return false;
  return services.program.getTypeChecker().isArrayType(services.getTypeAtLocation(callee.object));
}

function hasSpreadBefore({ arguments: values }: Call, index: number): boolean {
  return values.slice(0, index).some(({ type }) => type === "SpreadElement");
}

function placeInObject(services: ParserServicesWithTypeInformation, property: TSESTree.Property): Place {
  const name = keyOf(property);
  const whole = placeOf(services, property.parent);
  if (typeof whole === "string") return whole === "anything" ? whole : "unknown";
  return whole.flatMap(membersOf).flatMap((type) => {
    if (isOpen(services.program, type)) return [type];
    const member = name === undefined ? undefined : type.getProperty(name);
    const found = member ? services.program.getTypeChecker().getTypeOfSymbol(member) : type.getStringIndexType();
    return found ?? [];
  });
}

function elementsOf(program: ts.Program, whole: Place): Place {
  if (typeof whole === "string") return whole === "anything" ? whole : "unknown";
  return whole.flatMap(membersOf).flatMap((type) => (isUndetermined(program, type) ? type : (type.getNumberIndexType() ?? [])));
}
