import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isInParentheses } from "../ast/eslint-utils.ts";
import type { SourceCode } from "../ast/nodes.ts";

/** Adds a property to an object literal: `{ model }` → `{ model, signal }`. */
export function addProperty(sourceCode: SourceCode, literal: TSESTree.ObjectExpression, name: string, value: string): TSESLint.ReportFixFunction {
  const last = literal.properties.at(-1);
  if (!last) return (fixer) => fixer.replaceText(literal, objectWith(name, value));
  const text = propertyFrom(name, value);
  const isOnOneLine = last.loc.end.line === literal.loc.end.line;
  const start = sourceCode.lines[last.loc.start.line - 1] ?? "";
  const separator = isOnOneLine ? ", " : `,\n${/^\s*/u.exec(start)?.[0] ?? ""}`;
  return (fixer) => fixer.insertTextAfter(last, `${separator}${text}`);
}

/** Adds an argument at a position, with `undefined` before it where others are left out, and before a callback: `sleep(500)` → `sleep(500, undefined, { signal })`. */
export function addArgument(sourceCode: SourceCode, call: TSESTree.CallExpression, at: number, text: string): TSESLint.ReportFixFunction {
  const next = call.arguments[at];
  if (next) return (fixer) => fixer.insertTextBefore(next, `${text}, `);
  const skipped = Array.from({ length: at - call.arguments.length }, () => "undefined");
  const added = [...skipped, text].join(", ");
  const last = call.arguments.at(-1);
  const end = last && endOf(sourceCode, last);
  if (end) return (fixer) => fixer.insertTextAfter(end, `, ${added}`);
  const closing = sourceCode.getLastToken(call);
  return (fixer) => (closing ? fixer.insertTextBefore(closing, added) : null);
}

/** The last token of an argument, with the parentheses around it. */
function endOf(sourceCode: SourceCode, argument: TSESTree.Node): TSESTree.Token | null {
  return isInParentheses(sourceCode, argument) ? sourceCode.getTokenAfter(argument) : sourceCode.getLastToken(argument);
}

/** `{ signal }`, `{ abortSignal: signal }` */
export function objectWith(name: string, value: string): string {
  return `{ ${propertyFrom(name, value)} }`;
}

/** Writes a property: `signal`, `signal: options.signal`. */
export function propertyFrom(name: string, value: string): string {
  return name === value ? name : `${name}: ${value}`;
}
