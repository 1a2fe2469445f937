import type { TSESTree } from "@typescript-eslint/utils";
import { isInside, outermost, type Expression, type Node, type SourceCode } from "../../ast/nodes.ts";
import { aboutErrors, allowsEmpty, commentedOut, directive, directiveDescription, lettingGo, unfinished, unimportant, wordsWithoutReason } from "../../models/views/reason-words.ts";
import type { Facts } from "../../facts/facts.ts";
import { localFunctionOf } from "../calls/call.ts";

/** Which comments excuse an empty handler: those that say why, all, none. */
export type ReasonWanted = "any" | "meaningful" | "none";

/** Whether a comment in a `catch` clause or before it excuses its being empty, or one around the statement that speaks of the error. */
export function isClauseExplained({ sourceCode }: Facts, clause: TSESTree.CatchClause, wanted: ReasonWanted): boolean {
  const own = [...sourceCode.getCommentsBefore(clause), ...sourceCode.getCommentsInside(clause)];
  const around = [...commentsAbove(sourceCode, wholeOf(clause.parent)), ...commentsAtStart(sourceCode, clause.parent), ...commentsAtEnd(sourceCode, clause.parent), ...commentsBehind(sourceCode, clause), ...commentsBelow(sourceCode, clause.parent)];
  if (wanted === "any" && around.some(({ value }) => allowsEmpty.test(value))) return true;
  return isExcuse(own, wanted) || isExcuseFromOutside(around, wanted);
}

/** The function that a `try` statement is all of. */
function wholeOf(statement: TSESTree.TryStatement): Node {
  const { parent } = statement;
  const isAll = parent.type === "BlockStatement" && parent.body.length === 1 && parent.parent.type === "FunctionDeclaration";
  return isAll ? parent.parent : statement;
}

/** Before the first statement in the `try` block, on lines of their own. */
function commentsAtStart(sourceCode: SourceCode, { block }: TSESTree.TryStatement): TSESTree.Comment[] {
  const [first] = block.body;
  return first ? commentsAbove(sourceCode, first) : [];
}

/** After the last statement in the `try` block, before the brace: they are about what comes then. */
function commentsAtEnd(sourceCode: SourceCode, { block }: TSESTree.TryStatement): TSESTree.Comment[] {
  const last = block.body.at(-1);
  return last ? sourceCode.getCommentsAfter(last).filter(({ loc }) => loc.start.line !== last.loc.end.line) : [];
}

/** On the next line, where no other work follows that they could be about: before `return;`, or at the end of the block. */
function commentsBelow(sourceCode: SourceCode, statement: TSESTree.TryStatement): TSESTree.Comment[] {
  const { parent } = statement;
  const next = parent.type === "BlockStatement" ? parent.body[parent.body.indexOf(statement) + 1] : undefined;
  if (parent.type !== "BlockStatement" || (next && !isBareJump(next))) return [];
  const [first, ...others] = sourceCode.getCommentsAfter(statement).filter(({ loc }) => loc.start.line !== statement.loc.end.line);
  return first?.loc.start.line === statement.loc.end.line + 1 ? [first, ...others] : [];
}

function isBareJump(statement: TSESTree.Statement): boolean {
  if (statement.type === "ReturnStatement") return !statement.argument;
  return statement.type === "ContinueStatement" || statement.type === "BreakStatement";
}

/** The same for a handler that stands in a call or assignment: beside it there, in the function that it names, or around the statement. */
export function isHandlerExplained(facts: Facts, handler: Expression, holder: Node, wanted: ReasonWanted): boolean {
  const { sourceCode } = facts;
  const start = sourceCode.getTokenBefore(outermost(handler))?.range[1] ?? 0;
  const inHolder = sourceCode.getCommentsInside(holder).filter(({ range }) => range[0] >= start);
  const behind = sourceCode.getCommentsAfter(outermost(handler)).filter(({ loc }) => loc.start.line === handler.loc.end.line);
  const definition = localFunctionOf(facts, handler);
  const within = definition && !isInside(definition, holder) ? sourceCode.getCommentsInside(definition) : [];
  return isExcuse([...inHolder, ...behind, ...within], wanted) || isExcuseFromOutside(commentsAround(sourceCode, holder), wanted);
}

