import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { onlyDefinition, variableOf } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { assignedField, assignedMember, assignedTo } from "./assignments.ts";
import { isMemberOfFile, memberOfObject, memberOfType, membersOfClass, ownerOfThis, pathInPattern, type ClassNode, type MemberNode } from "./members.ts";
import { annotated, returnTypeOf, signature, type Shape } from "./shape.ts";
import { aliasedType, awaitedType, bareType, elementTypeOf, namedType } from "./annotations.ts";
import { DEPTH } from "./depth.ts";

const METHODS_OVER_ELEMENTS = new Set(["every", "filter", "find", "flatMap", "forEach", "map", "some"]);

export const shapeOf = memoizeWithin((sourceCode: SourceCode, expression: Expression | TSESTree.Super) => shape(sourceCode, expression, DEPTH));

/** The function that an expression is, where the file defines it. Overrides are not looked for. */
export function functionOf(sourceCode: SourceCode, expression: Expression): FunctionNode | undefined {
  return functionIn(shapeOf(sourceCode, expression));
}

/** The function that `object.name` is. */
export function memberFunctionOf(sourceCode: SourceCode, object: Expression, name: string): FunctionNode | undefined {
  return functionIn(memberIn(sourceCode, object, name, DEPTH));
}

function functionIn(found: Shape | undefined): FunctionNode | undefined {
  return found?.kind === "value" && isFunction(found.node) ? found.node : undefined;
}

function shape(sourceCode: SourceCode, expression: Expression | TSESTree.Super, depth: number): Shape | undefined {
  if (depth === 0) return undefined;
  if (expression.type === "TSAsExpression" && !isConstAssertion(expression)) return { kind: "type", node: expression.typeAnnotation };
  const node = unwrap(expression);
  switch (node.type) {
    case "ThisExpression":
      return shapeOfThis(sourceCode, node);
    case "Super":
      return shapeOfSuper(sourceCode, node, depth);
    case "Identifier":
      return shapeOfName(sourceCode, node, depth);
    case "MemberExpression":
      return shapeAtMember(sourceCode, node, depth);
    case "NewExpression":
      return instanceOf(sourceCode, node.callee, depth);
    case "CallExpression":
      return resultOf(sourceCode, shape(sourceCode, node.callee, depth - 1), depth);
    case "AwaitExpression":
      return awaited(sourceCode, node.argument, depth);
    case "ClassExpression":
      return { kind: "class", node };
    case "ObjectExpression":
      return { kind: "value", node };
    default:
      return isFunction(node) ? { kind: "value", node } : undefined;
  }
}

function isConstAssertion({ typeAnnotation }: TSESTree.TSAsExpression): boolean {
  return typeAnnotation.type === "TSTypeReference" && typeAnnotation.typeName.type === "Identifier" && typeAnnotation.typeName.name === "const";
}

function shapeOfThis(sourceCode: SourceCode, node: Node): Shape | undefined {
  const owner = ownerOfThis(node);
  if (!owner) return undefined;
  if ("prototypeOf" in owner) return constructedBy(sourceCode, owner.prototypeOf);
  return "static" in owner ? { kind: owner.static ? "class" : "instance", node: owner.node } : { kind: "value", node: owner.node };
}

function constructedBy(sourceCode: SourceCode, name: TSESTree.Identifier): Shape | undefined {
  const by = variableOf(sourceCode, name);
  return by && { kind: "constructed", by };
}

function shapeOfSuper(sourceCode: SourceCode, node: Node, depth: number): Shape | undefined {
  const owner = shapeOfThis(sourceCode, node);
  return owner?.kind === "class" || owner?.kind === "instance" ? inherited(sourceCode, owner, depth) : undefined;
}

