import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { isInside, memberName, outermost, unwrap, type Node, type SourceCode } from "../ast/nodes.ts";
import { indentOf, unitOf } from "./block.ts";
import { freeName } from "./free-name.ts";
import { listAround } from "./statements.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/**
 * `await work(); this.busy = true;` → `this.busy = true; try { await work(); } catch (error) { this.busy = false; throw error; }`. `undefined` where
 * what comes between declares something, or where it is not known how to take the write back.
 */
export function guardFirst(sourceCode: SourceCode, write: Node, wait: Node): Edit | undefined {
  const { parent: statement } = outermost(write);
  const list = statement?.type === "ExpressionStatement" ? listAround(statement) : undefined;
  const reset = resetOf(sourceCode, write);
  if (!statement || !list || reset === undefined) return undefined;
  const first = list.find((one) => isInside(wait, one));
  const between = first ? list.slice(list.indexOf(first), list.indexOf(statement)) : [];
  if (!first || between.length === 0 || between.some(isDeclaration) || sourceCode.getCommentsBefore(statement).length > 0) return undefined;
  const text = wrapped(sourceCode, statement, sourceCode.text.slice(first.range[0], between.at(-1)?.range[1]), reset);
  return (fixer) => [fixer.replaceTextRange([first.range[0], statement.range[1]], text)];
}

function isDeclaration({ type }: Node): boolean {
  return type.endsWith("Declaration");
}

function wrapped(sourceCode: SourceCode, statement: Node, body: string, reset: string): string {
  const error = freeName(sourceCode, statement, "error");
  const set = sourceCode.getText(statement);
  const { line } = statement.loc.start;
  if (sourceCode.lines[line - 1]?.slice(0, statement.loc.start.column).trim() !== "") return `${set} try { ${body} } catch (${error}) { ${reset}; throw ${error}; }`;
  const [indent, unit] = [indentOf(sourceCode, statement), unitOf(sourceCode)];
  const inside = body.includes("`") ? body : body.replaceAll(/\n(?=.)/gu, `\n${unit}`);
  return [set, "try {", `${unit}${inside}`, `} catch (${error}) {`, `${unit}${reset};`, `${unit}throw ${error};`, "}"].join(`\n${indent}`);
}

const OPPOSITES: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=", "++": "--", "--": "++" };

/** What takes a write back: `this.busy = false` for `this.busy = true`, `seen.delete(id)` for `seen.add(id)`, `free += 1` for `free -= 1`. */
function resetOf(sourceCode: SourceCode, write: Node): string | undefined {
  if (write.type === "UpdateExpression") return `${sourceCode.getText(write.argument)}${OPPOSITES[write.operator] ?? ""}`;
  if (write.type === "AssignmentExpression") {
    const [left, opposite] = [sourceCode.getText(write.left), OPPOSITES[write.operator]];
    if (opposite !== undefined) return write.right.type === "Literal" ? `${left} ${opposite} ${write.right.raw}` : undefined;
    return write.operator === "=" && write.right.type === "Literal" && write.right.value === true ? `${left} = false` : undefined;
  }
  return write.type === "CallExpression" ? resetOfElement(sourceCode, write) : undefined;
}

function resetOfElement(sourceCode: SourceCode, { arguments: [key], callee }: TSESTree.CallExpression): string | undefined {
  const method = unwrap(callee);
  if (method.type !== "MemberExpression" || !key || (memberName(method) !== "add" && memberName(method) !== "set")) return undefined;
  return `${sourceCode.getText(method.object)}.delete(${sourceCode.getText(key)})`;
}
