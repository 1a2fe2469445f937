import type { TSESTree } from "@typescript-eslint/utils";
import { calleeOf, hasOptionalLink, isFunction, memberName, unwrap, type Expression, type FunctionNode, type SourceCode } from "../../ast/nodes.ts";
import { memoizeWithin } from "../../ast/memoize.ts";
import { alwaysLeaves } from "../../ast/leaving.ts";
import { functionAt } from "../../ast/lookup.ts";
import { valueReaching } from "../../ast/reaching-write.ts";
import { constantValueOf, initializerOf, isGlobal, onlyDefinition, variableOf, type Variable } from "../../ast/scope.ts";
import { within } from "../../ast/walk.ts";
import { functionNames } from "../../models/views/callback-names.ts";
import { isPromise, type Denotation, type PromiseKind } from "../facts.ts";
import { heldBy, type Held } from "./member-values.ts";
import { isDocumented, isDocumentedToReturn } from "./jsdoc.ts";
import { denotationBySyntax } from "./names.ts";
import { modelRowOf } from "./library-objects.ts";
import { join, promiseOfInstance, promiseOfType, complete, type PartialKind } from "./promise-types.ts";
import { returnTypeOf, type Shape } from "./shape.ts";
import { shapeOf } from "./resolve.ts";
import { annotationOf, instanceBySyntax, isPromisifier } from "./values.ts";
import { DEPTH } from "./depth.ts";

const CHAIN_METHODS = new Set(["catch", "finally", "then"]);
const BORROWING_METHODS = new Set(["apply", "call"]);
const COLLECTING_METHODS = new Set(["flatMap", "map"]);

export function promiseBySyntax(sourceCode: SourceCode, expression: Expression): PromiseKind {
  return complete(promiseOf(sourceCode, expression, DEPTH));
}

/** What calling a value gives: a promise for every async function. */
export function resultBySyntax(sourceCode: SourceCode, callee: Expression): PromiseKind {
  return complete(promiseFromCallee(sourceCode, undefined, unwrap(callee), DEPTH));
}

function promiseOf(sourceCode: SourceCode, expression: Expression, depth: number): PartialKind {
  if (depth === 0) return "unknown";
  const node = unwrap(expression);
  const next = (inner: Expression) => promiseOf(sourceCode, inner, depth - 1);
  switch (node.type) {
    case "ImportExpression":
      return "always";
    case "NewExpression":
      return promiseOfNew(sourceCode, node);
    case "CallExpression":
    case "TaggedTemplateExpression":
      return promiseOfCall(sourceCode, node, depth);
    case "Identifier":
      return promiseOfIdentifier(sourceCode, node, depth);
    case "MemberExpression":
      return promiseOfMember(sourceCode, node, depth);
    case "AssignmentExpression":
      return node.operator === "=" ? next(node.right) : "unknown";
    case "ConditionalExpression":
      return join(next(node.consequent), next(node.alternate));
    case "LogicalExpression":
      return join(leftPart(node.operator, next(node.left)), next(node.right));
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
    case "ObjectExpression":
    case "TemplateLiteral":
    case "UpdateExpression":
      return "never";
    case "Literal":
      return node.raw === "null" ? "nothing" : "never";
    case "UnaryExpression":
      return node.operator === "void" ? "nothing" : "never";
    default:
      return "unknown";
  }
}

/** `pending ?? load()` is the left one only where there is something. */
function leftPart(operator: string, left: PartialKind): PartialKind {
  if (operator === "&&") return left;
  return left === "optional" ? "always" : left;
}

function isPromiseElement(element: Expression | TSESTree.SpreadElement, promise: (node: Expression) => PartialKind): boolean {
  return element.type === "SpreadElement" ? promise(element.argument) === "array" : promise(element) === "always";
}

function promiseOfNew(sourceCode: SourceCode, node: TSESTree.NewExpression): PromiseKind {
  const { callee } = node;
  if (callee.type === "Identifier" && callee.name === "Promise" && isGlobal(sourceCode, callee)) return "always";
  const made = shapeOf(sourceCode, node);
  return made?.kind === "instance" ? promiseOfInstance(sourceCode, made.node) : "unknown";
}

function promiseOfIdentifier(sourceCode: SourceCode, node: TSESTree.Identifier, depth: number): PartialKind {
  if (node.name === "undefined") return "nothing";
  const annotation = annotationOf(sourceCode, node);
  if (annotation) return isOptional(sourceCode, node) ? join(promiseOfType(sourceCode, annotation), "nothing") : promiseOfType(sourceCode, annotation);
  const variable = variableOf(sourceCode, node);
  if (!variable) return "unknown";
  if (onlyDefinition(variable) && isDocumented(sourceCode, variable, "promise")) return "always";
  if (isElementOfPromises(sourceCode, variable, depth)) return "always";
  const initializer = initializerOf(variable) ?? assignedValue(variable, node);
  const held = initializer ? promiseOf(sourceCode, initializer, depth - 1) : promiseOfAnnotated(sourceCode, node);
  return held === "unknown" ? promiseOfDeclared(sourceCode, variable) : held;
}

