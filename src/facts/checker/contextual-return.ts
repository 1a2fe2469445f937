import type * as ts from "./compiler.ts";
import { isPromise, type ContextualReturn } from "../facts.ts";
import type { LooseTsNode } from "./loose-node.ts";
import { isAnyOrUnknown, isUndetermined, promiseOfType } from "./types.ts";

const PRIMITIVES = new Set(["bigint", "boolean", "false", "number", "string", "symbol", "true"]);

/** What the types of the place say that a function returns which stands there: an argument, a property, a method of a subclass. */
export function contextualReturnByType(program: ts.Program, node: ts.Node): ContextualReturn {
  const checker = program.getTypeChecker();
  const answers = placeTypes(checker, node).flatMap((type) => returnedOfType(program, type));
  if (answers.includes("promise")) return "promise";
  return answers.find((answer) => answer !== answers[0]) === undefined ? (answers[0] ?? "unknown") : "unknown";
}

/** An answer for each signature that the type has; types that are no functions say nothing. */
function returnedOfType(program: ts.Program, type: ts.Type): ContextualReturn[] {
  const checker = program.getTypeChecker();
  if (isUndetermined(program, type)) return ["unknown"];
  const members = type.isUnionOrIntersection() ? type.types : [type];
  return members.flatMap((member) => member.getCallSignatures().map((signature) => returnedBy(program, checker, signature.getReturnType())));
}

function returnedBy(program: ts.Program, checker: ts.TypeChecker, result: ts.Type): ContextualReturn {
  const members = result.isUnion() ? result.types : [result];
  const promises = members.map((member) => promiseOfType(program, member));
  if (promises.some((promise) => isPromise(promise) || promise === "thenable")) return "promise";
  if (members.some((member) => isUndetermined(program, member))) return "unknown";
  const names = members.map((member) => checker.typeToString(member));
  if (names.includes("void")) return "nothing";
  return members.every((member, index) => member.isLiteral() || PRIMITIVES.has(names[index] ?? "")) ? "value" : "unknown";
}

/** The types that the place has; several where a function is overloaded. */
function placeTypes(checker: ts.TypeChecker, node: ts.Node): ts.Type[] {
  const { parent } = node;
  if (isArgument(parent, node)) return parameterTypes(checker, parent, parent.arguments.indexOf(node));
  if (isMember(node)) return inheritedTypes(checker, node);
  if (isMember(parent) && parent.initializer === node && !parent.type) return inheritedTypes(checker, parent);
  const type = checker.getContextualType(node) ?? methodType(checker, node);
  return type ? [checker.getNonNullableType(type)] : [];
}

type Call = ts.CallExpression & { readonly arguments: readonly ts.Expression[] };

/** An argument, and not what is called. */
export function isArgument(parent: ts.Node, node: ts.Node): parent is Call {
  const { arguments: values, expression }: LooseTsNode = parent;
  return values !== undefined && expression !== undefined && values.includes(node);
}

/** A signature that has no parameter there says nothing; one of a generic function says what its declaration does. */
export function parameterTypes(checker: ts.TypeChecker, call: Call, at: number): ts.Type[] {
  const callee = checker.getNonNullableType(checker.getTypeAtLocation(call.expression));
  if (isAnyOrUnknown(callee)) return [];
  const signatures = isNew(call) ? callee.getConstructSignatures() : callee.getCallSignatures();
  return signatures.flatMap((signature) => {
    const parameters = signature.getParameters();
    const parameter = parameters[at] ?? parameters.at(-1);
    if (!parameter) return [];
    const type = checker.getTypeOfSymbol(parameter);
    const declaration = parameter.valueDeclaration as ts.ParameterDeclaration | undefined;
    if (declaration?.dotDotDotToken) return elementTypes(checker, type, at - parameters.indexOf(parameter));
    if (!parameters[at]) return [];
    const known = isOfThisCall(checker, type) ? checker.getContextualType(call.arguments[at] as ts.Expression) : undefined;
    return [checker.getNonNullableType(known ?? type)];
  });
}

/** `Listener<Event>` in `on<Event extends keyof Events>(event: Event, listener: Listener<Event>)` is a function only once the event is known. */
function isOfThisCall(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isUnionOrIntersection() || type.isTypeParameter()) return false;
  const constraint = checker.getBaseConstraintOfType(type);
  return constraint !== undefined && constraint !== type;
}

export function isNew(call: Call): boolean {
  return call.expression.getStart() !== call.getStart();
}

function elementTypes(checker: ts.TypeChecker, rest: ts.Type, at: number): ts.Type[] {
  if (!checker.isArrayType(rest) && !checker.isTupleType(rest)) return [];
  const elements = checker.getTypeArguments(rest);
  const element = elements[at] ?? elements.at(-1);
  return element ? [element] : [];
}

type Member = ts.MemberDeclaration & { readonly parent: ts.ClassLikeDeclaration; readonly initializer?: ts.Expression };

/** A method or field of a class. */
export function isMember(node: ts.Node): node is Member {
  const { body, initializer, name }: LooseTsNode = node;
  return name !== undefined && (node.parent as LooseTsNode).members !== undefined && (body !== undefined || initializer !== undefined);
}

/** `close() { throw new Error("closed by subclasses"); }`, `close() { warn("Not implemented"); }` and `close() {}` leave it to the subclass what is returned, where no type says it. */
function isLeftOpen(declaration: ts.Declaration | undefined): boolean {
  const { body, type } = (declaration ?? {}) as Partial<ts.MemberDeclaration>;
  if (type || !body) return false;
  const [first, ...others] = body.statements;
  return !first || (others.length === 0 && /^throw\b|\bnot (?:been |yet )?implemented\b/iu.test(first.getText()));
}

/** What the classes and interfaces above have under that name. */
function inheritedTypes(checker: ts.TypeChecker, member: Member): ts.Type[] {
  return membersAbove(checker, member)
    .filter((property) => !isLeftOpen(property.valueDeclaration))
    .map((property) => checker.getNonNullableType(checker.getTypeOfSymbol(property)));
}

export function membersAbove(checker: ts.TypeChecker, { name, parent }: Member): ts.Symbol[] {
  const clauses = parent.heritageClauses ?? [];
  return clauses.flatMap(({ types }) => types.flatMap((base) => checker.getTypeAtLocation(base).getProperty(name.getText()) ?? []));
}

/** `{ close() {} }` where the object has a type. */
function methodType(checker: ts.TypeChecker, node: LooseTsNode): ts.Type | undefined {
  const property = node.body ? propertyExpected(checker, node) : undefined;
  return property && checker.getTypeOfSymbol(property);
}

/** Returns the property of the type of an object that a property or method of it is. */
export function propertyExpected(checker: ts.TypeChecker, { name, parent }: LooseTsNode): ts.Symbol | undefined {
  const object = name && checker.getContextualType(parent);
  if (!object) return undefined;
  // What an async function returns may be a promise of it instead: `Channel | PromiseLike<Channel>`.
  const members = object.isUnion() ? object.types : [object];
  return members.map((member) => member.getProperty(name.getText())).find((found) => found !== undefined);
}
