import type { TSESTree } from "@typescript-eslint/utils";
import { hasOptionalLink, isFunction, memberName, unwrap, type Expression, type FunctionNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { functionAt } from "../ast/lookup.ts";
import { initializerOf, isGlobal, onlyDefinition, variableOf } from "../ast/scope.ts";
import { within } from "../ast/walk.ts";
import { promiseGlobals, promiseModules, promisifiers } from "../data/promise-apis.ts";
import type { Denotation, Promiseness } from "./facts.ts";
import { documentedPromise } from "./syntax-jsdoc.ts";
import { denotationBySyntax } from "./syntax-names.ts";
import { annotationOf } from "./syntax-values.ts";

/** `const a = load; const b = () => a();` and so on are followed this far. */
const MOST_HOPS = 8;
const CHAIN_METHODS = new Set(["catch", "finally", "then"]);
const COLLECTING_METHODS = new Set(["flatMap", "map"]);

export function promiseBySyntax(sourceCode: SourceCode, expression: Expression): Promiseness {
  return promiseOf(sourceCode, expression, MOST_HOPS);
}

function promiseOf(sourceCode: SourceCode, expression: Expression, hops: number): Promiseness {
  if (hops === 0) return "unknown";
  const node = unwrap(expression);
  const next = (inner: Expression) => promiseOf(sourceCode, inner, hops - 1);
  switch (node.type) {
    case "ImportExpression":
      return "always";
    case "NewExpression":
      return promiseOfNew(sourceCode, node);
    case "CallExpression":
    case "TaggedTemplateExpression":
      return promiseOfCall(sourceCode, node, hops);
    case "Identifier":
      return promiseOfIdentifier(sourceCode, node, hops);
    case "AssignmentExpression":
      return node.operator === "=" ? next(node.right) : "unknown";
    case "ConditionalExpression":
      return either(next(node.consequent), next(node.alternate));
    case "LogicalExpression":
      return either(next(node.left), next(node.right));
    case "SequenceExpression": {
      const last = node.expressions.at(-1);
      return last ? next(last) : "unknown";
    }
    case "ArrayExpression":
      return node.elements.some((element) => element && isPromiseElement(element, next)) ? "array" : "never";
    case "AwaitExpression":
      return next(node.argument) === "array" ? "array" : "never";
    case "ArrowFunctionExpression":
    case "BinaryExpression":
    case "ClassExpression":
    case "FunctionExpression":
    case "Literal":
    case "ObjectExpression":
    case "TemplateLiteral":
    case "UnaryExpression":
    case "UpdateExpression":
      return "never";
    default:
      return "unknown";
  }
}

/** The promise of a value that is the one or the other. */
function either(one: Promiseness, other: Promiseness): Promiseness {
  if (one === other) return one;
  if (one === "always" || one === "sometimes" || other === "always" || other === "sometimes") return "sometimes";
  if (one === "unknown" || other === "unknown") return "unknown";
  return one === "never" ? other : one;
}

function isPromiseElement(element: Expression | TSESTree.SpreadElement, promise: (node: Expression) => Promiseness): boolean {
  return element.type === "SpreadElement" ? promise(element.argument) === "array" : promise(element) === "always";
}

function promiseOfNew(sourceCode: SourceCode, node: TSESTree.NewExpression): Promiseness {
  const { callee } = node;
  if (callee.type !== "Identifier") return "unknown";
  if (callee.name === "Promise" && isGlobal(sourceCode, callee)) return "always";
  const variable = variableOf(sourceCode, callee);
  const definition = variable && onlyDefinition(variable);
  if (definition?.type !== "ClassName") return "unknown";
  const { superClass } = definition.node;
  if (!superClass) return "never";
  return superClass.type === "Identifier" && superClass.name === "Promise" && isGlobal(sourceCode, superClass) ? "always" : "unknown";
}

function promiseOfIdentifier(sourceCode: SourceCode, node: TSESTree.Identifier, hops: number): Promiseness {
  if (node.name === "undefined") return "never";
  const annotation = annotationOf(sourceCode, node);
  if (annotation) return promiseOfType(sourceCode, annotation);
  const variable = variableOf(sourceCode, node);
  if (!variable) return "unknown";
  const documented = onlyDefinition(variable) && documentedPromise(sourceCode, variable, "type");
  if (documented) return "always";
  const initializer = initializerOf(variable);
  return initializer ? promiseOf(sourceCode, initializer, hops - 1) : "unknown";
}

function promiseOfCall(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  hops: number,
): Promiseness {
  const callee = unwrap(call.type === "CallExpression" ? call.callee : call.tag);
  if (callee.type === "Super") return "never";
  const result = promiseFromCallee(sourceCode, call, callee, hops);
  return result === "always" && hasOptionalLink(call) ? "sometimes" : result;
}

function promiseFromCallee(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  callee: Node,
  hops: number,
): Promiseness {
  if (callee.type === "MemberExpression") {
    const name = memberName(callee);
    if (name && CHAIN_METHODS.has(name) && isPromise(promiseOf(sourceCode, callee.object, hops - 1))) return "always";
    if (name && COLLECTING_METHODS.has(name) && call.type === "CallExpression") {
      const collected = promiseFromCallback(sourceCode, call, hops);
      if (collected) return collected;
    }
  }
  const denoted = denotationBySyntax(sourceCode, callee as Expression);
  if (denoted?.kind === "function") return promiseOfFunctionAt(sourceCode, denoted.range, hops);
  if (denoted && returnsPromise(denoted)) return "always";
  if (callee.type === "Identifier") return promiseFromDeclaration(sourceCode, callee, hops);
  return isFunction(callee) ? promiseOfFunction(sourceCode, callee, hops) : "unknown";
}

function isPromise(promiseness: Promiseness): boolean {
  return promiseness === "always" || promiseness === "sometimes";
}

/** `xs.map(async …)`: only arrays and what imitates them have a `map` that takes a callback. */
function promiseFromCallback(sourceCode: SourceCode, call: TSESTree.CallExpression, hops: number): "array" | undefined {
  const [callback] = call.arguments;
  if (!callback || callback.type === "SpreadElement") return undefined;
  const denoted = denotationBySyntax(sourceCode, callback);
  if (denoted?.kind !== "function") return undefined;
  return promiseOfFunctionAt(sourceCode, denoted.range, hops) === "always" ? "array" : undefined;
}

function returnsPromise(denoted: Denotation): boolean {
  if (denoted.kind === "global") return promiseGlobals.some((known) => matches(known, denoted.path));
  if (denoted.kind === "function" || denoted.path.length === 0) return false;
  return promiseModules.some(({ module, exports, except = [] }) => {
    const [name = ""] = denoted.path;
    if (module !== denoted.module || except.includes(name)) return false;
    return exports === "*" ? denoted.path.length === 1 : exports.includes(name);
  });
}

function matches(known: readonly string[], path: readonly string[]): boolean {
  return known.length === path.length && known.every((name, index) => name === "*" || name === path[index]);
}

/** What calling a name returns that is no function of the file: annotated, declared, promisified. */
function promiseFromDeclaration(sourceCode: SourceCode, callee: TSESTree.Identifier, hops: number): Promiseness {
  const annotation = annotationOf(sourceCode, callee);
  if (annotation?.type === "TSFunctionType" && annotation.returnType) {
    return promiseOfType(sourceCode, annotation.returnType.typeAnnotation);
  }
  const variable = variableOf(sourceCode, callee);
  const definition = variable && onlyDefinition(variable);
  if (definition?.type === "FunctionName" && definition.node.type === "TSDeclareFunction") {
    const { returnType } = definition.node;
    return returnType ? promiseOfType(sourceCode, returnType.typeAnnotation) : "unknown";
  }
  const initializer = variable && initializerOf(variable);
  if (initializer?.type === "CallExpression" && isPromisifier(sourceCode, initializer.callee)) return "always";
  return initializer?.type === "Identifier" ? promiseFromDeclaration(sourceCode, initializer, hops - 1) : "unknown";
}

function isPromisifier(sourceCode: SourceCode, callee: Expression): boolean {
  const denoted = denotationBySyntax(sourceCode, callee);
  return denoted?.kind === "module" && promisifiers.some(({ module, export: name }) => module === denoted.module && name === denoted.path[0]);
}

function promiseOfFunctionAt(sourceCode: SourceCode, range: readonly [number, number], hops: number): Promiseness {
  const node = functionAt(sourceCode, range);
  return node ? promiseOfFunction(sourceCode, node, hops) : "unknown";
}

function promiseOfFunction(sourceCode: SourceCode, node: FunctionNode, hops: number): Promiseness {
  if (node.generator) return "never";
  if (node.async) return "always";
  if (node.returnType) return promiseOfType(sourceCode, node.returnType.typeAnnotation);
  if (documentedPromise(sourceCode, node, "returns")) return "always";
  if (node.body.type !== "BlockStatement") return promiseOf(sourceCode, node.body, hops - 1);
  return promiseOfReturns(sourceCode, node.body, hops);
}

function promiseOfReturns(sourceCode: SourceCode, body: TSESTree.BlockStatement, hops: number): Promiseness {
  const results: Promiseness[] = [];
  for (const node of within(sourceCode, body)) {
    if (node.type !== "ReturnStatement") continue;
    results.push(node.argument ? promiseOf(sourceCode, node.argument, hops - 1) : "never");
  }
  const last = body.body.at(-1);
  if (last?.type !== "ReturnStatement" && last?.type !== "ThrowStatement") results.push("never");
  return results.reduce(either, results[0] ?? "never");
}

/** What an annotation says; types declared in other places are "unknown" here. */
function promiseOfType(sourceCode: SourceCode, type: TSESTree.TypeNode): Promiseness {
  switch (type.type) {
    case "TSTypeReference":
      return promiseOfReference(sourceCode, type);
    case "TSUnionType":
      return type.types.map((member) => promiseOfType(sourceCode, member)).reduce(either);
    case "TSArrayType":
      return isPromise(promiseOfType(sourceCode, type.elementType)) ? "array" : "unknown";
    case "TSBooleanKeyword":
    case "TSFunctionType":
    case "TSLiteralType":
    case "TSNeverKeyword":
    case "TSNullKeyword":
    case "TSNumberKeyword":
    case "TSStringKeyword":
    case "TSUndefinedKeyword":
    case "TSVoidKeyword":
      return "never";
    default:
      return "unknown";
  }
}

function promiseOfReference(sourceCode: SourceCode, type: TSESTree.TSTypeReference): Promiseness {
  const { typeName } = type;
  if (typeName.type !== "Identifier" || !isGlobal(sourceCode, typeName)) return "unknown";
  if (typeName.name === "Promise") return "always";
  if (typeName.name === "PromiseLike") return "thenable";
  const [element] = type.typeArguments?.params ?? [];
  const holdsPromises = element && isPromise(promiseOfType(sourceCode, element));
  return holdsPromises && /^(?:Readonly)?Array$/u.test(typeName.name) ? "array" : "unknown";
}
