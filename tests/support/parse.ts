import { Linter } from "eslint";
import path from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import type { Expression, Node, SourceCode } from "../../src/ast/nodes.ts";
import { within } from "../../src/ast/walk.ts";

export type Setting = "espree" | "typed" | "untyped";

const TYPED_FOLDER = path.join(import.meta.dirname, "typed");

/** Source code as a rule gets it, scopes and parser services included. */
export function parse(code: string, setting: Setting, sourceType: "commonjs" | "module" = "module"): SourceCode {
  let sourceCode: SourceCode | undefined;
  const rule = {
    create(context: { sourceCode: unknown }) {
      sourceCode = context.sourceCode as SourceCode;
      return {};
    },
  };
  const parser = setting === "espree" ? {} : { parser: typescriptParser as Linter.Parser };
  const parserOptions = setting === "typed" ? { projectService: true, tsconfigRootDir: TYPED_FOLDER } : { ecmaFeatures: { jsx: setting === "espree" } };
  const cwd = setting === "typed" ? TYPED_FOLDER : import.meta.dirname;
  const [message] = new Linter({ cwd }).verify(
    code,
    [{ files: ["**/*.ts", "**/*.tsx"], languageOptions: { ...parser, sourceType, parserOptions }, plugins: { test: { rules: { rule } } }, rules: { "test/rule": "error" } }],
    { filename: path.join(cwd, "case.ts") },
  );
  if (!sourceCode) throw new Error(message?.message ?? "nothing was parsed");
  return sourceCode;
}

/** The code without its marks, and what stands between them: `await «load()»;`. */
export function readMarked(marked: string): { code: string; range: readonly [number, number] } {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  if (start < 0 || end < start) throw new Error(`nothing is marked in ${marked}`);
  return { code: marked.replace("«", "").replace("»", ""), range: [start, end] };
}

/** The outermost node that takes up exactly the range. */
export function nodeAt(sourceCode: SourceCode, [start, end]: readonly [number, number]): Expression {
  for (const node of within(sourceCode, sourceCode.ast, () => true)) {
    if (node.range[0] === start && node.range[1] === end && !isStatement(node)) return node as Expression;
  }
  throw new Error(`no node at ${String(start)}–${String(end)}`);
}

function isStatement(node: Node): boolean {
  return node.type === "Program" || node.type === "ExpressionStatement";
}