/** What a class or instance has from the class that it extends. */
function inherited(sourceCode: SourceCode, { kind, node: { superClass } }: Extract<Shape, { node: ClassNode }>, depth: number): Shape | undefined {
  if (!superClass) return undefined;
  return kind === "class" ? shape(sourceCode, superClass, depth - 1) : instanceOf(sourceCode, superClass, depth);
}

function instanceOf(sourceCode: SourceCode, callee: Expression, depth: number): Shape | undefined {
  const made = shape(sourceCode, callee, depth - 1);
  if (made?.kind === "class") return { kind: "instance", node: made.node };
  return made?.kind === "value" && isFunction(made.node) && callee.type === "Identifier" ? constructedBy(sourceCode, callee) : undefined;
}

function shapeOfName(sourceCode: SourceCode, name: TSESTree.Identifier, depth: number): Shape | undefined {
  const variable = variableOf(sourceCode, name);
  const definition = variable && onlyDefinition(variable);
  switch (definition?.type) {
    case "ClassName":
      return { kind: "class", node: definition.node };
    case "FunctionName":
      return isFunction(definition.node) ? { kind: "value", node: definition.node } : signature(definition.node.returnType);
    case "Variable":
      return shapeInPattern(sourceCode, definition.name, definition.node.id, declaredShape(sourceCode, definition.node, depth), depth);
    case "Parameter":
      return shapeOfParameter(sourceCode, definition.name, depth);
    default:
      return undefined;
  }
}

/** What a declaration gives to the whole of its pattern: the annotation, the initialiser, an element of what is iterated. */
function declaredShape(sourceCode: SourceCode, { id, init, parent }: TSESTree.VariableDeclarator, depth: number): Shape | undefined {
  const annotation = id.typeAnnotation?.typeAnnotation;
  if (annotation && annotation.type !== "TSAnyKeyword") return { kind: "type", node: annotation };
  if (init) return shape(sourceCode, init, depth - 1);
  const loop = parent.parent;
  return loop.type === "ForOfStatement" && loop.left === parent && !loop.await ? elementOf(sourceCode, loop.right, depth) : undefined;
}

function elementOf(sourceCode: SourceCode, collection: Expression, depth: number): Shape | undefined {
  const type = shape(sourceCode, collection, depth - 1);
  const node = type?.kind === "type" ? elementTypeOf(sourceCode, bareType(sourceCode, type.node)) : undefined;
  return node && { kind: "type", node };
}

function shapeInPattern(sourceCode: SourceCode, name: Node, pattern: Node, whole: Shape | undefined, depth: number): Shape | undefined {
  const path = whole && pathInPattern(name, pattern);
  return path?.reduce<Shape | undefined>((holder, key) => holder && memberOf(sourceCode, holder, key, depth - 1), whole);
}

function shapeOfParameter(sourceCode: SourceCode, name: Node, depth: number): Shape | undefined {
  let pattern = name;
  while (pattern.parent && !isFunction(pattern.parent)) pattern = pattern.parent;
  const annotation = "typeAnnotation" in pattern ? pattern.typeAnnotation : undefined;
  if (annotation?.type === "TSTypeAnnotation") return shapeInPattern(sourceCode, name, pattern, { kind: "type", node: annotation.typeAnnotation }, depth);
  const callback = pattern.parent;
  return callback && shapeInPattern(sourceCode, name, pattern, declaredFor(sourceCode, callback, pattern) ?? elementGivenTo(sourceCode, callback, pattern, depth), depth);
}

/** `const log: Middleware = async (context, next) => { … }`: what the type of the whole says of a parameter. */
function declaredFor(sourceCode: SourceCode, owner: Node, parameter: Node): Shape | undefined {
  const holder = isFunction(owner) ? owner.parent : undefined;
  const annotation = holder?.type === "VariableDeclarator" ? holder.id.typeAnnotation : holder?.type === "PropertyDefinition" ? holder.typeAnnotation : undefined;
  const type = annotation && aliasedType(sourceCode, annotation.typeAnnotation);
  const declared = type?.type === "TSFunctionType" && isFunction(owner) ? type.params[owner.params.indexOf(parameter as TSESTree.Parameter)] : undefined;
  return declared?.type === "Identifier" ? annotated(declared) : undefined;
}

