import ts from "typescript";

export interface MessageIds {
  readonly reports: readonly string[];
  readonly suggestions: readonly string[];
}

/** The message ids in a rule's source: those that stand beside a `fix` belong to suggestions. */
export function messageIdsIn(source: string): MessageIds {
  const reports = new Set<string>();
  const suggestions = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const ids = namesIn(propertyOf(node, "messageId"));
      for (const id of ids) (propertyOf(node, "fix") ? suggestions : reports).add(id);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("rule.ts", source, ts.ScriptTarget.Latest));
  return { reports: [...reports], suggestions: [...suggestions] };
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralElementLike | undefined {
  return object.properties.find((property) => property.name && ts.isIdentifier(property.name) && property.name.text === name);
}

/** `"a"` and `"b"` in `messageId: late ? "a" : "b"`. */
function namesIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...namesIn(node.whenTrue), ...namesIn(node.whenFalse)];
  const names: string[] = [];
  ts.forEachChild(node, (child) => void names.push(...namesIn(child)));
  return names;
}
