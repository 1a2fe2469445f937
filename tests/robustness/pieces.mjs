import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { ODD_SYNTAX } from "./odd-syntax.mjs";

const TESTS = path.join(import.meta.dirname, "..");
const WITH_CASES = /^(?:ast|facts|fixes|rules|semantics)[\\/].*\.ts$/u;
const DRAWN = /^\s*~+\s*\[\w+\].*$/gmu;

/** Shorter ones are names and kinds. */
const SHORTEST = 12;

/** Returns the code of the cases of all tables, and the odd programs: each once, in an order that does not change. */
export function programsOfTables() {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((file) => WITH_CASES.test(file)).sort();
  const cases = files.flatMap((file) => stringsIn(readFileSync(path.join(TESTS, file), "utf8"))).map(withoutMarks);
  return [...new Set([...Object.values(ODD_SYNTAX), ...cases.filter(isProgram)])];
}

function withoutMarks(text) {
  return text.replaceAll(DRAWN, "").replaceAll(/[«»]/gu, "").trim();
}

/** Names of cases are words, which are no program, or a list of names. */
function isProgram(text) {
  return text.length >= SHORTEST && /[(={]/u.test(text) && canParse(text);
}

/** Decides whether TypeScript reads a text without a complaint about its syntax. */
function canParse(text) {
  return parse(text).parseDiagnostics.length === 0;
}

export function parse(text) {
  return ts.createSourceFile("piece.tsx", text, ts.ScriptTarget.Latest, true);
}

/** The values of string and template literals, with constants of the same file in their places. */
function stringsIn(text) {
  const file = parse(text);
  const constants = new Map();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer, name } of statement.declarationList.declarations) {
      const value = initializer && valueOf(initializer, constants);
      if (value !== undefined) constants.set(name.getText(file), value);
    }
  }
  const found = [];
  const visit = (node) => {
    const value = valueOf(node, constants);
    if (value === undefined) ts.forEachChild(node, visit);
    else found.push(value);
  };
  visit(file);
  return found;
}

function valueOf(node, constants) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const parts = node.templateSpans.map(({ expression, literal }) => (constants.has(expression.getText()) ? constants.get(expression.getText()) + literal.text : undefined));
  return parts.includes(undefined) ? undefined : node.head.text + parts.join("");
}

/** What may stand in one place: a piece of a program is replaced by one of the same kind. */
export const KINDS = ["expression", "statement", "member", "property", "type", "pattern"];

/** Returns the kind of piece that a node is, if it is one. */
export function kindOf(node) {
  if (ts.isTypeNode(node)) return ts.isExpressionWithTypeArguments(node) ? undefined : "type";
  if (ts.isClassElement(node) && ts.isClassLike(node.parent)) return "member";
  if (ts.isObjectLiteralElementLike(node)) return "property";
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return "pattern";
  if (ts.isStatement(node)) return isBody(node) ? undefined : "statement";
  return ts.isExpression(node) && !isName(node) ? "expression" : undefined;
}

/** The block of a function, a `try` or a `catch` cannot be another statement. */
function isBody(node) {
  return ts.isBlock(node) && (ts.isFunctionLike(node.parent) || ts.isTryStatement(node.parent) || ts.isCatchClause(node.parent) || ts.isClassStaticBlockDeclaration(node.parent));
}

/** `b` of `a.b` and `{ b: 1 }`, and what a declaration declares. */
function isName(node) {
  const { parent } = node;
  if (parent.name === node || parent.propertyName === node || parent.label === node || parent.tagName === node) return true;
  return ts.isModuleSpecifier?.(node) ?? (ts.isStringLiteral(node) && (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)));
}

/** Returns the pieces of a program by kind, each with its place. */
export function piecesOf(text) {
  const pieces = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  const file = parse(text);
  const visit = (node) => {
    const kind = kindOf(node);
    if (kind) pieces[kind].push({ start: node.getStart(file), end: node.end });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return pieces;
}
