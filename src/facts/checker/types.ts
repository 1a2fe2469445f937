import type * as ts from "./compiler.ts";
import { isNothingElse, isPromise, type PromiseKind, type Tristate } from "../facts.ts";
import { isContradicted } from "./jsdoc.ts";

/**
 * `any` and `unknown`. The numbers are those of `ts.TypeFlags`, which have been these two since TypeScript 3.0
 * (the others move between versions); the module itself is not loaded for them.
 */
const ANY_OR_UNKNOWN = 1 | 2;
/** `ts.SymbolFlags.Optional`, which has been this since TypeScript 2.0. */
export const OPTIONAL_MEMBER = 16777216;
const PROMISE_MEMBERS = new Set(["then", "catch", "finally", "toString"]);
const NO_VALUE = new Set(["null", "undefined", "void"]);
const PRIMITIVE_NAMES = new Set(["bigint", "boolean", "false", "null", "number", "string", "symbol", "true", "undefined", "void"]);

export function isAnyOrUnknown(type: ts.Type): boolean {
  return (type.flags & ANY_OR_UNKNOWN) !== 0;
}

/** Whether a type is left to other code: `any`, `unknown`, a parameter, or `ThisParameterType<T>` and others that depend on one and may be anything. */
export function isUndetermined(program: ts.Program, type: ts.Type): boolean {
  if (isAnyOrUnknown(type) || type.isTypeParameter()) return true;
  const constraint = program.getTypeChecker().getBaseConstraintOfType(type);
  return constraint !== undefined && isAnyOrUnknown(constraint);
}

/** `null` or `undefined`. The name of the type is asked for last: those of objects are long. */
export function isNothing(program: ts.Program, type: ts.Type): boolean {
  return !type.getSymbol() && !type.isUnionOrIntersection() && /^(?:null|undefined)$/u.test(program.getTypeChecker().typeToString(type));
}

/** In JavaScript, what begins as `null` has that type, whatever it becomes. */
export function hasTypeByType(program: ts.Program, type: ts.Type): Tristate {
  return isAnyOrUnknown(type) || isNothing(program, type) ? "no" : "yes";
}

const promisenessOfTypes = new WeakMap<ts.Type, PromiseKind>();

export function promiseOfType(program: ts.Program, type: ts.Type): PromiseKind {
  let answer = promisenessOfTypes.get(type);
  if (answer === undefined) {
    // A type that contains itself is "unknown" while it is looked at.
    promisenessOfTypes.set(type, "unknown");
    try {
      answer = computePromise(program, type);
    } catch (error) {
      promisenessOfTypes.delete(type);
      throw error;
    }
    promisenessOfTypes.set(type, answer);
  }
  return answer;
}

function computePromise(program: ts.Program, type: ts.Type): PromiseKind {
  const checker = program.getTypeChecker();
  if (isAnyOrUnknown(type)) return "unknown";
  if (type.isUnion()) return promiseOfUnion(program, type.types);
  if (type.isIntersection()) return promiseOfIntersection(type.types.map((member) => promiseOfType(program, member)));
  const constraint = checker.getBaseConstraintOfType(type);
  if (constraint && constraint !== type) return promiseOfType(program, constraint);
  if (type.isTypeParameter()) return "unknown";
  if (isPromiseType(program, type)) return "always";
  if (checker.isArrayType(type) || checker.isTupleType(type)) return promiseOfElements(program, type);
  return isThenable(checker, type) ? "thenable" : "never";
}

function promiseOfUnion(program: ts.Program, types: readonly ts.Type[]): PromiseKind {
  const members = types.map((member) => promiseOfType(program, member));
  if (members.every((member) => member === members[0])) return members[0] ?? "never";
  if (members.some(isPromise)) return isPromiseOrNothing(program, types) ? "optional" : "sometimes";
  if (members.includes("unknown")) return "unknown";
  return members.find((member) => member !== "never") ?? "never";
}

function isPromiseOrNothing(program: ts.Program, types: readonly ts.Type[]): boolean {
  const checker = program.getTypeChecker();
  return types.every((member) => isNothingElse(promiseOfType(program, member)) || NO_VALUE.has(checker.typeToString(member)));
}

function promiseOfIntersection(members: readonly PromiseKind[]): PromiseKind {
  const strongest = (["always", "optional", "sometimes", "thenable", "array", "unknown"] as const).find((kind) => members.includes(kind));
  return strongest ?? "never";
}

/**
 * The platform's `Promise`, classes and interfaces that extend it, and `PromiseLike`, also under another name. What has a `then` of its
 * own is no promise here, nor what adds members to a `PromiseLike`: query builders do.
 */
function isPromiseType(program: ts.Program, type: ts.Type): boolean {
  if (isOfLibrary(program, type, "Promise") || isOfLibrary(program, type, "PromiseLike")) return true;
  const declared = (type as Partial<ts.TypeReference>).target ?? type;
  const bases = declared.isClassOrInterface() ? program.getTypeChecker().getBaseTypes(declared) : [];
  return bases.some((base) => promiseOfType(program, base) === "always" && (!isOfLibrary(program, base, "PromiseLike") || hasOnlyThen(declared)));
}

function isOfLibrary(program: ts.Program, type: ts.Type, name: string): boolean {
  const symbol = type.getSymbol();
  return symbol?.name === name && isFromDefaultLibrary(program, symbol);
}

/** `interface Thenable<T> extends PromiseLike<T> {}` */
function hasOnlyThen(type: ts.Type): boolean {
  return type.getProperties().every(({ name }) => name === "then");
}

