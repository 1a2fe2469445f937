import { analyze } from "@typescript-eslint/scope-manager";
import { visitorKeys } from "@typescript-eslint/visitor-keys";
import type { Linter } from "eslint";
import { name, version } from "../../package.json";
import { Lines } from "./lines.ts";
import { loadParser, read, type ReadOptions } from "./read.ts";
import { tokensOf } from "./tokens.ts";
import { completeTree, type TreeNode } from "./tree.ts";

/** Options of ESLint and of a configuration, those of typescript-eslint's parser that need no types. */
interface ParserOptions extends ReadOptions {
  readonly ecmaFeatures?: { readonly jsx?: boolean | undefined; readonly globalReturn?: boolean | undefined } | undefined;
  readonly jsxFragmentName?: string | null | undefined;
  readonly jsxPragma?: string | null | undefined;
  readonly lib?: readonly string[] | undefined;
}

type Parsed = ReturnType<Extract<Linter.Parser, { parseForESLint: unknown }>["parseForESLint"]>;

// Who asks for this parser is told at once that oxc is missing.
loadParser();

export const meta = { name: `${name}/parser`, version };

/** Parses TypeScript and JavaScript without TypeScript: the tree, tokens and scopes of typescript-eslint's parser, made from oxc's tree. */
export function parseForESLint(text: string, options: ParserOptions = {}): Parsed {
  const ast = treeOf(text, options);
  const { ecmaFeatures: { globalReturn } = {}, jsxFragmentName, jsxPragma, lib } = options;
  const scopeManager = analyze(ast as never, { globalReturn, jsxFragmentName, jsxPragma, lib, sourceType: ast["sourceType"] } as Parameters<typeof analyze>[1]);
  return { ast, scopeManager, services: {}, visitorKeys } as unknown as Parsed;
}

export function parse(text: string, options: ParserOptions = {}): Parsed["ast"] {
  return treeOf(text, options);
}

function treeOf(text: string, options: ParserOptions): TreeNode {
  const { program, comments } = read(text, options);
  const lines = new Lines(text);
  const ast = program as unknown as TreeNode;
  ast.range = [0, text.length];
  const marks = completeTree(ast, text, lines);
  delete ast["hashbang"];
  ast["sourceType"] = options.sourceType === "module" ? "module" : "script";
  ast["tokens"] = tokensOf(text, marks, comments.map(({ start, end }) => [start, end]), lines);
  ast["comments"] = comments.map(({ type, value, start, end }) => ({ type, value, range: [start, end], loc: lines.between(start, end) }));
  return ast;
}

export default { meta, parse, parseForESLint };
