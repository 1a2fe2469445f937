import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, isLoop, memberName, parentOf, unwrap, type FunctionNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";
import { isPlatformName, spellsOneOf } from "./free-name.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** Whether a loop gets what `forEach` gives from the receiver itself, or from its `values()`, which a `Map` has as well. */
export type Visited = "itself" | "values";

/**
 * `xs.forEach(async (x) => { await save(x); });` → `for (const x of xs) { await save(x); }`, or `of xs.values()`. Nothing where the
 * callback does more than a loop can, or where a name would mean something else.
 */
export function forEachToLoop(sourceCode: SourceCode, call: TSESTree.CallExpression, callback: FunctionNode, visited: Visited): ((fixer: Fixer) => Fix[]) | undefined {
  const statement = parentOf(call);
  const receiver = receiverOf(call);
  if (statement?.type !== "ExpressionStatement" || !receiver || call.arguments.length !== 1) return undefined;
  const head = headOf(sourceCode, receiver, callback, visited);
  if (head === undefined || staysFunction(sourceCode, callback) || losesComment(sourceCode, call, [receiver, callback.body])) return undefined;
  if (spellsOneOf(sourceCode, receiver, namesOf(sourceCode, callback)) || mayGrow(sourceCode, receiver, callback)) return undefined;
  const body = bodyOf(sourceCode, callback);
  return body === undefined ? undefined : (fixer) => [fixer.replaceText(statement, `${head} ${body}`)];
}

/** `xs.forEach(async (x) => …);` → `await Promise.all(xs.map(async (x) => …));`, for what has a `map`. */
export function forEachToPromiseAll(sourceCode: SourceCode, call: TSESTree.CallExpression): ((fixer: Fixer) => Fix[]) | undefined {
  const callee = unwrap(call.callee);
  if (!isPlatformName(sourceCode, call, "Promise")) return undefined;
  if (parentOf(call)?.type !== "ExpressionStatement" || callee.type !== "MemberExpression" || callee.computed || !receiverOf(call)) return undefined;
  return (fixer) => [
    fixer.insertTextBefore(call, "await Promise.all("),
    fixer.replaceText(callee.property, "map"),
    fixer.insertTextAfter(call, ")"),
  ];
}

/** `xs` of `xs.forEach(f)`. */
function receiverOf(call: TSESTree.CallExpression): TSESTree.Expression | undefined {
  const { callee } = call;
  if (callee.type !== "MemberExpression" || callee.optional || call.optional || memberName(callee) !== "forEach") return undefined;
  return call.parent.type === "ChainExpression" ? undefined : callee.object;
}

function headOf(sourceCode: SourceCode, receiver: Node, callback: FunctionNode, visited: Visited): string | undefined {
  const [element, index, ...others] = callback.params;
  if (!element || others.length > 0) return undefined;
  const name = nameText(sourceCode, element);
  const position = index && nameText(sourceCode, index);
  if (name === undefined || (index && position === undefined)) return undefined;
  const text = sourceCode.getText(receiver);
  const object = isTight(receiver) ? text : `(${text})`;
  const keyword = isAssigned(sourceCode, callback) ? "let" : "const";
  if (index) return `for (${keyword} [${position ?? ""}, ${name}] of ${object}.entries())`;
  return `for (${keyword} ${name} of ${visited === "values" ? `${object}.values()` : text})`;
}

function isTight({ type }: Node): boolean {
  return type === "Identifier" || type === "MemberExpression" || type === "CallExpression" || type === "ArrayExpression" || type === "ThisExpression";
}

function isAssigned(sourceCode: SourceCode, callback: FunctionNode): boolean {
  const variables = sourceCode.getDeclaredVariables(callback);
  return variables.some(({ references }) => references.some((reference) => reference.isWrite()));
}

function namesOf(sourceCode: SourceCode, callback: FunctionNode): ReadonlySet<string> {
  return new Set(sourceCode.getDeclaredVariables(callback).map(({ name }) => name));
}

