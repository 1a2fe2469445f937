import type { Node, SourceCode } from "./nodes.ts";

const LONGEST_QUOTE = 60;

/** The source of a node for a message: one line, shortened in the middle of nothing. */
export function shortText(sourceCode: SourceCode, node: Node): string {
  const line = sourceCode.getText(node).replace(/\s+/gu, " ");
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
