import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import type { Linter } from "eslint";
import { resolveFrom } from "./resolve.ts";

/** A language of components, and the parser that finds their script. */
export interface ComponentLanguage {
  readonly name: string;
  readonly extension: string;
  readonly parser: string;
}

const LANGUAGES: readonly ComponentLanguage[] = [
  { name: "Vue", extension: ".vue", parser: "vue-eslint-parser" },
  { name: "Svelte", extension: ".svelte", parser: "svelte-eslint-parser" },
];

/** What a parser is told; a parser of components takes `project` away where it reads anything but the script. */
export interface ParseOptions {
  filePath?: string;
  ecmaFeatures?: Record<string, unknown>;
  parser?: ScriptParser;
  project?: unknown;
  loggerFn?: false;
  programs?: readonly unknown[];
}

type ParseResult = Linter.ESLintParseResult;

/** A parser that is told how it was called. */
export interface ScriptParser {
  parseForESLint(text: string, options?: ParseOptions): ParseResult;
}

/** Thrown by a parser that has seen the script: nothing else is wanted. */
class ScriptSeen extends Error {}

/** Returns the language of a component, by the name of the file: `Vue` for `App.vue`. */
export function componentLanguageOf(file: string): ComponentLanguage | undefined {
  return LANGUAGES.find(({ extension }) => extension === extname(file));
}

/** Decides whether a file needs no parser of components, or the one that it needs is installed. */
export function isReadable(file: string, projectDirectory: string): boolean {
  const language = componentLanguageOf(file);
  return language === undefined || parserPathOf(language, projectDirectory) !== undefined;
}

/** Decides whether the script of a component is TypeScript: `<script lang="ts">`. */
export async function hasTypeScript(file: string): Promise<boolean> {
  if (!componentLanguageOf(file)) return false;
  // What cannot be read is told when it is linted.
  const text = await readFile(file, "utf8").catch(() => "");
  return /^tsx?$/.test(scriptLanguageIn(text));
}

/** The components among some files, and the parsers that read them. A linted folder may have others, which are not to be run. */
export class Components {
  readonly extensions: readonly string[];
  readonly #parsers = new Map<string, ScriptParser>();

  constructor(files: readonly string[], projectDirectory: string) {
    const languages = LANGUAGES.filter(({ extension }) => files.some((file) => extname(file) === extension));
    for (const language of languages) {
      const path = parserPathOf(language, projectDirectory);
      if (path !== undefined) this.#parsers.set(language.extension, createRequire(path)(path) as ScriptParser);
    }
    this.extensions = [...this.#parsers.keys()];
  }

  has(file: string): boolean {
    return this.#parsers.has(extname(file));
  }

  /** Returns a parser of all files, which gives the script of a component to the parser of scripts, or to ESLint's where there is none. */
  parserOf(script: ScriptParser | undefined, more: ParseOptions = {}): Linter.Parser {
    const parseForESLint = (text: string, options: ParseOptions = {}) => this.#parse(text, { ...more, ...options }, script);
    return { meta: { name: "async-pitfalls/components" }, parseForESLint };
  }

  /** Returns the script of a component as its parser makes one of it, which is what a program has to have. */
  scriptOf(file: string, text: string, parser: ScriptParser): string {
    let script = "";
    const seeing: ScriptParser = {
      parseForESLint(code, options = {}) {
        if (!options.project) return parser.parseForESLint(code, options);
        script = code;
        throw new ScriptSeen();
      },
    };
    try {
      this.#parse(text, { filePath: file, project: true }, seeing);
    } catch {
      // Seen; or there is no reading it, which is told when the component is linted.
      return script;
    }
    return script;
  }

  #parse(text: string, options: ParseOptions, script: ScriptParser | undefined): ParseResult {
    const parser = this.#parsers.get(extname(options.filePath ?? "")) ?? script;
    if (!parser) throw new Error("There is no parser for this file.");
    if (parser === script) return parser.parseForESLint(text, options);
    const ecmaFeatures = { jsx: /x$/.test(scriptLanguageIn(text)) };
    return parser.parseForESLint(text, { ...options, ecmaFeatures, ...(script ? { parser: script } : {}) });
  }
}

/** Returns the name that a component gives to the language of its script, `js` where it gives none. */
export function scriptLanguageIn(text: string): string {
  return /<script\b[^<>]*\blang\s*=\s*["']?(\w+)/.exec(text)?.[1] ?? "js";
}

/** Looks in the project first, then beside this package. */
function parserPathOf({ parser }: ComponentLanguage, projectDirectory: string): string | undefined {
  return resolveFrom(createRequire(join(projectDirectory, "package.json")), parser) ?? resolveFrom(createRequire(import.meta.url), parser);
}
