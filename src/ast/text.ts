import { unwrap, type Node, type SourceCode } from "./nodes.ts";

const LONGEST_QUOTE = 60;

/** The source of a node for a message: one line without backticks, calls without their arguments, cut at its end. */
export function shortText(sourceCode: SourceCode, node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "CallExpression" && inner.arguments.length > 0) return `${cut(sourceCode.getText(inner.callee))}(…)`;
  return cut(sourceCode.getText(inner));
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, " ").replaceAll("`", "'");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
