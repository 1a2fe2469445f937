import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, isInside, type LoopNode, type Node, type SourceCode } from "../ast/nodes.ts";
import { referencesWithin, type Variable } from "../ast/references.ts";
import { within } from "../ast/walk.ts";
import { freeName } from "./free-name.ts";
import { elementOf, indentOf, mayBecomeFunction, skipsOf, statementsOf, staysInLoop, type EachLoop } from "./loop-body.ts";
import { losesNarrowingAfter } from "./narrowing.ts";
import { mapped, textWith, type How } from "./run-concurrently.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];
type Range = readonly [number, number];

/** A loop in two parts: what it awaits, and what it does with that afterwards. */
interface Parts {
  readonly loop: EachLoop;
  readonly head: readonly TSESTree.Statement[];
  /** Where the rest begins in the source. */
  readonly cut: number;
  /** The await in the first statement of the rest whose value is given to it, and its name there. */
  readonly value: TSESTree.AwaitExpression | undefined;
  readonly valueName: string;
  /** The variables of the head that the rest uses. */
  readonly passed: readonly Variable[];
  readonly skips: readonly Node[];
}

/**
 * `for (const file of files) { const text = await read(file); graph.add(file, text); }` →
 * `const results = await Promise.all(files.map(async (file) => { const text = await read(file); return { file, text }; }));`
 * `for (const { file, text } of results) { graph.add(file, text); }`: the awaits run at the same time, the rest in the order of the list.
 */
export function splitLoop(sourceCode: SourceCode, loop: LoopNode, { isArray, isTypeScript }: Omit<How, "bound">): Edit | undefined {
  if (!("body" in loop.parent) || !Array.isArray(loop.parent.body) || !mayBecomeFunction(sourceCode, loop, [], isTypeScript, headOf(sourceCode, loop))) return undefined;
  const parts = partsOf(sourceCode, loop);
  if (!parts || (isTypeScript && losesNarrowingAfter(sourceCode, loop.body, parts.cut)) || losesComment(sourceCode, parts)) return undefined;
  const list = freeName(sourceCode, statementsOf(loop.body)[0] ?? loop, "results");
  const all = `await Promise.all(${mapped(sourceCode, loop.right, callbackOf(sourceCode, parts, isTypeScript), isArray)})`;
  const results = parts.skips.length > 0 ? `(${all}).flat()` : all;
  const rest = `for (${declarationOf(parts)} ${patternOf(parts)} of ${list}) ${restOf(sourceCode, parts)}`;
  return (fixer) => [fixer.replaceText(loop, `const ${list} = ${results};\n${indentOf(sourceCode, loop)}${rest}`)];
}

function headOf(sourceCode: SourceCode, loop: LoopNode): (node: Node) => boolean {
  const cut = loop.type === "ForOfStatement" ? cutIn(sourceCode, loop.body) : undefined;
  return (node) => cut !== undefined && (node.range[1] <= cut.at || (cut.value !== undefined && isInside(node, cut.value)));
}

function partsOf(sourceCode: SourceCode, loop: EachLoop): Parts | undefined {
  const cut = cutIn(sourceCode, loop.body);
  if (!cut) return undefined;
  const head = statementsOf(loop.body).filter(({ range }) => range[1] <= cut.at);
  if (!head.every(declaresPlainly)) return undefined;
  const skips = skipsOf(sourceCode, loop, { range: [cut.at, loop.body.range[1]] });
  if (!skips || (cut.value && [...within(sourceCode, cut.value)].some((node) => staysInLoop(node, loop.body)))) return undefined;
  const declared = [loop.left, ...head].flatMap((node) => [...sourceCode.getDeclaredVariables(node)]);
  const passed = declared.filter((variable) => referencesWithin(variable, { range: [cut.at, loop.body.range[1]] }).some(({ identifier }) => !cut.value || !isInside(identifier, cut.value)));
  if (passed.length === 0 && !cut.value) return undefined;
  return { loop, head, cut: cut.at, value: cut.value, valueName: freeName(sourceCode, cut.value ?? loop, "result"), passed, skips };
}

interface Cut {
  readonly at: number;
  readonly value: TSESTree.AwaitExpression | undefined;
}

/** After the last statement that awaits, or around the await in it: `graph.add(await read(file));`. */
function cutIn(sourceCode: SourceCode, body: TSESTree.Statement): Cut | undefined {
  const statements = statementsOf(body);
  const last = statements.findLastIndex((statement) => awaitsIn(sourceCode, statement).length > 0);
  const statement = statements[last];
  if (!statement) return undefined;
  if (statement.type === "ExpressionStatement" || statement.type === "IfStatement") {
    const value = firstValueIn(sourceCode, statement);
    const before = statements[last - 1];
    return value && { at: before?.range[1] ?? (body.type === "BlockStatement" ? body.range[0] + 1 : body.range[0]), value };
  }
  return statement.type === "VariableDeclaration" && last < statements.length - 1 ? { at: statement.range[1], value: undefined } : undefined;
}

