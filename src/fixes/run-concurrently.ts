import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, isInside, isLoop, memberName, outermost, unwrap, type Expression, type LoopNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];
type Range = readonly [number, number];

/** A function that maps like `p-map` does, by its name in the file, and how many it shall run at a time. */
export interface Bound {
  readonly map: string;
  readonly limit: number;
}

/** A `for…of` that ends each iteration by pushing one value to a list. */
interface CollectingLoop {
  readonly loop: TSESTree.ForOfStatement;
  readonly element: Node;
  readonly push: TSESTree.ExpressionStatement;
  readonly list: TSESTree.Identifier;
  readonly value: Expression;
}

/**
 * `const out = []; for (const x of xs) out.push(await f(x));` → `const out = await Promise.all(xs.map(async (x) => f(x)));`,
 * and `out.push(...(await Promise.all(…)));` where the list is made elsewhere. Nothing where the loop does more, and where a comment would be lost.
 */
export function collectConcurrently(sourceCode: SourceCode, loop: LoopNode, isArray: boolean, bound?: Bound): Edit | undefined {
  const collecting = collectingLoop(sourceCode, loop);
  if (!collecting) return undefined;
  const callback = callbackFor(sourceCode, collecting);
  const kept = keptRanges(collecting);
  if (sourceCode.getCommentsInside(loop).some((comment) => !kept.some((range) => contains(range, comment.range)))) return undefined;
  const all = bound ? `await ${bound.map}(${argumentText(sourceCode, collecting.loop.right)}, ${callback}, { concurrency: ${String(bound.limit)} })` : `await Promise.all(${mapped(sourceCode, collecting.loop.right, callback, isArray)})`;
  const declaration = emptyListBefore(sourceCode, collecting);
  if (!declaration) return (fixer) => [fixer.replaceText(loop, `${collecting.list.name}.push(...(${all}));`)];
  const next = sourceCode.getTokenAfter(declaration, { includeComments: true });
  const [declarator] = declaration.declarations;
  const head = `${declaration.kind} ${sourceCode.getText(declarator.id)}`;
  return (fixer) => [fixer.removeRange([declaration.range[0], next?.range[0] ?? declaration.range[1]]), fixer.replaceText(loop, `${head} = ${all};`)];
}

/** `for (const p of ps) await p;` → `await Promise.all(ps);`, and its results pushed where the loop pushes them. */
export function awaitTogether(sourceCode: SourceCode, loop: LoopNode): Edit | undefined {
  if (loop.type !== "ForOfStatement" || sourceCode.getCommentsInside(loop).length > 0) return undefined;
  const all = `await Promise.all(${sourceCode.getText(loop.right)})`;
  const [statement, ...others] = statementsOf(loop.body);
  if (statement?.type !== "ExpressionStatement" || others.length > 0) return undefined;
  if (isAwaitOfName(statement.expression)) return (fixer) => [fixer.replaceText(loop, `${all};`)];
  const collecting = collectingLoop(sourceCode, loop);
  if (!collecting || !isAwaitOfName(collecting.value)) return undefined;
  return (fixer) => [fixer.replaceText(loop, `${collecting.list.name}.push(...(${all}));`)];
}

function isAwaitOfName(node: Expression): boolean {
  return node.type === "AwaitExpression" && node.argument.type === "Identifier";
}

function statementsOf(body: TSESTree.Statement): TSESTree.Statement[] {
  return body.type === "BlockStatement" ? body.body : [body];
}

function collectingLoop(sourceCode: SourceCode, loop: LoopNode): CollectingLoop | undefined {
  if (loop.type !== "ForOfStatement" || loop.parent.type === "LabeledStatement" || loop.left.type !== "VariableDeclaration") return undefined;
  const statements = statementsOf(loop.body);
  const push = statements.at(-1);
  const pushed = push?.type === "ExpressionStatement" ? pushedBy(push.expression) : undefined;
  const [{ id: element }] = loop.left.declarations as [TSESTree.VariableDeclarator];
  if (loop.left.kind === "var" || push?.type !== "ExpressionStatement" || !pushed) return undefined;
  if (statements.slice(0, -1).some((statement) => staysInLoop(sourceCode, statement))) return undefined;
  if (actsBehindAwait(sourceCode, statements.slice(0, -1))) return undefined;
  if (countOf(sourceCode, loop, pushed.list.name) !== 1) return undefined;
  return { loop, element, push, ...pushed };
}

function pushedBy(expression: Expression): Pick<CollectingLoop, "list" | "value"> | undefined {
  if (expression.type !== "CallExpression" || expression.callee.type !== "MemberExpression") return undefined;
  const { object } = expression.callee;
  const [value, ...others] = expression.arguments;
  if (memberName(expression.callee) !== "push" || object.type !== "Identifier" || !value || others.length > 0) return undefined;
  return value.type === "SpreadElement" ? undefined : { list: object, value };
}

