import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, type Expression, type Node, type SourceCode } from "../ast/nodes.ts";
import { constantValueOf, onlyDefinition, variableOf } from "../ast/scope.ts";
import type { Denotation, Ternary, TypeName } from "./facts.ts";
import { denotationBySyntax } from "./syntax-names.ts";

export function callableBySyntax(sourceCode: SourceCode, expression: Expression): Ternary {
  const node = definedValue(sourceCode, expression);
  if (isFunction(node)) return "yes";
  if (isPrimitive(node) || node.type === "ArrayExpression" || node.type === "ObjectExpression") return "no";
  return denotationBySyntax(sourceCode, expression)?.kind === "function" ? "yes" : "unknown";
}

/** Whether a callee that gets the value can change it: not where it is a primitive. */
export function mutableBySyntax(sourceCode: SourceCode, expression: Expression): Ternary {
  const node = definedValue(sourceCode, expression);
  if (isPrimitive(node)) return "no";
  if (node.type === "ArrayExpression" || node.type === "ObjectExpression" || node.type === "NewExpression") return "yes";
  const annotation = annotationOf(sourceCode, expression);
  return annotation && isReadonlyType(annotation) ? "no" : "unknown";
}

/** The class of `new Pool()`, of a constant that holds one, and of what is annotated with an imported type. */
export function instanceBySyntax(sourceCode: SourceCode, expression: Expression): readonly TypeName[] | "unknown" {
  const node = definedValue(sourceCode, expression);
  const typeName = node.type === "NewExpression" ? typeNamed(sourceCode, node.callee) : typeNameOf(sourceCode, annotationOf(sourceCode, expression));
  return typeName ? [typeName] : "unknown";
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