/** `row` of `for (const row of rows)`, where the promises are those of a `map`. */
function isElementOfPromises(sourceCode: SourceCode, variable: Variable, depth: number): boolean {
  const loop = onlyDefinition(variable)?.node.parent.parent;
  if (loop?.type !== "ForOfStatement" || loop.await || loop.left.type !== "VariableDeclaration") return false;
  if (loop.left.declarations[0].id !== variable.identifiers[0]) return false;
  const list = constantValueOf(sourceCode, loop.right) ?? unwrap(loop.right);
  return list.type === "CallExpression" && list.callee.type === "MemberExpression" && makesPlainPromise(sourceCode, list) && promiseOf(sourceCode, list, depth - 1) === "array";
}

/** An async function makes promises without members of their own, and so does the call of one. */
function makesPlainPromise(sourceCode: SourceCode, { arguments: [callback] }: TSESTree.CallExpression): boolean {
  if (!callback || !isFunction(callback)) return false;
  return callback.async || (callback.body.type !== "BlockStatement" && instanceBySyntax(sourceCode, callback.body) === "unknown");
}

/** `let running: Promise<void> = …`, whatever it is given later. */
function promiseOfDeclared(sourceCode: SourceCode, { identifiers: [name] }: Variable): PartialKind {
  return name?.typeAnnotation && !name.optional ? promiseOfType(sourceCode, name.typeAnnotation.typeAnnotation) : "unknown";
}

/** What a variable that is written several times holds at this place. */
function assignedValue(variable: Variable, node: TSESTree.Identifier): Expression | undefined {
  return onlyDefinition(variable) ? undefined : valueReaching(variable, node);
}

/** `load(p?: Promise<void>)`. */
function isOptional(sourceCode: SourceCode, node: TSESTree.Identifier): boolean {
  const variable = variableOf(sourceCode, node);
  return variable?.identifiers.some((name) => name.optional) ?? false;
}

/** By its annotation, or else by all that the file gives to the member. */
function promiseOfMember(sourceCode: SourceCode, node: TSESTree.MemberExpression, depth: number): PartialKind {
  const annotated = promiseOfAnnotated(sourceCode, node);
  const name = annotated === "unknown" ? memberName(node) : undefined;
  const held = name === undefined ? undefined : heldBy(sourceCode, shapeOf(sourceCode, node.object), name);
  return held ? promiseOfHeld(sourceCode, held, depth) : annotated;
}

function promiseOfHeld(sourceCode: SourceCode, held: Held, depth: number): PartialKind {
  if ("getter" in held) return promiseOfFunction(sourceCode, held.getter);
  const parts = held.values.map((value) => promiseOf(sourceCode, value, depth - 1));
  const [first = "unknown"] = parts;
  return parts.length > 0 ? parts.reduce(join, held.mayBeMissing ? "nothing" : first) : "unknown";
}

/** What an annotation says about a member, or about what was taken out of an object. */
function promiseOfAnnotated(sourceCode: SourceCode, node: TSESTree.Identifier | TSESTree.MemberExpression): PartialKind {
  const found = shapeOf(sourceCode, node);
  if (found?.kind !== "type") return "unknown";
  const promise = promiseOfType(sourceCode, found.node);
  return found.optional === true || hasOptionalLink(node) ? join(promise, "nothing") : promise;
}

function promiseOfCall(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  depth: number,
): PartialKind {
  const callee = unwrap(call.type === "CallExpression" ? call.callee : call.tag);
  if (callee.type === "Super") return "never";
  const result = promiseFromCallee(sourceCode, call, callee, depth);
  return hasOptionalLink(call) ? join(result, "nothing") : result;
}

function promiseFromCallee(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression | undefined,
  callee: Expression,
  depth: number,
): PartialKind {
  if (depth === 0) return "unknown";
  const collected = callee.type === "MemberExpression" ? promiseFromMethod(sourceCode, call, callee, depth) : undefined;
  if (collected) return collected;
  const denoted = denotationBySyntax(sourceCode, callee);
  const modelled = denoted && promiseByModel(sourceCode, call, denoted);
  if (modelled) return modelled;
  if (isPromisified(sourceCode, callee) || isDocumentedFunction(sourceCode, callee)) return "always";
  return promiseOfCalling(sourceCode, shapeOf(sourceCode, callee) ?? shapeOfDenoted(sourceCode, denoted));
}

/** What methods return that every promise, array, function or type of the platform has. */
function promiseFromMethod(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression | undefined,
  callee: TSESTree.MemberExpression,
  depth: number,
): PartialKind | undefined {
  const name = memberName(callee);
  if (name === undefined) return undefined;
  if (CHAIN_METHODS.has(name) && isPromise(complete(promiseOf(sourceCode, callee.object, depth - 1)))) return "always";
  if (COLLECTING_METHODS.has(name) && call?.type === "CallExpression") return promiseFromCallback(sourceCode, call);
  const borrowed = BORROWING_METHODS.has(name) ? shapeOf(sourceCode, callee.object) : undefined;
  return borrowed?.kind === "value" ? promiseOfCalling(sourceCode, borrowed) : undefined;
}

