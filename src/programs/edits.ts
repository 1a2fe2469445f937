import { normalize } from "node:path";
import type ts from "typescript";
import { dependentsOf, importersIn, type Importers } from "./dependents.ts";
import type { TypedParser } from "./parser.ts";
import { errorsIn, newErrorsIn, type TypeScriptError } from "./type-errors.ts";

/** What has come of an edit. */
export interface EditResult {
  /** Those that were not there before, in the edited file and in those that depend on it. */
  errors: readonly (TypeScriptError & { file: string })[];
  /** Other files that see other types than before. */
  dependents: readonly string[];
}

/** TypeScript emits declarations for itself, whatever the options say, where it builds what has changed. */
interface EmittingProgram {
  emit(source: ts.SourceFile, write: ts.WriteFileCallback, token: undefined, onlyDeclarations: true, transformers: undefined, force: true): ts.EmitResult;
}

/** Compares the programs before and after an edit. A file that depends on the edited one is checked if the types that this offers have changed. */
export class Edits {
  readonly #typescript: typeof ts;
  readonly #typed: TypedParser;
  readonly #errors = new WeakMap<ts.Program, Map<string, TypeScriptError[]>>();
  #before: ts.Program | undefined;
  #importers: Importers | undefined;

  constructor(typescript: typeof ts, typed: TypedParser) {
    this.#typescript = typescript;
    this.#typed = typed;
  }

  /** Notes the program that an edit is going to change. */
  begin(): void {
    this.#before = this.#typed.program();
  }

  /** To be asked when the file has been parsed with its new text. */
  resultOf(file: string): EditResult {
    const after = this.#typed.program();
    const before = this.#before;
    const name = file.replaceAll("\\", "/");
    if (!before || !after || before === after) return { errors: [], dependents: [] };
    const dependents = this.#dependentsOf(name, before, after);
    const errors = [name, ...dependents].flatMap((place) => newErrorsIn(this.#errorsOf(before, place), this.#errorsOf(after, place)).map((error) => ({ ...error, file: normalize(place) })));
    return { errors, dependents: dependents.map((place) => normalize(place)) };
  }

  /** Goes back to the program before the edit. */
  takeBack(): void {
    if (this.#before) this.#typed.restore(this.#before);
  }

  #dependentsOf(file: string, before: ts.Program, after: ts.Program): string[] {
    const source = after.getSourceFile(file);
    const declarations = declarationsOf(before, file);
    if (!source || (declarations !== undefined && declarations === declarationsOf(after, file))) return [];
    this.#importers ??= importersIn(before);
    return dependentsOf(this.#typescript, after, source, this.#importers);
  }

  #errorsOf(program: ts.Program, file: string): TypeScriptError[] {
    const known = this.#errors.get(program) ?? new Map<string, TypeScriptError[]>();
    this.#errors.set(program, known);
    const errors = known.get(file) ?? errorsIn(this.#typescript, program, file);
    known.set(file, errors);
    return errors;
  }
}

/** What a file offers to others, as text; `undefined` where TypeScript cannot tell. */
function declarationsOf(program: ts.Program, file: string): string | undefined {
  const source = program.getSourceFile(file);
  if (!source) return undefined;
  let text: string | undefined;
  const write: ts.WriteFileCallback = (_, emitted) => {
    text = emitted;
  };
  (program as EmittingProgram).emit(source, write, undefined, true, undefined, true);
  return text;
}
