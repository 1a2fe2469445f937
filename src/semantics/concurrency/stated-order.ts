import type { LoopNode, Node, SourceCode } from "../../ast/nodes.ts";

/** A reason has to follow: `// sequential: the API allows one request at a time`. */
const STATEMENT = /^[\s*]*sequential:\s*\S/u;

/** The same in a sentence: `// In series, because a transaction takes one operation at a time.` */
const IN_ORDER = /\b(?:in series|sequentially)\b/iu;
const REASON = /\b(?:because|otherwise|since|so that|to avoid)\s+\S/iu;

/** Whether a comment before a loop, after its head or at the start of its body says why it is sequential. */
export function hasStatedReason(sourceCode: SourceCode, loop: LoopNode): boolean {
  const comments = [...sourceCode.getCommentsBefore(statementOf(loop)), ...sourceCode.getCommentsBefore(loop.body)];
  const [first] = loop.body.type === "BlockStatement" ? loop.body.body : [];
  if (loop.body.type === "BlockStatement") comments.push(...(first ? sourceCode.getCommentsBefore(first) : sourceCode.getCommentsInside(loop.body)));
  comments.push(...sourceCode.getCommentsAfter(loop).filter(({ loc }) => loc.start.line === loop.loc.start.line));
  return comments.some(({ value }) => STATEMENT.test(value)) || isSentence(comments.map(({ value }) => value).join(" "));
}

function isSentence(text: string): boolean {
  const order = IN_ORDER.exec(text);
  return order !== null && REASON.test(text.slice(order.index));
}

/** `outer: for (…)`: the comment stands before the label. */
function statementOf(loop: Node): Node {
  let current = loop;
  while (current.parent?.type === "LabeledStatement") current = current.parent;
  return current;
}
