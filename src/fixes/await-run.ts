import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node, SourceCode } from "../ast/nodes.ts";
import { isPlatformName } from "./free-name.ts";
import { isOperandOfTighter } from "./await-void-catch.ts";

type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];

/**
 * `const a = await f(); const b = await g();` → `const [a, b] = await Promise.all([f(), g()]);`, and the same for
 * `[await f(), await g()]`. Nothing where a comment would be lost, or the type that a name is given, nor where `Promise` is a name of the file.
 */
export function awaitRunTogether(sourceCode: SourceCode, awaits: readonly TSESTree.AwaitExpression[], holders: readonly Node[]): Edit | undefined {
  const [first] = holders;
  const last = holders.at(-1);
  if (!first || !last || hasComments(sourceCode, first, last) || !isPlatformName(sourceCode, first, "Promise")) return undefined;
  const all = `await Promise.all([${awaits.map(({ argument }) => sourceCode.getText(argument)).join(", ")}])`;
  if (first.type === "ArrayExpression") {
    const isAll = first.elements.every((element) => element?.type === "AwaitExpression");
    const text = isOperandOfTighter(first) ? `(${all})` : all;
    return isAll ? (fixer) => [fixer.replaceText(first, text)] : undefined;
  }
  const names = holders.map((holder) => nameOf(sourceCode, holder));
  if (names.some((name) => name === undefined)) return undefined;
  return (fixer) => [fixer.replaceTextRange([first.range[0], last.range[1]], `const [${names.join(", ")}] = ${all};`)];
}

/** What a `const` without a type binds, where it holds the awaited value as it is. */
function nameOf(sourceCode: SourceCode, holder: Node): string | undefined {
  if (holder.type !== "VariableDeclaration" || holder.kind !== "const") return undefined;
  const [{ id, init }] = holder.declarations as [TSESTree.VariableDeclarator];
  return init?.type === "AwaitExpression" && !id.typeAnnotation ? sourceCode.getText(id) : undefined;
}

function hasComments(sourceCode: SourceCode, first: Node, last: Node): boolean {
  return sourceCode.getAllComments().some(({ range }) => range[0] >= first.range[0] && range[1] <= last.range[1]);
}