/** `forEach` visits what was there when it began, a loop what is added meanwhile as well. */
function mayGrow(sourceCode: SourceCode, receiver: Node, { body }: FunctionNode): boolean {
  const text = sourceCode.getText(receiver);
  return [...within(sourceCode, body, () => true)].some((node) => {
    const isRead = node.parent?.type === "MemberExpression" && node.parent.object === node && memberName(node.parent) === "length";
    return node.type === receiver.type && !isRead && sourceCode.getText(node) === text;
  });
}

/** What has a `this` or a `var` of its own, gives values one by one, or calls itself. */
function staysFunction(sourceCode: SourceCode, callback: FunctionNode): boolean {
  if (callback.generator || hasOwnThis(sourceCode, callback) || declaresTwice(callback)) return true;
  if ([...within(sourceCode, callback.body)].some((node) => node.type === "VariableDeclaration" && node.kind === "var")) return true;
  return callback.id !== null && spellsOneOf(sourceCode, callback.body, new Set([callback.id.name]));
}

/** A function may declare another one twice, a block may not. */
function declaresTwice({ body }: FunctionNode): boolean {
  const names = body.type === "BlockStatement" ? body.body.flatMap((statement) => (statement.type === "FunctionDeclaration" ? statement.id.name : [])) : [];
  return new Set(names).size < names.length;
}

/** Without the annotation, which the head of a loop cannot have. */
function nameText(sourceCode: SourceCode, parameter: TSESTree.Parameter): string | undefined {
  if (parameter.type !== "Identifier" && parameter.type !== "ObjectPattern" && parameter.type !== "ArrayPattern") return undefined;
  const end = parameter.typeAnnotation?.range[0] ?? parameter.range[1];
  return sourceCode.text.slice(parameter.range[0], end);
}

function hasOwnThis(sourceCode: SourceCode, { type, body }: FunctionNode): boolean {
  if (type === "ArrowFunctionExpression") return false;
  return [...within(sourceCode, body, (node) => !isFunction(node) || node.type === "ArrowFunctionExpression")].some(
    (node) => node.type === "ThisExpression" || node.type === "MetaProperty" || (node.type === "Identifier" && node.name === "arguments"),
  );
}

function losesComment(sourceCode: SourceCode, call: Node, kept: readonly Node[]): boolean {
  return sourceCode.getCommentsInside(call).some(({ range }) => !kept.some((node) => range[0] >= node.range[0] && range[1] <= node.range[1]));
}

/** A `return` becomes a `continue`; nothing where it stands in a loop of its own, which would go on instead. */
function bodyOf(sourceCode: SourceCode, { body }: FunctionNode): string | undefined {
  if (body.type !== "BlockStatement") return `{ ${awaited(sourceCode, body)}; }`;
  const returns = [...within(sourceCode, body)].filter((node) => node.type === "ReturnStatement");
  if (returns.some((node) => !endsTurn(node, body))) return undefined;
  const start = body.range[0];
  return returns.reduceRight((text, node) => {
    const [from, to] = node.range;
    return `${text.slice(0, from - start)}${continuing(sourceCode, node)}${text.slice(to - start)}`;
  }, sourceCode.getText(body));
}

function endsTurn(node: Node, body: Node): boolean {
  for (let current = node.parent; current && current !== body; current = current.parent) {
    if (isLoop(current)) return false;
  }
  return true;
}

function continuing(sourceCode: SourceCode, { argument, parent }: TSESTree.ReturnStatement): string {
  if (!argument) return "continue;";
  const both = `${awaited(sourceCode, argument)}; continue;`;
  return parent.type === "BlockStatement" ? both : `{ ${both} }`;
}

function awaited(sourceCode: SourceCode, node: TSESTree.Expression): string {
  const text = sourceCode.getText(node);
  const { type } = unwrap(node);
  if (type === "AwaitExpression") return text;
  return type === "CallExpression" || type === "Identifier" || type === "MemberExpression" || type === "NewExpression" ? `await ${text}` : `await (${text})`;
}
