import type * as ts from "./compiler.ts";

/**
 * A node, by what it may have: kinds are numbers that move between versions, and `typescript` is not loaded for them.
 * It is the value that counts: with TypeScript 7's checker, nodes of all kinds have properties of all names.
 */
export interface LooseTsNode extends ts.Node {
  readonly arguments?: readonly LooseTsNode[];
  readonly asteriskToken?: unknown;
  readonly body?: ts.Node;
  readonly declarations?: unknown;
  readonly elements?: unknown;
  readonly escapedText?: unknown;
  readonly expression?: LooseTsNode;
  readonly importClause?: ts.Node;
  readonly initializer?: LooseTsNode;
  readonly left?: LooseTsNode;
  readonly members?: readonly LooseTsNode[];
  readonly modifiers?: readonly ts.Node[];
  readonly moduleSpecifier?: ts.Node;
  readonly name?: LooseTsNode;
  readonly parameters?: readonly unknown[];
  readonly properties?: unknown;
  readonly propertyName?: LooseTsNode;
  readonly right?: LooseTsNode;
  readonly type?: ts.Node;
}

export function isFunctionLike(node: LooseTsNode): boolean {
  return node.body !== undefined && node.parameters !== undefined;
}

/** `export default load` and `export = load`, told by their text: they have nothing that other nodes do not have. */
export function isExportAssignment(node: LooseTsNode, { text } = node.getSourceFile()): boolean {
  return node.expression !== undefined && /^export\s*(?:=|default\b)/u.test(text.slice(node.getStart(), node.expression.getStart()));
}

/** The text of an identifier. */
export function textOf({ escapedText }: LooseTsNode): string | undefined {
  return typeof escapedText === "string" ? escapedText : undefined;
}

/** `load` in `load.bind(null, "a")`. */
export function boundBy({ arguments: values, expression }: LooseTsNode): LooseTsNode | undefined {
  return values && expression?.name && textOf(expression.name) === "bind" ? expression.expression : undefined;
}
