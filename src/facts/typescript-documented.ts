import type ts from "typescript";

const contradictions = new WeakMap<ts.SignatureDeclaration | ts.JSDocSignature, boolean>();

/**
 * Whether JSDoc says of a function what its body contradicts: `@returns {Promise<Tx>}` over a function that is not async and has
 * `return tx;` in it. In TypeScript that does not compile; in JavaScript nobody checks it.
 */
export function isContradicted({ declaration }: ts.Signature, isValue: (expression: ts.Expression) => boolean): boolean {
  if (!declaration || !("body" in declaration) || declaration.type) return false;
  let answer = contradictions.get(declaration);
  if (answer === undefined) contradictions.set(declaration, (answer = !isAsync(declaration) && returnedIn(declaration.body as ts.Node).some(isValue)));
  return answer;
}

function isAsync({ modifiers }: { modifiers?: readonly ts.Node[] }): boolean {
  return modifiers?.some((modifier) => modifier.getText() === "async") ?? false;
}

/** What is returned in the statements of a body; nodes are told by their text, as `typescript` is not loaded for their kinds. */
function returnedIn(body: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  const pending = [body];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const { expression } = node as { expression?: ts.Expression };
    if (expression && expression.getStart() > node.getStart() && /^return\b/u.test(node.getSourceFile().text.slice(node.getStart(), expression.getStart()))) found.push(expression);
    else if (!("parameters" in node)) node.forEachChild((child) => void pending.push(child));
  }
  return found;
}
