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
  /** Lets go of the program: ESLint's results hold their configuration, and with it the parser. */
  release: () => void;
}

/** The program is made when the first file is parsed. */
export function createTypedParser(
  { parser, typescript }: Toolchain,
  spec: ProgramSpec,
  declarations: DeclarationFiles,
): TypedParser {
  // typescript-eslint's tree has nodes that ESLint's own types do not list.
  const scripts = parser as unknown as ScriptParser;
  const edited = new Map<string, string>();
  // Without this, which the language server sets as well, TypeScript takes no file of another ending.
  const options: ts.CompilerOptions = { ...spec.options, ...(spec.components.extensions.length > 0 ? { allowNonTsExtensions: true } : {}) };
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

  function parseForESLint(text: string, options: ParseOptions = {}) {
    const { filePath, project, ...others } = options;
    const hasTypes = filePath !== undefined && (project === true || !spec.components.has(filePath));
    const own = hasTypes ? programOf(filePath, text) : undefined;
    return scripts.parseForESLint(text, { ...others, ...(filePath === undefined ? {} : { filePath }), loggerFn: false, ...(own ? { programs: [own] } : {}) });
  }

  return {
    parser: spec.components.parserOf({ parseForESLint }, { project: true }),
    program: () => program,
    release: () => {
      host = undefined;
      program = undefined;
    },
  };
}
