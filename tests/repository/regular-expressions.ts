import ts from "typescript";
import { filesIn, read } from "./checkout.ts";

export interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Stand for what is only known when the code runs: names, and lists of words that are joined. */
const NAME = "name";
const WORDS = "one|two|three";

/** Every regular expression of `src/`, as the parser sees it: the literals, and what `new RegExp(…)` makes of strings. */
export function regularExpressions(): Expression[] {
  return filesIn("src", ".ts").flatMap((file) => expressionsIn(file, read(file)));
}

export function expressionsIn(file: string, text: string): Expression[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
    if (ts.isRegularExpressionLiteral(node)) found.push({ place, ...readLiteral(node.text) });
    if (isConstruction(node)) found.push({ place, source: valueOf(node.arguments?.[0], place), flags: node.arguments?.[1] ? valueOf(node.arguments[1], place) : "" });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readLiteral(text: string): Pick<Expression, "flags" | "source"> {
  const end = text.lastIndexOf("/");
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

function isConstruction(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
}

/** The string that an expression has, with constants of its file filled in. */
function valueOf(node: ts.Node | undefined, place: string): string {
  if (node && ts.isStringLiteralLike(node)) return isRaw(node) ? node.getText().slice(1, -1) : node.text;
  if (node && ts.isTaggedTemplateExpression(node)) return valueOf(node.template, place);
  if (node && ts.isTemplateExpression(node)) {
    const textOf = ({ rawText, text }: ts.TemplateLiteralLikeNode) => (isRaw(node) ? (rawText ?? text) : text);
    return textOf(node.head) + node.templateSpans.map(({ expression, literal }) => valueOf(expression, place) + textOf(literal)).join("");
  }
  if (node && ts.isConditionalExpression(node)) return either([node.whenTrue, node.whenFalse], place);
  if (node && ts.isIdentifier(node)) return valueOf(initializerOf(node), place);
  if (node && ts.isElementAccessExpression(node)) return either(membersOf(initializerOf(node.expression)), place);
  if (node && ts.isCallExpression(node)) return valueOfCall(node, place);
  throw new Error(`${place}: the regular expression that is made of this cannot be judged`);
}

function valueOfCall({ expression }: ts.CallExpression, place: string): string {
  if (expression.getText() === "literally") return NAME;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "join") throw new Error(`${place}: the regular expression that a call makes cannot be judged`);
  const list = expression.expression;
  return ts.isArrayLiteralExpression(list) && !list.elements.some(ts.isSpreadElement) ? list.elements.map((element) => valueOf(element, place)).join("|") : WORDS;
}

function either(nodes: readonly ts.Node[], place: string): string {
  return `(?:${nodes.map((node) => valueOf(node, place)).join("|")})`;
}

function membersOf(node: ts.Node | undefined): ts.Expression[] {
  return node && ts.isObjectLiteralExpression(node) ? node.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? property.initializer : [])) : [];
}

/** Of the constant of a name, wherever it is in the file: such names are not used twice. */
function initializerOf(name: ts.Node): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name.getText()) found = node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return found;
}

function isRaw({ parent }: ts.Node): boolean {
  return ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === "String.raw";
}
