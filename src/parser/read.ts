import type { ParseResult, ParserOptions as OxcOptions } from "oxc-parser";
import { loadOxc } from "../programs/oxc.ts";
import { ParseError } from "./parse-error.ts";

/** What ESLint and a configuration say about a file, as far as it matters how its text is read. */
export interface ReadOptions {
  readonly filePath?: string | undefined;
  readonly sourceType?: string | undefined;
  readonly ecmaFeatures?: { readonly jsx?: boolean | undefined } | undefined;
  /** Whether parentheses are nodes, as they are to TypeScript. */
  readonly preserveParens?: boolean | undefined;
}

type Language = NonNullable<OxcOptions["lang"]>;
type SourceType = NonNullable<OxcOptions["sourceType"]>;

const LANGUAGES: readonly (readonly [RegExp, Language])[] = [
  [/\.d\.(?:\w+\.)?[cm]?ts$/iu, "dts"],
  [/\.[cm]?ts$/iu, "ts"],
  [/\.tsx$/iu, "tsx"],
  [/\.[cm]?jsx?$/iu, "jsx"],
];

let oxc: ReturnType<typeof loadOxc> | undefined;

/** Throws if oxc is not installed. */
export function loadParser(): ReturnType<typeof loadOxc> {
  return (oxc ??= loadOxc(process.cwd()));
}

/**
 * Reads a text, or throws where that is no code. A module may be a script to read, and the other way round, and
 * JavaScript may have annotations: TypeScript's own parser accepts both.
 */
export function read(text: string, options: ReadOptions): ParseResult {
  const language = languageOf(options);
  const sourceTypes: readonly SourceType[] = options.sourceType === "module" ? ["module", "commonjs"] : ["commonjs", "module"];
  const languages: readonly Language[] = language === "jsx" ? ["jsx", "tsx"] : [language];
  const { parseSync } = loadParser();
  let first: ParseResult | undefined;
  for (const lang of languages) {
    for (const sourceType of sourceTypes) {
      const result = parseSync(options.filePath ?? "", text, { lang, sourceType, astType: "ts", range: true, preserveParens: options.preserveParens ?? false });
      if (result.errors.length === 0) return result;
      first ??= result;
    }
  }
  const [error] = first?.errors ?? [];
  throw error ? new ParseError(error, text) : new Error("nothing was parsed");
}

/** By the ending of the name; a file with another one, such as a component, is TypeScript. */
function languageOf({ filePath = "", ecmaFeatures }: ReadOptions): Language {
  const known = LANGUAGES.find(([ending]) => ending.test(filePath));
  if (known) return known[1];
  return ecmaFeatures?.jsx === true ? "tsx" : "ts";
}