function isFromDefaultLibrary(program: ts.Program, symbol: ts.Symbol): boolean {
  return symbol.declarations?.some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile())) ?? false;
}

function promiseOfElements(program: ts.Program, type: ts.Type): PromiseKind {
  const elements = program.getTypeChecker().getTypeArguments(type).map((element) => promiseOfType(program, element));
  if (elements.some(isPromise)) return "array";
  return elements.includes("unknown") ? "unknown" : "never";
}

function isThenable(checker: ts.TypeChecker, type: ts.Type): boolean {
  const then = type.getProperty("then");
  return then !== undefined && checker.getTypeOfSymbol(then).getCallSignatures().length > 0;
}

/**
 * What a call returns, by the signatures of its callee: where these settle it, the types of the arguments,
 * which are most of the work, are not inferred. Nothing where it depends on the arguments.
 */
export function promiseOfCallByType(program: ts.Program, call: ts.CallExpression): PromiseKind | undefined {
  const checker = program.getTypeChecker();
  const callee = checker.getTypeAtLocation(call.expression);
  const result = promiseOfCallee(program, callee);
  return result === "always" && mayBeSkipped(checker, call, callee) ? "optional" : result;
}

/** What calling a value of that type gives; nothing where it depends on the arguments. */
export function promiseOfCallee(program: ts.Program, callee: ts.Type): PromiseKind | undefined {
  if (isAnyOrUnknown(callee)) return "unknown";
  const signatures = program.getTypeChecker().getNonNullableType(callee).getCallSignatures();
  const [result = "unknown", ...others] = new Set(signatures.map((signature) => promiseOfResult(program, signature)));
  return others.length > 0 || result === "generic" ? undefined : result;
}

function promiseOfResult(program: ts.Program, signature: ts.Signature): PromiseKind | "generic" {
  const type = signature.getReturnType();
  if (isAnyOrUnknown(type)) return "unknown";
  const promise = type.isTypeParameter() ? promiseOfParameter(program, type) : promiseOfType(program, type);
  if (promise === "unknown" || (promise === "array" && isListOfParameter(program.getTypeChecker(), type))) return "generic";
  return isNothingElse(promise) && isContradicted(signature, (returned) => isValue(program, returned)) ? "unknown" : promise;
}

/** `filter<S extends T>(test: (value: T) => value is S): S[]`: of the elements of `T`, only the arguments say which are left. */
function isListOfParameter(checker: ts.TypeChecker, type: ts.Type): boolean {
  return (checker.isArrayType(type) || checker.isTupleType(type)) && checker.getTypeArguments(type).some((element) => element.isTypeParameter());
}

function isValue(program: ts.Program, expression: ts.Expression): boolean {
  const checker = program.getTypeChecker();
  const type = checker.getTypeAtLocation(expression);
  return !NO_VALUE.has(checker.typeToString(type)) && promiseOfType(program, type) === "never";
}

/**
 * `append<T extends Node>(node: T): T`, and `this` as a type. A promise has no members of a `Node`; the rare one that
 * is given them, as in `Promise<void> & Node`, is missed.
 */
function promiseOfParameter(program: ts.Program, type: ts.Type): PromiseKind {
  const constraint = program.getTypeChecker().getBaseConstraintOfType(type);
  const hasOwnMembers = constraint?.getProperties().some(({ name, flags }) => !PROMISE_MEMBERS.has(name) && (flags & OPTIONAL_MEMBER) === 0);
  return constraint && hasOwnMembers ? promiseOfType(program, constraint) : "unknown";
}

function mayBeSkipped(checker: ts.TypeChecker, call: ts.CallExpression, callee: ts.Type): boolean {
  return call.questionDotToken !== undefined || checker.getNonNullableType(callee) !== callee;
}

export function callableByType(checker: ts.TypeChecker, type: ts.Type): Tristate {
  if (isAnyOrUnknown(type)) return "unknown";
  const members = type.isUnion() ? type.types : [type];
  if (members.some((member) => member.getCallSignatures().length > 0)) return "yes";
  return members.every((member) => cannotBeCalled(checker, member)) ? "no" : "unknown";
}

/** In JavaScript, TypeScript takes `let reject;` for `undefined` where a closure assigns it: nothing is known then. */
function cannotBeCalled(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (isAnyOrUnknown(type) || type.isTypeParameter() || NO_VALUE.has(checker.typeToString(type))) return false;
  return checker.getApparentType(type).getSymbol()?.name !== "Function";
}

/** A call whose type is `never` does not return. */
export function returnsByType(checker: ts.TypeChecker, type: ts.Type): Tristate {
  return checker.typeToString(type) === "never" ? "no" : "unknown";
}

export function mutableByType(checker: ts.TypeChecker, type: ts.Type): Tristate {
  if (isAnyOrUnknown(type)) return "unknown";
  const members = type.isUnion() ? type.types : [type];
  return members.every((member) => isPrimitive(checker, member) || isReadonlyCollection(checker, member)) ? "no" : "yes";
}

function isPrimitive(checker: ts.TypeChecker, type: ts.Type): boolean {
  return type.isLiteral() || PRIMITIVE_NAMES.has(checker.typeToString(type));
}

function isReadonlyCollection(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (checker.isTupleType(type)) return (type as ts.TupleTypeReference).target.readonly;
  return /^Readonly(?:Array|Map|Set)$/u.test(type.getSymbol()?.name ?? "");
}
