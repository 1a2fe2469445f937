import type ts from "typescript";
import { scriptLanguageIn, type Components, type ScriptParser } from "./components.ts";
import { watchHeap } from "./heap.ts";

/**
 * Parsed declaration files, shared by the programs of one run as `tsc --build` shares them: they mean the same
 * under every tsconfig, and the libraries are most of what a small program reads.
 */
export type DeclarationFiles = Map<string, ts.SourceFile>;

/** What the host of a program needs beside the public interface: the language server has the same. */
interface ProgramHost extends ts.CompilerHost {
  useSourceOfProjectReferenceRedirect(): boolean;
}

export interface HostOptions {
  typescript: typeof ts;
  compilerOptions: ts.CompilerOptions;
  declarations: DeclarationFiles;
  /** Texts that differ from the disk's, by path. */
  edited: ReadonlyMap<string, string>;
  components: Components;
  /** What reads the scripts of components. */
  parser: ScriptParser;
}

/** Keeps what it has parsed, so that a program made again after an edit parses that one file only. */
export function createHost({ typescript, compilerOptions, declarations, edited, components, parser }: HostOptions): ProgramHost {
  const host = typescript.createCompilerHost(compilerOptions, true);
  const parsed = new Map<string, ts.SourceFile>();
  const scripts = new Map<string, Script>();

  function sourceFileOf(fileName: string, ...rest: ParseArguments): ts.SourceFile | undefined {
    const text = edited.get(fileName) ?? (components.has(fileName) ? scriptOf(fileName).text : undefined);
    if (text !== undefined) return editedFile(fileName, text, rest[0]);
    const cache = isDeclaration(fileName) ? declarations : parsed;
    const key = `${fileName}?${formatOf(rest[0])}`;
    const known = cache.get(key);
    if (known) return known;
    watchHeap();
    const file = host.getSourceFile(fileName, ...rest);
    if (file) cache.set(key, file);
    return file;
  }

  function editedFile(fileName: string, text: string, language: ParseArguments[0]): ts.SourceFile {
    const known = parsed.get(fileName);
    if (known?.text === text) return known;
    const file = components.has(fileName) ? componentFile(fileName, text, language) : typescript.createSourceFile(fileName, text, language, true);
    parsed.set(fileName, file);
    return file;
  }

  /** Each is a module of its own, whether it imports anything or not. */
  function componentFile(fileName: string, text: string, language: ParseArguments[0]): ts.SourceFile {
    const { JS, JSX, TS, TSX } = typescript.ScriptKind;
    const kinds: Readonly<Record<string, ts.ScriptKind>> = { jsx: JSX, ts: TS, tsx: TSX };
    const file = typescript.createSourceFile(fileName, text, language, true, kinds[scriptOf(fileName).language] ?? JS);
    const marked = file as ts.SourceFile & { externalModuleIndicator?: true | ts.Node };
    marked.externalModuleIndicator ??= true;
    return file;
  }

  function scriptOf(fileName: string): Script {
    const known = scripts.get(fileName);
    if (known) return known;
    const component = host.readFile(fileName) ?? "";
    const script = { text: components.scriptOf(fileName, component, parser), language: scriptLanguageIn(component) };
    scripts.set(fileName, script);
    return script;
  }

  return {
    ...host,
    getSourceFile: sourceFileOf,
    // A referenced project that has not been built is read from its sources.
    useSourceOfProjectReferenceRedirect: () => true,
  };
}

interface Script {
  text: string;
  language: string;
}

type ParseArguments = Parameters<ts.CompilerHost["getSourceFile"]> extends [string, ...infer Rest] ? Rest : never;

function isDeclaration(fileName: string): boolean {
  return /\.d\.(?:[^./]+\.)?[cm]?ts$/.test(fileName);
}

/** The same declaration file is parsed differently as a CommonJS and as an ES module. */
function formatOf(language: ParseArguments[0]): string {
  return typeof language === "object" ? String(language.impliedNodeFormat) : "";
}