/** Above the statement, before `.catch(noop)` on a line of its own, also within the brackets before it, and after it. */
function commentsAround(sourceCode: SourceCode, holder: Node): TSESTree.Comment[] {
  const callee = holder.type === "CallExpression" && holder.callee.type === "MemberExpression" ? holder.callee : undefined;
  const inChain = callee ? sourceCode.getCommentsInside(callee).filter(({ range }) => range[0] >= endOfWork(callee.object)) : [];
  return [...commentsAbove(sourceCode, statementOf(holder)), ...inChain, ...commentsBehind(sourceCode, holder)];
}

/** Where the last argument of a call ends: what is written before its bracket is about what follows. */
function endOfWork(work: Expression): number {
  const last = work.type === "CallExpression" ? work.arguments.at(-1) : undefined;
  return (last ?? work).range[1];
}

/** Not what stands at the end of a line with other code: it is about that. */
function commentsAbove(sourceCode: SourceCode, statement: Node): TSESTree.Comment[] {
  const previous = sourceCode.getTokenBefore(statement);
  return sourceCode.getCommentsBefore(statement).filter(({ loc }) => loc.start.line !== previous?.loc.end.line);
}

/** The statement of a list of statements, not the branch of an `if`. */
function statementOf(node: Node): Node {
  let current = node;
  while (current.parent && !/^(?:BlockStatement|Program|SwitchCase)$/u.test(current.parent.type)) current = current.parent;
  return current;
}

/** `p.catch(noop); // best effort` */
function commentsBehind(sourceCode: SourceCode, node: Node): TSESTree.Comment[] {
  const found: TSESTree.Comment[] = [];
  let next = sourceCode.getTokenAfter(node, { includeComments: true });
  while (next?.loc.start.line === node.loc.end.line) {
    if (next.type === "Block" || next.type === "Line") found.push(next);
    else if (next.type !== "Punctuator" || !/^[;,)\]]$/u.test(next.value)) break;
    next = sourceCode.getTokenAfter(next, { includeComments: true });
  }
  return found;
}

function isExcuse(comments: readonly TSESTree.Comment[], wanted: ReasonWanted): boolean {
  if (wanted === "none") return false;
  return wanted === "any" ? comments.length > 0 : textsOf(comments).some(saysWhy);
}

/**
 * There is nothing inside of `.catch(noop)` to write into, and so people write the reason around it. Most comments
 * there are about the work: only those count that say that it does not matter, or of errors that they may be let go.
 */
function isExcuseFromOutside(comments: readonly TSESTree.Comment[], wanted: ReasonWanted): boolean {
  return wanted !== "none" && textsOf(comments).some((text) => (unimportant.test(text) || (aboutErrors.test(text) && lettingGo.test(text))) && saysWhy(text));
}

/** What comments say to people: directives are left out, lines that follow each other are one text. */
function textsOf(comments: readonly TSESTree.Comment[]): string[] {
  const texts: string[] = [];
  let previous: TSESTree.Comment | undefined;
  for (const comment of comments) {
    const text = directive.test(comment.value) ? (directiveDescription.exec(comment.value)?.groups?.["description"] ?? "") : comment.value;
    const continues = previous?.type === "Line" && comment.type === "Line" && comment.loc.start.line === previous.loc.end.line + 1;
    if (continues) texts.push(`${texts.pop() ?? ""} ${text}`);
    else texts.push(text);
    previous = comment;
  }
  return texts;
}

function saysWhy(text: string): boolean {
  if (unfinished.test(text) || commentedOut.test(text.trim())) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.some((word) => !wordsWithoutReason.has(word));
}
