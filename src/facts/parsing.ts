import type { TSESLint } from "@typescript-eslint/utils";
import type { SourceCode } from "../ast/nodes.ts";
import { childrenOf, within } from "../ast/walk.ts";

/** What ESLint tells a rule about the language of a file: the parser, and how it was called. */
export type Parsing = Pick<TSESLint.FlatConfig.LanguageOptions, "parser" | "parserOptions">;

type EslintParser = Extract<Parsing["parser"], { parseForESLint: unknown }>;

/** ESLint's class, taken from a file that ESLint made. */
export type SourceCodeClass = new (parts: object) => SourceCode;

/** Another file, and what the parser is told about it beside what it is told about the linted one. */
export interface OtherFile {
  readonly fileName: string;
  readonly text: string;
  readonly options: object;
}

/** Returns another file as ESLint passes it to a rule, parsed by the parser of the linted one; `undefined` without such a parser. */
export function parseOther({ fileName, text, options }: OtherFile, Made: SourceCodeClass, { parser, parserOptions }: Parsing): SourceCode | undefined {
  const asked = { ...parserOptions, comment: true, eslintVisitorKeys: true, filePath: fileName, loc: true, range: true, tokens: true, ...options };
  const parsed = (parser as Partial<EslintParser> | undefined)?.parseForESLint?.(text, asked);
  if (!parsed) return undefined;
  const { ast, scopeManager, services, visitorKeys } = parsed;
  const sourceCode = new Made({ text, ast, parserServices: services, scopeManager, visitorKeys });
  setParents(sourceCode);
  return sourceCode;
}

/** ESLint does this while it walks a file for its rules. */
function setParents(sourceCode: SourceCode): void {
  for (const node of within(sourceCode, sourceCode.ast, () => true)) {
    for (const child of childrenOf(sourceCode, node)) child.parent = node;
  }
}
