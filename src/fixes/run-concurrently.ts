import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { memberName, outermost, unwrap, type Expression, type LoopNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { variableOf } from "../ast/scope.ts";
import { isPlatformName } from "./free-name.ts";
import { countOf, elementOf, indentOf, mayBecomeFunction, skipsOf, statementsOf, type EachLoop } from "./loop-body.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];
type Range = readonly [number, number];

/** A function that maps like `p-map` does, by its name in the file, and how many it should run at a time. */
interface Bound {
  readonly map: string;
  readonly limit: number;
}

/** What is known of the list and of the file. */
export interface How {
  readonly isArray: boolean;
  readonly isTypeScript: boolean;
  readonly bound?: Bound | undefined;
}

/** A `for…of` that ends each iteration by pushing one value to a list, or none. */
interface CollectingLoop {
  readonly loop: EachLoop;
  readonly element: Node;
  readonly push: TSESTree.ExpressionStatement;
  readonly list: TSESTree.Identifier;
  readonly value: Expression;
  /** Whether the push is in an `if`. */
  readonly conditional: boolean;
  /** What goes on to the next iteration without pushing. */
  readonly skips: readonly Node[];
}

/**
 * `const out = []; for (const x of xs) out.push(await f(x));` → `const out = await Promise.all(xs.map(async (x) => f(x)));`,
 * and `out.push(...(await Promise.all(…)));` where the list is made elsewhere. Where an iteration may push nothing, each gives a list, and
 * `flat` joins them. Nothing where the loop does more, and where a comment would be lost.
 */
export function collectConcurrently(sourceCode: SourceCode, loop: LoopNode, { isArray, isTypeScript, bound }: How): Edit | undefined {
  const collecting = collectingLoop(sourceCode, loop, isTypeScript);
  if (!collecting) return undefined;
  const callback = callbackFor(sourceCode, collecting);
  const kept = keptRanges(collecting);
  if (sourceCode.getCommentsInside(loop).some((comment) => !kept.some((range) => contains(range, comment.range)))) return undefined;
  const lists = bound ? `await ${bound.map}(${argumentText(sourceCode, collecting.loop.right)}, ${callback}, { concurrency: ${String(bound.limit)} })` : `await Promise.all(${mapped(sourceCode, collecting.loop.right, callback, isArray)})`;
  const all = mayPushNothing(collecting) ? `(${lists}).flat()` : lists;
  const declaration = emptyListBefore(sourceCode, collecting);
  const spread = mayPushNothing(collecting) ? all : `(${all})`;
  if (!declaration) return (fixer) => [fixer.replaceText(loop, `${collecting.list.name}.push(...${spread});`)];
  const next = sourceCode.getTokenAfter(declaration, { includeComments: true });
  const [declarator] = declaration.declarations;
  const head = `${declaration.kind} ${sourceCode.getText(declarator.id)}`;
  return (fixer) => [fixer.removeRange([declaration.range[0], next?.range[0] ?? declaration.range[1]]), fixer.replaceText(loop, `${head} = ${all};`)];
}

/** `for (const p of ps) await p;` → `await Promise.all(ps);`, and its results pushed where the loop pushes them. */
export function awaitTogether(sourceCode: SourceCode, loop: LoopNode): Edit | undefined {
  if (loop.type !== "ForOfStatement" || sourceCode.getCommentsInside(loop).length > 0 || !isPlatformName(sourceCode, loop, "Promise")) return undefined;
  const all = `await Promise.all(${argumentText(sourceCode, loop.right)})`;
  const [statement, ...others] = statementsOf(loop.body);
  if (statement?.type !== "ExpressionStatement" || others.length > 0) return undefined;
  if (isAwaitOfName(statement.expression)) return (fixer) => [fixer.replaceText(loop, `${all};`)];
  const pushed = pushedBy(statement.expression);
  if (!pushed || !isAwaitOfName(pushed.value) || countOf(sourceCode, loop, pushed.list.name) !== 1) return undefined;
  return (fixer) => [fixer.replaceText(loop, `${pushed.list.name}.push(...(${all}));`)];
}

function isAwaitOfName(node: Expression): boolean {
  return node.type === "AwaitExpression" && node.argument.type === "Identifier";
}

function collectingLoop(sourceCode: SourceCode, loop: LoopNode, isTypeScript: boolean): CollectingLoop | undefined {
  const tail = tailOf(loop.body);
  const pushed = tail && pushedBy(tail.push.expression);
  if (!pushed || !mayBecomeFunction(sourceCode, loop, [pushed.value], isTypeScript)) return undefined;
  const skips = skipsOf(sourceCode, loop, tail.push);
  if (!skips || countOf(sourceCode, loop, pushed.list.name) !== 1) return undefined;
  return { loop, element: elementOf(loop), ...tail, ...pushed, skips };
}

/** The push at the end of an iteration; in an `if` without an `else` and in a `try`, too. */
function tailOf(body: TSESTree.Statement): Pick<CollectingLoop, "conditional" | "push"> | undefined {
  const last = statementsOf(body).at(-1);
  if (last?.type === "ExpressionStatement") return { push: last, conditional: false };
  if (last?.type === "TryStatement") {
    const attempt = last.finalizer ? undefined : tailOf(last.block);
    return attempt && { ...attempt, conditional: true };
  }
  if (last?.type !== "IfStatement" || last.alternate) return undefined;
  const tail = tailOf(last.consequent);
  return tail && { ...tail, conditional: true };
}

function mayPushNothing({ conditional, skips }: CollectingLoop): boolean {
  return conditional || skips.length > 0;
}

function pushedBy(expression: Expression): Pick<CollectingLoop, "list" | "value"> | undefined {
  if (expression.type !== "CallExpression" || expression.callee.type !== "MemberExpression") return undefined;
  const { object } = expression.callee;
  const [value, ...others] = expression.arguments;
  if (memberName(expression.callee) !== "push" || object.type !== "Identifier" || !value || others.length > 0) return undefined;
  return value.type === "SpreadElement" ? undefined : { list: object, value };
}

function callbackFor(sourceCode: SourceCode, collecting: CollectingLoop): string {
  const { loop, element, value } = collecting;
  const parameters = `async (${sourceCode.getText(element)})`;
  if (mayPushNothing(collecting)) return `${parameters}${listType(sourceCode, collecting)} => ${listBody(sourceCode, collecting)}`;
  const head = `${parameters} =>`;
  const result = resultText(sourceCode, loop, value);
  if (statementsOf(loop.body).length === 1) return `${head} ${result.startsWith("{") ? `(${result})` : result}`;
  return `${head} ${bodyWith(sourceCode, collecting, `return ${result};`)}`;
}

/** After `flat`, TypeScript does not know any more what a literal is made for: `{ kind: "user" }`. */
function listType(sourceCode: SourceCode, { list, value }: CollectingLoop): string {
  const name = value.type === "ObjectExpression" || value.type === "ArrayExpression" ? variableOf(sourceCode, list)?.identifiers[0] : undefined;
  const annotation = name?.type === "Identifier" ? name.typeAnnotation : undefined;
  return annotation ? `: Promise<${sourceCode.getText(annotation.typeAnnotation)}>` : "";
}

/** `if (!x) continue; out.push(x);` → `{ if (!x) return []; return [x]; }` */
function listBody(sourceCode: SourceCode, collecting: CollectingLoop): string {
  const body = bodyWith(sourceCode, collecting, `return [${argumentText(sourceCode, outermost(collecting.value))}];`);
  if (!collecting.conditional) return body;
  return body.startsWith("{") ? `${body.slice(0, -1).trimEnd()}${endOf(sourceCode, collecting)}` : `{ ${body} return []; }`;
}

/** The last line of a body, indented like the statements before it. */
function endOf(sourceCode: SourceCode, { loop }: CollectingLoop): string {
  const first = statementsOf(loop.body)[0] ?? loop.body;
  if (first.loc.start.line === loop.body.loc.start.line) return " return []; }";
  return `\n${indentOf(sourceCode, first)}return [];\n${indentOf(sourceCode, loop)}}`;
}

/** The text of the body with another statement for the push, and with what a function says instead of `continue`. */
function bodyWith(sourceCode: SourceCode, { loop: { body }, push, skips }: CollectingLoop, pushed: string): string {
  return textWith(sourceCode, body.range, [...skips.map((node) => [node, "return [];"] as const), [push, pushed] as const]);
}

/** The text of a range with other texts in the place of nodes. */
export function textWith(sourceCode: SourceCode, [start, end]: Range, edits: readonly (readonly [Pick<Node, "range">, string])[]): string {
  let text = "";
  let at = start;
  for (const [node, instead] of edits.toSorted(([one], [other]) => one.range[0] - other.range[0])) {
    text += sourceCode.text.slice(at, node.range[0]) + instead;
    [, at] = node.range;
  }
  return text + sourceCode.text.slice(at, end);
}

/** What an async function returns is awaited anyway, but only after what `using` holds is disposed. */
function resultText(sourceCode: SourceCode, loop: EachLoop, value: Expression): string {
  const disposes = statementsOf(loop.body).some((statement) => statement.type === "VariableDeclaration" && statement.kind.endsWith("using"));
  const result = value.type === "AwaitExpression" && !disposes ? value.argument : value;
  return argumentText(sourceCode, outermost(result));
}

/** The parts whose text goes over as it is, comments included. */
function keptRanges(collecting: CollectingLoop): Range[] {
  const { loop, element, push, value } = collecting;
  const result = value.type === "AwaitExpression" && !mayPushNothing(collecting) ? value.argument : value;
  const kept: Range[] = [element.range, loop.right.range, result.range];
  const isWhole = mayPushNothing(collecting) || statementsOf(loop.body).length > 1;
  if (isWhole) kept.push([loop.body.range[0], push.range[0]], [push.range[1], loop.body.range[1]]);
  return kept;
}

function contains(outer: Range, inner: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** `xs.map(callback)`, of a copy that is an array where the list may be none. */
export function mapped(sourceCode: SourceCode, iterable: Expression, callback: string, isArray: boolean): string {
  // Not `Array.from`, which makes `unknown` of `any`.
  if (!isArray) return `[...${argumentText(sourceCode, iterable)}].map(${callback})`;
  const text = sourceCode.getText(iterable);
  return `${isReceiver(iterable) ? text : `(${text})`}.map(${callback})`;
}

/** In parentheses where a comma would start the next argument. */
export function argumentText(sourceCode: SourceCode, expression: Node): string {
  const text = sourceCode.getText(expression);
  return expression.type === "SequenceExpression" ? `(${text})` : text;
}

function isReceiver({ type }: Expression): boolean {
  return type === "Identifier" || type === "MemberExpression" || type === "CallExpression" || type === "ArrayExpression";
}

type SingleDeclaration = TSESTree.VariableDeclaration & { declarations: [TSESTree.VariableDeclarator] };

/**
 * `const out = [];` as the statement before the loop, or separated from it by comments only. Not where what is added later decides on
 * its type as well.
 */
function emptyListBefore(sourceCode: SourceCode, { loop, list }: CollectingLoop): SingleDeclaration | undefined {
  const { parent } = loop;
  const siblings = "body" in parent && Array.isArray(parent.body) ? (parent.body as Node[]) : [];
  const before = siblings[siblings.indexOf(loop) - 1];
  if (before?.type !== "VariableDeclaration" || before.declarations.length !== 1) return undefined;
  const { id, init } = before.declarations[0];
  if (id.type !== "Identifier" || id.name !== list.name || !init || sourceCode.getCommentsInside(before).length > 0) return undefined;
  const made = unwrap(init);
  if (!id.typeAnnotation && isAddedTo(sourceCode, list)) return undefined;
  return init === made && made.type === "ArrayExpression" && made.elements.length === 0 ? (before as SingleDeclaration) : undefined;
}

const ADDING = new Set(["fill", "push", "splice", "unshift"]);

function isAddedTo(sourceCode: SourceCode, list: TSESTree.Identifier): boolean {
  const variable = variableOf(sourceCode, list);
  return !variable || variable.defs.length > 1 || variable.references.some(({ identifier, init }) => {
    const { parent } = identifier;
    if (init || identifier === list) return false;
    if (parent.type !== "MemberExpression" || parent.object !== identifier) return isAssigned(identifier);
    return ADDING.has(memberName(parent) ?? "") || isAssigned(parent);
  });
}

function isAssigned(target: Node): boolean {
  return target.parent?.type === "AssignmentExpression" && target.parent.left === target;
}
