import type { TSESLint } from "@typescript-eslint/utils";
import { isInside, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { within } from "../ast/walk.ts";
import { unitOf } from "./block.ts";
import { listAround } from "./statements.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix;

/**
 * `const c = await connect(); await use(c); c.release();` → `const c = await connect(); try { await use(c); } finally { c.release(); }`.
 * `text` releases it where the code does not yet. `undefined` where it is released elsewhere than in a statement of the same block, and
 * where what comes later needs a variable of the `try`.
 */
export function releaseInFinally(sourceCode: SourceCode, from: Node, releases: readonly Node[], text: string | undefined): Edit | undefined {
  const place = placeOf(from);
  if (!place) return undefined;
  const { index, statements } = place;
  const released = statements.findIndex((statement, at) => at > index && releases.some((release) => isStatementOf(statement, release)));
  if (releases.length > 0 ? released === -1 || releases.length > 1 : text === undefined) return undefined;
  const end = endOfTry(sourceCode, statements, released);
  const inside = statements.slice(index + 1, end).filter((_, at) => at + index + 1 !== released);
  if (inside.length === 0 || isNeededLater(sourceCode, inside)) return undefined;
  const release = statements[released];
  return wrap(sourceCode, statements[index] as Node, statements[Math.max(end, released + 1) - 1] as Node, release, release ? sourceCode.getText(release) : (text ?? ""));
}

interface Place {
  readonly statements: readonly Node[];
  readonly index: number;
}

function placeOf(from: Node): Place | undefined {
  const statement = from.parent;
  if (!statement || (statement.type !== "ExpressionStatement" && (statement.type !== "VariableDeclaration" || statement.declarations.length > 1))) return undefined;
  const statements = listAround(statement);
  return statements && { statements, index: statements.indexOf(statement) };
}

/** `client.release();`, `await client.end();` */
function isStatementOf(statement: Node, release: Node): boolean {
  if (statement.type !== "ExpressionStatement") return false;
  const expression = unwrap(statement.expression);
  return expression === release || (expression.type === "AwaitExpression" && unwrap(expression.argument) === release);
}

/** What follows the release stays after it if it waits for something: it would be held longer. */
function endOfTry(sourceCode: SourceCode, statements: readonly Node[], released: number): number {
  const waits = released !== -1 && statements.slice(released + 1).some((statement) => [...within(sourceCode, statement)].some(({ type }) => type === "AwaitExpression"));
  return waits ? released : statements.length;
}

/** Whether something uses a variable, function or class that statements declare. */
function isNeededLater(sourceCode: SourceCode, inside: readonly Node[]): boolean {
  const range = { range: [inside[0]?.range[0] ?? 0, inside.at(-1)?.range[1] ?? 0] } as Node;
  const declared = inside.flatMap((statement) => [...within(sourceCode, statement)].flatMap((node) => sourceCode.getDeclaredVariables(node)));
  return declared.some(({ references }) => references.some(({ identifier }) => !isInside(identifier, range)));
}

/** One comment, or nothing. */
function isComment(text: string): boolean {
  return text === "" || text.startsWith("//") || (text.startsWith("/*") && text.indexOf("*/") === text.length - 2);
}

function wrap(sourceCode: SourceCode, before: Node, last: Node, release: Node | undefined, text: string): Edit | undefined {
  const start = before.range[1];
  const cut = release && ([sourceCode.getTokenBefore(release, { includeComments: true })?.range[1] ?? release.range[0], release.range[1]] as const);
  const body = cut ? sourceCode.text.slice(start, cut[0]) + sourceCode.text.slice(cut[1], last.range[1]) : sourceCode.text.slice(start, last.range[1]);
  const [, trailing = "", lines = ""] = /^([^\n]*)(\n[^]*)?$/u.exec(body) ?? [];
  const isOnOneLine = lines === "" || !isComment(trailing.trim());
  if (isOnOneLine) return (fixer) => fixer.replaceTextRange([start, last.range[1]], ` try {${body.startsWith(" ") ? "" : " "}${body.trimEnd()} } finally { ${text} }`);
  const indent = (sourceCode.lines[before.loc.start.line - 1] ?? "").slice(0, before.loc.start.column);
  const unit = unitOf(sourceCode);
  const inner = lines.includes("`") ? lines.trimEnd() : lines.trimEnd().replaceAll(/\n(?=[^\n])/gu, `\n${unit}`);
  return (fixer) => fixer.replaceTextRange([start, last.range[1]], `${trailing}\n${indent}try {${inner}\n${indent}} finally {\n${indent}${unit}${text}\n${indent}}`);
}