/** The one await of a statement, if nothing happens in the statement before it and its value is used. */
function firstValueIn(sourceCode: SourceCode, statement: TSESTree.ExpressionStatement | TSESTree.IfStatement): TSESTree.AwaitExpression | undefined {
  const start = statement.type === "IfStatement" ? statement.test : statement.expression;
  const awaits = awaitsIn(sourceCode, statement);
  const whole = awaits.find((waits) => awaits.every((other) => isInside(other, waits)));
  if (!whole || !isInside(whole, start) || whole.parent.type === "ExpressionStatement") return undefined;
  for (let child: Node = whole; child !== start && child.parent; child = child.parent) if (isConditional(child.parent, child)) return undefined;
  return [...within(sourceCode, start)].some((node) => node.range[1] <= whole.range[0] && ACTING.has(node.type)) ? undefined : whole;
}

const ACTING = new Set<string>(["AssignmentExpression", "CallExpression", "NewExpression", "TaggedTemplateExpression", "UpdateExpression"]);

function isConditional(parent: Node, child: Node): boolean {
  if (parent.type === "ConditionalExpression") return child !== parent.test;
  return isFunction(parent) || (parent.type === "LogicalExpression" && child === parent.right);
}

function awaitsIn(sourceCode: SourceCode, node: Node): TSESTree.AwaitExpression[] {
  return [...within(sourceCode, node)].filter((inner) => inner.type === "AwaitExpression");
}

/** Whether a statement declares nothing but variables that end with it: no function, type or class, and nothing that is disposed. */
function declaresPlainly(statement: TSESTree.Statement): boolean {
  if (statement.type === "VariableDeclaration") return statement.kind === "const" || statement.kind === "let";
  return !statement.type.endsWith("Declaration");
}

function callbackOf(sourceCode: SourceCode, parts: Parts, isTypeScript: boolean): string {
  const { loop, head, cut } = parts;
  const start = `async (${sourceCode.getText(elementOf(loop))}) => `;
  const result = resultOf(sourceCode, parts, isTypeScript);
  if (head.length === 0) return start + (result.startsWith("{") ? `(${result})` : result);
  const statement = `return ${result};`;
  const isOneLine = head[0]?.loc.start.line === loop.body.loc.start.line;
  const end = isOneLine ? ` ${statement} }` : `\n${indentOf(sourceCode, head[0] ?? loop)}${statement}\n${indentOf(sourceCode, loop)}}`;
  return `${start}${textWith(sourceCode, [loop.body.range[0], cut], parts.skips.map((node) => [node, "return [];"] as const))}${end}`;
}

/** What an iteration gives to the rest: its only value, or an object. With `as const`, TypeScript keeps `"a"` for what it is. */
function resultOf(sourceCode: SourceCode, parts: Parts, isTypeScript: boolean): string {
  const { passed, value, valueName, skips } = parts;
  const names = passed.map(({ name }) => name);
  const isList = skips.length > 0;
  const awaited = value && sourceCode.getText(isList || names.length > 0 ? value : value.argument);
  const given = [...names, ...(awaited === undefined ? [] : [names.length > 0 ? `${valueName}: ${awaited}` : awaited])];
  const result = given.length === 1 ? (given[0] ?? "") : `{ ${given.join(", ")} }${isTypeScript ? " as const" : ""}`;
  return isList ? `[${result}]` : result;
}

/** `let` where the rest writes what it is given. */
function declarationOf({ cut, loop, passed }: Parts): string {
  const isWritten = passed.some((variable) => referencesWithin(variable, { range: [cut, loop.body.range[1]] }).some((reference) => reference.isWrite()));
  return isWritten ? "let" : "const";
}

function patternOf({ passed, value, valueName }: Parts): string {
  const names = [...passed.map(({ name }) => name), ...(value ? [valueName] : [])];
  return names.length === 1 ? (names[0] ?? "") : `{ ${names.join(", ")} }`;
}

function restOf(sourceCode: SourceCode, { cut, loop: { body }, value, valueName }: Parts): string {
  const text = textWith(sourceCode, [cut, body.range[1]], value ? [[inParentheses(sourceCode, value), valueName] as const] : []);
  return body.type === "BlockStatement" ? `{${text}` : text;
}

/** `(await load(x))` of `...(await load(x))` and `(await load(x)).name`: a name needs no parentheses. */
function inParentheses(sourceCode: SourceCode, value: TSESTree.AwaitExpression): Pick<Node, "range"> {
  const [before, after] = [sourceCode.getTokenBefore(value), sourceCode.getTokenAfter(value)];
  const isWrapped = before?.value === "(" && after?.value === ")" && (value.parent.type === "SpreadElement" || value.parent.type === "MemberExpression");
  return isWrapped ? { range: [before.range[0], after.range[1]] } : value;
}

/** A comment in the head of the loop, or before an awaited call. */
function losesComment(sourceCode: SourceCode, { loop, value }: Parts): boolean {
  const kept: Range[] = [elementOf(loop).range, loop.right.range, loop.body.range];
  return sourceCode.getCommentsInside(loop).some(({ range }) => {
    const isKept = kept.some(([start, end]) => range[0] >= start && range[1] <= end);
    return !isKept || (value !== undefined && range[0] > value.range[0] && range[1] < value.argument.range[0]);
  });
}

