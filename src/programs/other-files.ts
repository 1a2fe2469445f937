import { createRequire } from "node:module";
import type * as Eslint from "eslint";
import { hasOxc } from "./oxc.ts";
import { loadOwnParser } from "./own-parser.ts";
import { resolveFrom } from "./resolve.ts";

type Parser = Extract<Eslint.Linter.Parser, { parseForESLint: unknown }>;

/** What reads files that are not linted, under a linter that lends no parser for them. */
export interface OtherFilesReader {
  readonly parser: Pick<Parser, "parseForESLint">;
  /** Makes what ESLint passes to rules. */
  readonly SourceCode: new (parts: object) => object;
}

const require = createRequire(import.meta.url);

/** The parser of this package and ESLint's class, if what they need is installed. They are loaded when the first file is read. */
export function readerOfOtherFiles(projectDirectory: string): OtherFilesReader | undefined {
  if (!hasOxc(projectDirectory) || resolveFrom(require, ESLINT) === undefined) return undefined;
  return { parser: { parseForESLint: (...args) => (loadOwnParser() as Parser).parseForESLint(...args) }, SourceCode: LazySourceCode as unknown as OtherFilesReader["SourceCode"] };
}

const ESLINT = "eslint";

/** To be called with `new`. */
function LazySourceCode(parts: Eslint.SourceCode.Config): Eslint.SourceCode {
  const { SourceCode } = require(ESLINT) as typeof Eslint;
  return new SourceCode(parts);
}
