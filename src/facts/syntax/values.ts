import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, stringOf, unwrap, type Expression, type Node, type SourceCode } from "../../ast/nodes.ts";
import { constantValueOf, onlyDefinition, variableOf } from "../../ast/scope.ts";
import { collectionTypes } from "../../models/views/collections.ts";
import { promiseCreators } from "../../models/views/promise-apis.ts";
import { LINTER_BRAND, type Denotation, type Tristate, type TypeName } from "../facts.ts";
import { memberOfType } from "./members.ts";
import { libraryTypeOf } from "./library-objects.ts";
import { denotationBySyntax } from "./names.ts";
import { shapeOf } from "./resolve.ts";
import { returnTypeOf } from "./shape.ts";
import { aliasedType, namedType } from "./annotations.ts";
import { documentedTypeName } from "./jsdoc.ts";

export function callableBySyntax(sourceCode: SourceCode, expression: Expression): Tristate {
  const node = definedValue(sourceCode, expression);
  if (isFunction(node)) return "yes";
  if (isPrimitive(node) || node.type === "ArrayExpression" || node.type === "ObjectExpression") return "no";
  return denotationBySyntax(sourceCode, expression)?.kind === "function" ? "yes" : "unknown";
}

/** A call of what is declared to return `never` does not return. */
export function returnsBySyntax(sourceCode: SourceCode, expression: Expression): Tristate {
  const call = unwrap(expression);
  const callee = call.type === "CallExpression" ? shapeOf(sourceCode, call.callee) : undefined;
  return callee && returnTypeOf(sourceCode, callee)?.type === "TSNeverKeyword" ? "no" : "unknown";
}

/** Whether a callee that gets the value can change it: not where it is a primitive. */
export function mutableBySyntax(sourceCode: SourceCode, expression: Expression): Tristate {
  const node = definedValue(sourceCode, expression);
  if (isPrimitive(node)) return "no";
  if (node.type === "ArrayExpression" || node.type === "ObjectExpression" || node.type === "NewExpression") return "yes";
  const annotation = annotationOf(sourceCode, expression);
  const isReadonly = annotation ? isReadonlyType(annotation) : PRIMITIVES.has(documentedName(sourceCode, expression) ?? "");
  return isReadonly ? "no" : "unknown";
}

const PRIMITIVES = new Set(["bigint", "boolean", "number", "string", "symbol"]);

function documentedName(sourceCode: SourceCode, expression: Expression): string | undefined {
  const node = unwrap(expression);
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  return variable && documentedTypeName(sourceCode, variable);
}

/** The class of `new Pool()`, of a constant that holds one, and of what is annotated with an imported type. */
export function instanceBySyntax(sourceCode: SourceCode, expression: Expression): readonly TypeName[] | "unknown" {
  const node = definedValue(sourceCode, expression);
  if (node.type === "CallExpression" && isPromisifiedProcess(sourceCode, node)) return [{ name: "PromiseWithChild", module: "node:child_process" }];
  const typeName = node.type === "NewExpression" ? typeNamed(sourceCode, node.callee) : typeNameOf(sourceCode, annotationOf(sourceCode, expression));
  const found = typeName ?? derivedTypeOf(sourceCode, expression) ?? documentedType(sourceCode, expression) ?? typeByModel(sourceCode, expression);
  return found ? [found] : "unknown";
}

/** A collection of the platform, by JSDoc: `@param {Map<string, Page>} pages`. */
function documentedType(sourceCode: SourceCode, expression: Expression): TypeName | undefined {
  const name = documentedName(sourceCode, expression);
  return name !== undefined && collectionTypes.has(name) ? { name, module: undefined } : undefined;
}

/** `Page` for `const page = await browser.newPage()`. */
function typeByModel(sourceCode: SourceCode, expression: Expression): TypeName | undefined {
  const type = libraryTypeOf(sourceCode, expression, (node) => denotationBySyntax(sourceCode, node));
  return type && typeNameFrom(type);
}

