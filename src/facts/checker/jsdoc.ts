import type * as ts from "./compiler.ts";
import type { LooseTsNode } from "./loose-node.ts";

const contradictions = new WeakMap<ts.SignatureDeclaration, boolean>();

/**
 * Whether JSDoc says of a function what its body contradicts: `@returns {Promise<Tx>}` over a function that is not async and has
 * `return tx;` in it. In TypeScript that does not compile; in JavaScript it is not checked.
 */
export function isContradicted({ declaration }: ts.Signature, isValue: (expression: ts.Expression) => boolean): boolean {
  if (!declaration || !isJavaScript(declaration.getSourceFile())) return false;
  const { body, modifiers, type }: LooseTsNode = declaration;
  if (!body || type) return false;
  let answer = contradictions.get(declaration);
  if (answer === undefined) contradictions.set(declaration, (answer = !isAsync(modifiers) && returnedIn(body).some(isValue)));
  return answer;
}

/** By its name, for which no tree is needed. */
function isJavaScript({ fileName }: ts.SourceFile): boolean {
  return /\.[cm]?jsx?$/u.test(fileName);
}

function isAsync(modifiers: readonly ts.Node[] = []): boolean {
  return modifiers.some((modifier) => modifier.getText() === "async");
}

/** What is returned in the statements of a body; nodes are told by their text, as `typescript` is not loaded for their kinds. */
function returnedIn(body: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  const pending: LooseTsNode[] = [body];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { expression, parameters } = node;
    if (expression && expression.getStart() > node.getStart() && /^return\b/u.test(node.getSourceFile().text.slice(node.getStart(), expression.getStart()))) found.push(expression);
    else if (!parameters) node.forEachChild((child) => void pending.push(child));
  }
  return found;
}
