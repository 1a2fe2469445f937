import type { Linter } from "eslint";
import type ts from "typescript";
import { createHost, type DeclarationFiles } from "./host.ts";
import type { Toolchain } from "./toolchain.ts";

export interface ProgramSpec {
  rootNames: readonly string[];
  options: ts.CompilerOptions;
  references?: readonly ts.ProjectReference[];
}

/** A parser for ESLint that gives the files of one program their types. */
export interface TypedParser {
  parser: Linter.Parser;
  /** The program, once a file has been parsed. */
  program: () => ts.Program | undefined;
  /** Lets go of the program: ESLint's results hold their configuration, and with it the parser. */
  release: () => void;
}

interface ParseOptions {
  filePath?: string;
}

/** The program is made when the first file is parsed. */
export function createTypedParser(
  { parser, typescript }: Toolchain,
  spec: ProgramSpec,
  declarations: DeclarationFiles,
): TypedParser {
  const edited = new Map<string, string>();
  let host: ts.CompilerHost | undefined;
  let program: ts.Program | undefined;

  function createProgram(): ts.Program {
    host ??= createHost({ typescript, compilerOptions: spec.options, declarations, edited });
    return typescript.createProgram({
      rootNames: spec.rootNames,
      options: spec.options,
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

  function parseForESLint(text: string, options: ParseOptions = {}) {
    const own = options.filePath === undefined ? undefined : programOf(options.filePath, text);
    return parser.parseForESLint(text, { ...options, loggerFn: false, ...(own ? { programs: [own] } : {}) });
  }

  return {
    // typescript-eslint's tree has nodes that ESLint's own types do not list.
    parser: { meta: { name: "async-pitfalls/typed", version: parser.meta.version }, parseForESLint } as unknown as Linter.Parser,
    program: () => program,
    release: () => {
      host = undefined;
      program = undefined;
    },
  };
}
