import ts from "typescript";

export interface Import {
  readonly from: string;
  /** Leaves no trace in JavaScript. `import { type T }` does: it still loads the module. */
  readonly typeOnly: boolean;
}

/** Does a module hold code that can be called? */
export function hasFunction(text: string): boolean {
  const visit = (node: ts.Node): boolean => (ts.isFunctionLike(node) && "body" in node) || ts.forEachChild(node, visit) === true;
  return visit(parse(text));
}

/** Where a module asks whether an object has a property of some name, whatever its value: by `in`, or by a function for it. */
export function presenceChecksIn(text: string): string[] {
  const found: string[] = [];
  const source = parse(text);
  const visit = (node: ts.Node): void => {
    if (isPresenceCheck(node, source)) found.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isPresenceCheck(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.InKeyword;
  return ts.isPropertyAccessExpression(node) && /(?:\bObject\.hasOwn|\bReflect\.has|\.hasOwnProperty)$/u.test(node.getText(source));
}

/** Everything that a module imports, by statement, by `import(…)`, by `require(…)` or in a type. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importAt(node);
    if (imported) found.push(imported);
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest);
}

function importAt(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return imported(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) return imported(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node)) return imported(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  return ts.isCallExpression(node) && loadsModule(node) ? imported(node.arguments[0], false) : undefined;
}

function loadsModule({ expression }: ts.CallExpression): boolean {
  return expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");
}

function imported(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  return specifier && ts.isStringLiteral(specifier) ? { from: specifier.text, typeOnly } : undefined;
}