/** A type of this file that has more than what it extends: `Cancelable<T>` for `interface Cancelable<T> extends Promise<T>`. */
function derivedTypeOf(sourceCode: SourceCode, expression: Expression): TypeName | undefined {
  const shape = shapeOf(sourceCode, expression);
  if (shape?.kind === "instance") return shape.node.superClass && shape.node.id ? { name: shape.node.id.name, module: undefined } : undefined;
  const type = shape?.kind === "type" ? aliasedType(sourceCode, shape.node) : undefined;
  const named = type?.type === "TSTypeReference" ? namedType(sourceCode, type.typeName) : undefined;
  const isDerived = (named?.kind === "interface" && named.node.extends.length > 0) || (named?.kind === "class" && named.node.superClass !== null);
  if (!isDerived || !named.node.id) return undefined;
  return { name: (named.kind === "interface" && brandOf(named.node)) || named.node.id.name, module: undefined };
}

function brandOf({ body }: TSESTree.TSInterfaceDeclaration): string | undefined {
  const brand = memberOfType(body.body, LINTER_BRAND);
  const type = brand?.type === "TSPropertySignature" ? brand.typeAnnotation?.typeAnnotation : undefined;
  return type?.type === "TSLiteralType" ? stringOf(type.literal) : undefined;
}

/** `run("ls")` after `const run = promisify(exec)`: a promise that has the child process besides. */
function isPromisifiedProcess(sourceCode: SourceCode, { callee }: TSESTree.CallExpression): boolean {
  const made = definedValue(sourceCode, callee);
  const [original] = made.type === "CallExpression" && isPromisifier(sourceCode, made.callee) ? made.arguments : [];
  const denoted = original && original.type !== "SpreadElement" ? denotationBySyntax(sourceCode, original) : undefined;
  return denoted?.kind === "module" && denoted.module === "node:child_process";
}

/** `util.promisify` */
export function isPromisifier(sourceCode: SourceCode, callee: Expression): boolean {
  const denoted = denotationBySyntax(sourceCode, callee);
  return denoted?.kind === "module" && promiseCreators.some(({ module, export: name }) => module === denoted.module && name === denoted.path[0]);
}

function typeNameFrom(denoted: Denotation): TypeName | undefined {
  if (denoted.kind === "function") return undefined;
  const name = denoted.path.at(-1) ?? "default";
  return { name, module: denoted.kind === "module" ? denoted.module : undefined };
}

function typeNamed(sourceCode: SourceCode, name: Expression): TypeName | undefined {
  const denoted = denotationBySyntax(sourceCode, name);
  return denoted && typeNameFrom(denoted);
}

/** `Request`, and `express.Request` of what is imported as a whole. */
function typeNameOf(sourceCode: SourceCode, annotation: TSESTree.TypeNode | undefined): TypeName | undefined {
  if (annotation?.type !== "TSTypeReference") return undefined;
  const { typeName } = annotation;
  if (typeName.type === "Identifier") return typeNamed(sourceCode, typeName);
  if (typeName.type !== "TSQualifiedName" || typeName.left.type !== "Identifier") return undefined;
  const owner = denotationBySyntax(sourceCode, typeName.left);
  return owner?.kind === "module" ? { name: typeName.right.name, module: owner.module } : undefined;
}

/** What a constant was bound to, or the expression itself. */
function definedValue(sourceCode: SourceCode, expression: Expression): Node {
  return constantValueOf(sourceCode, expression) ?? unwrap(expression);
}

/** The annotation of a variable or parameter that is never assigned again. */
export function annotationOf(sourceCode: SourceCode, expression: Expression): TSESTree.TypeNode | undefined {
  const node = unwrap(expression);
  const variable = node.type === "Identifier" ? variableOf(sourceCode, node) : undefined;
  const name = variable && onlyDefinition(variable)?.name;
  return name?.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
}

function isPrimitive(node: Node): boolean {
  switch (node.type) {
    case "Literal":
      return !("regex" in node);
    case "TemplateLiteral":
    case "UnaryExpression":
    case "UpdateExpression":
    case "BinaryExpression":
      return true;
    case "Identifier":
      return node.name === "undefined" || node.name === "NaN" || node.name === "Infinity";
    default:
      return false;
  }
}

function isReadonlyType(annotation: TSESTree.TypeNode): boolean {
  switch (annotation.type) {
    case "TSStringKeyword":
    case "TSNumberKeyword":
    case "TSBooleanKeyword":
    case "TSBigIntKeyword":
    case "TSLiteralType":
      return true;
    case "TSTypeOperator":
      return annotation.operator === "readonly";
    case "TSTypeReference":
      return annotation.typeName.type === "Identifier" && /^Readonly(?:Array|Map|Set)?$/u.test(annotation.typeName.name);
    case "TSUnionType":
      return annotation.types.every(isReadonlyType);
    default:
      return false;
  }
}
