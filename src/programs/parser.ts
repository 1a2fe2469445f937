import type { Linter } from "eslint";
import type ts from "typescript";
import type { Components, ParseOptions, ScriptParser } from "./components.ts";
import { createHost, type DeclarationFiles } from "./host.ts";
import type { Toolchain } from "./toolchain.ts";

export interface ProgramSpec {
  rootNames: readonly string[];
  options: ts.CompilerOptions;
  references?: readonly ts.ProjectReference[];
  components: Components;
}

/** A parser for ESLint that gives the files of one program their types. */
export interface TypedParser {
  parser: Linter.Parser;
  /** The program, once a file has been parsed. */
  program: () => ts.Program | undefined;
  /** Goes back to a program that it had before. */
  restore: (program: ts.Program) => void;
  /** Lets go of the program: ESLint's results hold their configuration, and with it the parser. */
  release: () => void;
}

/** What a program has beside what its tsconfig.json says. */
export interface ProgramExtras {
  /** Whether TypeScript looks for errors in JavaScript as well, where it reads any. */
  checkJs: boolean;
  /** The texts of files that differ from the disk's. */
  texts: ReadonlyMap<string, string>;
}

/** The program is made when the first file is parsed. */
export function createTypedParser(
  { parser, typescript }: Toolchain,
  spec: ProgramSpec,
  declarations: DeclarationFiles,
  { checkJs, texts }: ProgramExtras = { checkJs: false, texts: new Map() },
): TypedParser {
  // typescript-eslint's tree has nodes that ESLint's own types do not list.
  const scripts = parser as unknown as ScriptParser;
  const edited = new Map([...texts].map(([file, text]) => [file.replaceAll("\\", "/"), text]));
  const options: ts.CompilerOptions = {
    ...spec.options,
    // Without this, which the language server sets as well, TypeScript takes no file of another ending.
    ...(spec.components.extensions.length > 0 ? { allowNonTsExtensions: true } : {}),
    ...(checkJs && spec.options.allowJs ? { checkJs } : {}),
  };
  let host: ts.CompilerHost | undefined;
  let program: ts.Program | undefined;

  function createProgram(): ts.Program {
    host ??= createHost({ typescript, compilerOptions: options, declarations, edited, components: spec.components, parser: scripts });
    return typescript.createProgram({
      rootNames: spec.rootNames,
      options,
      ...(spec.references ? { projectReferences: spec.references } : {}),
      ...(program ? { oldProgram: program } : {}),
      host,
    });
  }

  /** `--fix` parses a file again with its new text, of which the program does not know. */
  function programOf(filePath: string, text: string): ts.Program | undefined {
    program ??= createProgram();
    const file = program.getSourceFile(filePath);
    if (!file || file.text === text) return file && program;
    edited.set(file.fileName, text);
    program = createProgram();
    return program;
  }

  function restore(earlier: ts.Program): void {
    program = earlier;
    for (const file of edited.keys()) edited.set(file, earlier.getSourceFile(file)?.text ?? edited.get(file) ?? "");
  }

  function parseForESLint(text: string, options: ParseOptions = {}) {
    const { filePath, project, ...others } = options;
    const hasTypes = filePath !== undefined && (project === true || !spec.components.has(filePath));
    const own = hasTypes ? programOf(filePath, text) : undefined;
    return scripts.parseForESLint(text, { ...others, ...(filePath === undefined ? {} : { filePath }), loggerFn: false, ...(own ? { programs: [own] } : {}) });
  }

  return {
    parser: spec.components.parserOf({ parseForESLint }, { project: true }),
    program: () => program,
    restore,
    release: () => {
      host = undefined;
      program = undefined;
    },
  };
}