/** What calling gives, by the annotation of the callee or else by the function that it is. */
function promiseOfCalling(sourceCode: SourceCode, callee: Shape | undefined): PartialKind {
  if (!callee) return "unknown";
  if (callee.kind === "value") return isFunction(callee.node) ? promiseOfFunction(sourceCode, callee.node) : "unknown";
  const returns = returnTypeOf(sourceCode, callee);
  return returns ? promiseOfType(sourceCode, returns) : "unknown";
}

/** `load.bind(this)` and `(0, load)` denote functions, too. */
function shapeOfDenoted(sourceCode: SourceCode, denoted: Denotation | undefined): Shape | undefined {
  const node = denoted?.kind === "function" ? functionAt(sourceCode, denoted.range) : undefined;
  return node && { kind: "value", node };
}

/** `xs.map(async …)`: only arrays and what imitates them have a `map` that takes a callback. */
function promiseFromCallback(sourceCode: SourceCode, call: TSESTree.CallExpression): "array" | undefined {
  const [callback] = call.arguments;
  if (!callback || callback.type === "SpreadElement") return undefined;
  const denoted = denotationBySyntax(sourceCode, callback);
  if (denoted?.kind !== "function") return undefined;
  return promiseOfFunctionAt(sourceCode, denoted.range) === "always" ? "array" : undefined;
}

/** What the models say that an API returns. */
function promiseByModel(sourceCode: SourceCode, call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression | undefined, denoted: Denotation): PromiseKind | undefined {
  const row = denoted.kind === "function" ? undefined : modelRowOf(sourceCode, denoted);
  if (row?.ofClass === "other" && call && isOfClassItself(sourceCode, call)) return "never";
  switch (row?.returns) {
    case "promise":
      return row.unlessCallback && call && mayPassCallback(sourceCode, call) ? "unknown" : "always";
    case "thenable":
      return "thenable";
    default:
      return undefined;
  }
}

/** `Response.json(data)`, where `response.json()` is another function of the same name. */
function isOfClassItself(sourceCode: SourceCode, call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression): boolean {
  const callee = calleeOf(call);
  return callee.type === "MemberExpression" && callee.object.type === "Identifier" && isGlobal(sourceCode, callee.object);
}

/** Callback style, or what may be: a function, a spread, a name that functions have, an import. */
function mayPassCallback(sourceCode: SourceCode, call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression): boolean {
  const last = call.type === "CallExpression" ? call.arguments.at(-1) : undefined;
  if (!last) return false;
  if (last.type === "SpreadElement" || isFunction(last)) return true;
  if (last.type === "MemberExpression") return functionNames.test(memberName(last) ?? "");
  if (last.type !== "Identifier") return last.type === "CallExpression";
  const definition = variableOf(sourceCode, last)?.defs[0]?.type;
  return functionNames.test(last.name) || definition === "ImportBinding" || denotationBySyntax(sourceCode, last)?.kind === "function";
}

/** `const run = promisify(exec); run()`, and `promisify(exec)()`. */
function isPromisified(sourceCode: SourceCode, callee: Expression): boolean {
  const made = constantValueOf(sourceCode, callee) ?? callee;
  return made.type === "CallExpression" && isPromisifier(sourceCode, made.callee);
}

/** A name or parameter with the type of a function that returns a promise. */
function isDocumentedFunction(sourceCode: SourceCode, callee: Expression): boolean {
  const variable = callee.type === "Identifier" ? variableOf(sourceCode, callee) : undefined;
  return variable !== undefined && onlyDefinition(variable) !== undefined && isDocumented(sourceCode, variable, "function");
}

function promiseOfFunctionAt(sourceCode: SourceCode, range: readonly [number, number]): PartialKind {
  const node = functionAt(sourceCode, range);
  return node ? promiseOfFunction(sourceCode, node) : "unknown";
}

function promiseOfFunction(sourceCode: SourceCode, node: FunctionNode): PartialKind {
  if (node.generator) return "never";
  if (node.async) return "always";
  if (node.returnType) return promiseOfType(sourceCode, node.returnType.typeAnnotation);
  if (isDocumentedToReturn(sourceCode, node)) return "always";
  return promiseOfBody(sourceCode, node);
}

/** Each body is visited once, whatever asks: functions that return each other's results would multiply, and may lead back. */
const promiseOfBody = memoizeWithin(
  (sourceCode: SourceCode, { body }: FunctionNode): PartialKind => (body.type === "BlockStatement" ? promiseOfReturns(sourceCode, body, DEPTH) : promiseOf(sourceCode, body, DEPTH)),
  "unknown",
);

function promiseOfReturns(sourceCode: SourceCode, body: TSESTree.BlockStatement, depth: number): PartialKind {
  const results: PartialKind[] = [];
  for (const node of within(sourceCode, body)) {
    if (node.type !== "ReturnStatement") continue;
    results.push(node.argument ? promiseOf(sourceCode, node.argument, depth - 1) : "nothing");
  }
  if (!alwaysLeaves(body)) results.push("nothing");
  return results.reduce(join, results[0] ?? "never");
}