/** `jobs.forEach((job) => …)`: the callback gets the elements. */
function elementGivenTo(sourceCode: SourceCode, callback: Node, parameter: Node, depth: number): Shape | undefined {
  const call = callback.parent;
  if (!isFunction(callback) || callback.params[0] !== parameter || call?.type !== "CallExpression" || call.arguments[0] !== callback) return undefined;
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || !METHODS_OVER_ELEMENTS.has(memberName(callee) ?? "")) return undefined;
  return elementOf(sourceCode, callee.object, depth);
}

function shapeAtMember(sourceCode: SourceCode, node: TSESTree.MemberExpression, depth: number): Shape | undefined {
  const { object, computed, property } = node;
  if (computed && property.type === "Literal" && typeof property.value === "number") return elementOf(sourceCode, object, depth);
  const name = memberName(node);
  return name === undefined ? undefined : memberIn(sourceCode, object, name, depth);
}

function memberIn(sourceCode: SourceCode, expression: Expression | TSESTree.Super, name: string, depth: number): Shape | undefined {
  if (!isMemberOfFile(sourceCode, name)) return undefined;
  const holder = shape(sourceCode, expression, depth - 1);
  const found = holder && memberOf(sourceCode, holder, name, depth);
  if (found) return found;
  const value = assignedTo(sourceCode, unwrap(expression), name);
  return value && shape(sourceCode, value, depth - 1);
}

function memberOf(sourceCode: SourceCode, holder: Shape, name: string, depth: number): Shape | undefined {
  if (depth === 0) return undefined;
  switch (holder.kind) {
    case "class":
    case "instance":
      return memberOfClassShape(sourceCode, holder, name, depth);
    case "constructed": {
      const value = assignedMember(holder.by.references, ["prototype", name]);
      return value && shape(sourceCode, value, depth - 1);
    }
    case "type":
      return memberOfTypeNode(sourceCode, bareType(sourceCode, holder.node), name, depth);
    case "value": {
      const property = holder.node.type === "ObjectExpression" ? memberOfObject(holder.node, name) : undefined;
      return property && shapeOfDeclared(sourceCode, property, depth);
    }
    case "signature":
      return undefined;
  }
}

function memberOfClassShape(sourceCode: SourceCode, holder: Extract<Shape, { node: ClassNode }>, name: string, depth: number): Shape | undefined {
  const [member, ...overloads] = membersOfClass(holder.node, name, holder.kind === "class");
  if (overloads.length > 0) return undefined;
  const own = (member && shapeOfDeclared(sourceCode, member, depth)) ?? shapeOfField(sourceCode, holder, name, depth);
  if (own || member) return own;
  const parent = inherited(sourceCode, holder, depth);
  return parent && memberOf(sourceCode, parent, name, depth - 1);
}

function shapeOfField(sourceCode: SourceCode, { kind, node }: Extract<Shape, { node: ClassNode }>, name: string, depth: number): Shape | undefined {
  const value = kind === "instance" ? assignedField(sourceCode, node, name) : undefined;
  return value && shape(sourceCode, value, depth - 1);
}

function memberOfTypeNode(sourceCode: SourceCode, type: TSESTree.TypeNode, name: string, depth: number): Shape | undefined {
  if (depth === 0) return undefined;
  const next = (inner: TSESTree.TypeNode) => memberOfTypeNode(sourceCode, bareType(sourceCode, inner), name, depth - 1);
  if (type.type === "TSTypeLiteral") return memberOfElements(sourceCode, type.members, name, depth);
  if (type.type === "TSIntersectionType") return type.types.map(next).find((found) => found !== undefined);
  if (type.type === "TSTypeQuery" && type.exprName.type === "Identifier") return memberIn(sourceCode, type.exprName, name, depth - 1);
  const named = type.type === "TSTypeReference" ? namedType(sourceCode, type.typeName) : undefined;
  if (named?.kind === "alias") return next(named.node.typeAnnotation);
  if (named?.kind === "class") return memberOf(sourceCode, { kind: "instance", node: named.node }, name, depth - 1);
  return named?.kind === "interface" ? memberOfInterface(sourceCode, named.node, name, depth) : undefined;
}

