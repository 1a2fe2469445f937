import ts from "typescript";
import { filesIn, read } from "./checkout.ts";

export interface Literal {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** `new RegExp(…)`: the parts of its argument that are written there, in their order. */
export interface Construction {
  readonly place: string;
  readonly parts: readonly string[];
}

/** Every regular expression of `src/`, as the parser sees it: the literals, and where one is made of a string. */
export function regularExpressions(): { literals: Literal[]; constructions: Construction[] } {
  const literals: Literal[] = [];
  const constructions: Construction[] = [];
  for (const file of filesIn("src", ".ts")) {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
      if (ts.isRegularExpressionLiteral(node)) literals.push({ place, ...readLiteral(node.text) });
      if (isConstruction(node)) constructions.push({ place, parts: partsOf(node.arguments?.[0]) });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, constructions };
}

function readLiteral(text: string): Pick<Literal, "flags" | "source"> {
  const end = text.lastIndexOf("/");
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

function isConstruction(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === "RegExp";
}

/** `["\\.", "="]` for `` String.raw`\.${literally(name)}=` ``: what is filled in has its own parts. */
function partsOf(node: ts.Node | undefined): string[] {
  const parts: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isTemplateLiteralToken(inner)) parts.push(ts.isTaggedTemplateExpression(inner.parent) || ts.isTaggedTemplateExpression(inner.parent.parent.parent) || ts.isTaggedTemplateExpression(inner.parent.parent) ? (inner.rawText ?? inner.text) : inner.text);
    else if (!ts.isTemplateSpan(inner)) ts.forEachChild(inner, visit);
    else visit(inner.literal);
  };
  if (node) visit(node);
  return parts.filter((part) => part !== "");
}