/** What means something else in a function of its own, or would be seen by other iterations too early. */
function staysInLoop(sourceCode: SourceCode, statement: Node): boolean {
  return [...within(sourceCode, statement)].some((node) => {
    switch (node.type) {
      case "AssignmentExpression":
      case "UpdateExpression":
      case "ReturnStatement":
      case "YieldExpression":
        return true;
      case "VariableDeclaration":
        return node.kind === "var";
      case "BreakStatement":
      case "ContinueStatement":
        return node.label !== null || !isInsideOfOwnTarget(node, statement);
      default:
        return false;
    }
  });
}

/** A statement behind the first await is reached in the order in which the calls end, and no longer in that of the list. */
function actsBehindAwait(sourceCode: SourceCode, statements: readonly Node[]): boolean {
  const nodes = statements.flatMap((statement) => [...within(sourceCode, statement)]);
  const first = nodes.findIndex(({ type }) => type === "AwaitExpression");
  return first !== -1 && nodes.slice(first).some(({ type }) => type === "ExpressionStatement");
}

/** `switch` and loops within the statement keep their own `break` and `continue`. */
function isInsideOfOwnTarget(node: Node, statement: Node): boolean {
  for (let current = node.parent; current && isInside(current, statement) && !isFunction(current); current = current.parent) {
    if (isLoop(current) || (node.type === "BreakStatement" && current.type === "SwitchStatement")) return true;
  }
  return false;
}

function countOf(sourceCode: SourceCode, root: Node, name: string): number {
  const names = [...within(sourceCode, root, () => true)].filter((node) => node.type === "Identifier" && node.name === name);
  return names.length;
}

function callbackFor(sourceCode: SourceCode, { loop, element, push, value }: CollectingLoop): string {
  const head = `async (${sourceCode.getText(element)}) =>`;
  const result = resultText(sourceCode, value);
  if (statementsOf(loop.body).length === 1) return `${head} ${result.startsWith("{") ? `(${result})` : result}`;
  const text = sourceCode.getText();
  const { body } = loop;
  return `${head} ${text.slice(body.range[0], push.range[0])}return ${result};${text.slice(push.range[1], body.range[1])}`;
}

/** What an async function returns is awaited anyway. */
function resultText(sourceCode: SourceCode, value: Expression): string {
  const result = value.type === "AwaitExpression" ? value.argument : value;
  return sourceCode.getText(outermost(result));
}

/** The parts whose text goes over as it is, comments included. */
function keptRanges({ loop, element, push, value }: CollectingLoop): Range[] {
  const result = value.type === "AwaitExpression" ? value.argument : value;
  const kept: Range[] = [element.range, loop.right.range, result.range];
  if (statementsOf(loop.body).length > 1) kept.push([loop.body.range[0], push.range[0]], [push.range[1], loop.body.range[1]]);
  return kept;
}

function contains(outer: Range, inner: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

function mapped(sourceCode: SourceCode, iterable: Expression, callback: string, isArray: boolean): string {
  if (!isArray) return `Array.from(${argumentText(sourceCode, iterable)}, ${callback})`;
  const text = sourceCode.getText(iterable);
  return `${isReceiver(iterable) ? text : `(${text})`}.map(${callback})`;
}

function argumentText(sourceCode: SourceCode, expression: Expression): string {
  const text = sourceCode.getText(expression);
  return expression.type === "SequenceExpression" ? `(${text})` : text;
}

function isReceiver({ type }: Expression): boolean {
  return type === "Identifier" || type === "MemberExpression" || type === "CallExpression" || type === "ArrayExpression";
}

type SingleDeclaration = TSESTree.VariableDeclaration & { declarations: [TSESTree.VariableDeclarator] };

/** `const out = [];` as the statement before the loop, or separated from it by comments only. */
function emptyListBefore(sourceCode: SourceCode, { loop, list }: CollectingLoop): SingleDeclaration | undefined {
  const { parent } = loop;
  const siblings = "body" in parent && Array.isArray(parent.body) ? (parent.body as Node[]) : [];
  const before = siblings[siblings.indexOf(loop) - 1];
  if (before?.type !== "VariableDeclaration" || before.declarations.length !== 1) return undefined;
  const { id, init } = before.declarations[0];
  if (id.type !== "Identifier" || id.name !== list.name || !init || sourceCode.getCommentsInside(before).length > 0) return undefined;
  const made = unwrap(init);
  return init === made && made.type === "ArrayExpression" && made.elements.length === 0 ? (before as SingleDeclaration) : undefined;
}
