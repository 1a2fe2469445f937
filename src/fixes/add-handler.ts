import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isFunction, outermost, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { freeName, isPlatformName } from "./free-name.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

const NOTE = "handled where it is awaited";

/**
 * `const p = load();` → `const p = load(); p.catch(() => {}); // handled where it is awaited`, and `jobs.push(load());` →
 * `const job = load(); …; jobs.push(job);`. `undefined` where it is not certain that there is a promise, and where there is no place for a statement.
 */
export function addHandler(sourceCode: SourceCode, from: Node, name: string, kind: string): Edit | undefined {
  const statement = statementOf(from);
  if (!statement || (kind === "array" && !isPlatformName(sourceCode, statement, "Promise"))) return undefined;
  if (from.type === "CallExpression") return addToPushed(sourceCode, from, statement, kind);
  const handler = handlerFor(name, kind);
  return handler === undefined ? undefined : (fixer) => [fixer.insertTextAfter(statement, after(sourceCode, statement, handler))];
}

/** `sometimes`, it is something that has no `catch`. */
function handlerFor(name: string, kind: string): string | undefined {
  switch (kind) {
    case "always":
      return `${name}.catch(() => {});`;
    case "array":
      return `Promise.all(${name}).catch(() => {});`;
    case "optional":
      return `${name}?.catch(() => {});`;
    default:
      return undefined;
  }
}

function addToPushed(sourceCode: SourceCode, call: TSESTree.CallExpression, statement: Node, kind: string): Edit | undefined {
  const [started, ...others] = call.arguments;
  const name = freeName(sourceCode, call, "started");
  const handler = handlerFor(name, kind);
  if (!started || others.length > 0 || handler === undefined || sourceCode.getCommentsInside(statement).length > 0) return undefined;
  const start = `const ${name} = ${sourceCode.getText(started)};`;
  return (fixer) => [fixer.insertTextBefore(statement, `${start}${after(sourceCode, statement, handler)}${breakBefore(sourceCode, statement)}`), fixer.replaceText(started, name)];
}

/** The statement of a list that is nothing but the node. */
function statementOf(from: Node): Node | undefined {
  const { parent: statement } = outermost(from);
  const isWhole = statement?.type === "VariableDeclaration" || (statement?.type === "ExpressionStatement" && unwrap(statement.expression) === from);
  const list = statement?.parent;
  const isInList = list?.type === "BlockStatement" || list?.type === "Program" || list?.type === "SwitchCase";
  return isWhole && isInList && !isFunction(statement) ? statement : undefined;
}

/** On a line of its own where the statement is; a comment to the end of the line has no more code after it. */
function after(sourceCode: SourceCode, statement: Node, text: string): string {
  const lineBreak = breakBefore(sourceCode, statement);
  return lineBreak === " " || isFollowed(sourceCode, statement) ? ` ${text} /* ${NOTE} */` : `${lineBreak}${text} // ${NOTE}`;
}

function isFollowed(sourceCode: SourceCode, { loc }: Node): boolean {
  return (sourceCode.lines[loc.end.line - 1] ?? "").slice(loc.end.column).trim() !== "";
}

function breakBefore(sourceCode: SourceCode, { loc }: Node): string {
  const indent = (sourceCode.lines[loc.start.line - 1] ?? "").slice(0, loc.start.column);
  return indent.trim() === "" ? `\n${indent}` : " ";
}
