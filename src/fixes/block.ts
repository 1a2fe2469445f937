import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../ast/nodes.ts";

type Fix = TSESLint.RuleFix;
type Fixer = TSESLint.RuleFixer;

/** `{ a(); }` → `{ a(); text }`, on a line of its own in a block of several lines. */
export function append(sourceCode: SourceCode, block: TSESTree.BlockStatement, text: string): (fixer: Fixer) => Fix {
  const closing = sourceCode.getLastToken(block);
  const last = closing && sourceCode.getTokenBefore(closing, { includeComments: true });
  const [start, end] = block.range;
  return (fixer) => fixer.replaceTextRange([last?.range[1] ?? start + 1, end - 1], laidOut(sourceCode, block, text));
}

/** `{ a(); }` → `{ text }`; what a block with comments has in it stays. */
export function replaceBody(sourceCode: SourceCode, block: TSESTree.BlockStatement, text: string): (fixer: Fixer) => Fix {
  if (sourceCode.getCommentsInside(block).length > 0) return append(sourceCode, block, text);
  const [start, end] = block.range;
  return (fixer) => fixer.replaceTextRange([start + 1, end - 1], laidOut(sourceCode, block, text));
}

/** `{ return; }` → `{ text return; }`, on a line of its own where the statement is. */
export function insertBefore(sourceCode: SourceCode, statement: TSESTree.Statement, text: string): (fixer: Fixer) => Fix {
  const { column, line } = statement.loc.start;
  const indent = (sourceCode.lines[line - 1] ?? "").slice(0, column);
  return (fixer) => fixer.insertTextBefore(statement, indent.trim() === "" ? `${text}\n${indent}` : `${text} `);
}

function laidOut(sourceCode: SourceCode, { loc }: TSESTree.BlockStatement, text: string): string {
  if (loc.start.line === loc.end.line) return ` ${text} `;
  const indent = indentOf(sourceCode, { loc });
  return `\n${indent}${unitOf(sourceCode)}${text}\n${indent}`;
}

/** The indentation of the line that a block ends on. */
export function indentOf(sourceCode: SourceCode, { loc }: Pick<TSESTree.BlockStatement, "loc">): string {
  return /^\s*/u.exec(sourceCode.lines[loc.end.line - 1] ?? "")?.[0] ?? "";
}

/** One step of indentation, as the first indented line of the file has it. */
export function unitOf(sourceCode: SourceCode): string {
  return /^(?:\t| {2,8})(?=[^\s*])/mu.exec(sourceCode.text)?.[0] ?? "  ";
}