function memberOfInterface(sourceCode: SourceCode, node: TSESTree.TSInterfaceDeclaration, name: string, depth: number): Shape | undefined {
  const own = memberOfElements(sourceCode, node.body.body, name, depth);
  if (own || depth === 0) return own;
  for (const { expression } of node.extends) {
    const base = namedType(sourceCode, expression);
    const found = base?.kind === "interface" ? memberOfInterface(sourceCode, base.node, name, depth - 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

function memberOfElements(sourceCode: SourceCode, members: readonly TSESTree.TypeElement[], name: string, depth: number): Shape | undefined {
  const member = memberOfType(members, name);
  return member && shapeOfDeclared(sourceCode, member, depth);
}

function shapeOfDeclared(sourceCode: SourceCode, member: MemberNode, depth: number): Shape | undefined {
  switch (member.type) {
    case "TSMethodSignature":
      return signature(member.returnType);
    case "TSAbstractMethodDefinition":
      return signature(member.value.returnType);
    case "TSParameterProperty":
      return annotated(member.parameter);
    case "TSPropertySignature":
    case "TSAbstractPropertyDefinition":
      return annotated(member);
    case "PropertyDefinition":
      return annotated(member) ?? (member.value ? shape(sourceCode, member.value, depth - 1) : undefined);
    default: {
      if (member.value.type === "TSEmptyBodyFunctionExpression") return signature(member.value.returnType);
      const value = shape(sourceCode, member.value as Expression, depth - 1);
      return member.kind === "get" ? resultOf(sourceCode, value, depth) : value;
    }
  }
}

/** What calling gives: the annotation, or what the only `return` of a function says. */
function resultOf(sourceCode: SourceCode, callee: Shape | undefined, depth = DEPTH): Shape | undefined {
  if (!callee || depth === 0) return undefined;
  const returns = returnTypeOf(sourceCode, callee);
  if (returns) return { kind: "type", node: returns };
  const body = callee.kind === "value" && isFunction(callee.node) && !callee.node.async && !callee.node.generator ? returnedBy(sourceCode, callee.node) : undefined;
  return body && shape(sourceCode, body, depth - 1);
}

function returnedBy(sourceCode: SourceCode, { body }: FunctionNode): Expression | undefined {
  if (body.type !== "BlockStatement") return body;
  const returns = [...within(sourceCode, body)].filter((node) => node.type === "ReturnStatement");
  return returns.length === 1 ? (returns[0]?.argument ?? undefined) : undefined;
}

function awaited(sourceCode: SourceCode, argument: Expression, depth: number): Shape | undefined {
  const call = unwrap(argument);
  const callee = call.type === "CallExpression" ? shape(sourceCode, call.callee, depth - 1) : undefined;
  const type = callee ? returnTypeOf(sourceCode, callee) : annotationOfPromise(shape(sourceCode, call, depth - 1));
  const value = type && awaitedType(sourceCode, aliasedType(sourceCode, type));
  if (value) return { kind: "type", node: value };
  const isAsync = !type && callee?.kind === "value" && isFunction(callee.node) && callee.node.async && !callee.node.generator;
  const body = isAsync ? returnedBy(sourceCode, callee.node) : undefined;
  return body && shape(sourceCode, body, depth - 1);
}

function annotationOfPromise(promise: Shape | undefined): TSESTree.TypeNode | undefined {
  return promise?.kind === "type" ? promise.node : undefined;
}
