import { keyOf, outermost, unwrap, type FunctionNode, type Node, type SourceCode } from "./nodes.ts";

const LONGEST_QUOTE = 60;

/** The source of a node for a message: one line without backticks, without comments, calls without their arguments, cut at its end. */
export function shortText(sourceCode: SourceCode, node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "CallExpression" && inner.arguments.length > 0) return `${cut(textOf(sourceCode, inner.callee))}(…)`;
  return cut(textOf(sourceCode, inner));
}

/** The name that a function has or is given where it is written: `load` for `function load() {}`, `const load = () => …`, `{ load() {} }`. */
export function functionName(node: FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = outermost(node);
  switch (parent?.type) {
    case "MethodDefinition":
    case "Property":
    case "PropertyDefinition":
      return keyOf(parent);
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : undefined;
    default:
      return undefined;
  }
}

function textOf(sourceCode: SourceCode, node: Node): string {
  const [start] = node.range;
  const comments = sourceCode.getCommentsInside(node).map(({ range }) => range);
  return comments.reduceRight((text, [from, to]) => text.slice(0, from - start) + text.slice(to - start), sourceCode.getText(node));
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, " ").replaceAll("`", "'");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
