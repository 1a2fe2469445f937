import type { Program, SourceFile } from "../checker/compiler.ts";
import type { Api } from "./api.ts";
import { NativeChecker } from "./checker.ts";
import { isDeclarationFile, NativeFile, type NativeNode, type NativeSourceFile } from "./nodes.ts";
import { canonical } from "./paths.ts";
import type { RawHandle, RawProject } from "./raw.ts";
import type { Declarations } from "./types.ts";

/** The files that one tsconfig.json describes, as they are in a snapshot. */
export class NativeProgram implements Declarations, Program {
  readonly #raw: RawProject;
  readonly #api: Api;
  readonly #checker: NativeChecker;
  readonly #files = new Map<string, NativeFile>();
  readonly #libraries = new Map<string, boolean>();
  #names: ReadonlyMap<string, string> | undefined;

  constructor(raw: RawProject, api: Api) {
    this.#raw = raw;
    this.#api = api;
    this.#checker = new NativeChecker(raw.checker, api, this);
  }

  getTypeChecker(): NativeChecker {
    return this.#checker;
  }

  /** By the paths of all files, as TypeScript compares them. */
  get names(): ReadonlyMap<string, string> {
    return (this.#names ??= new Map(this.#raw.program.getSourceFileNames().map((name) => [canonical(name), name])));
  }

  fileAt(fileName: string): NativeFile {
    const path = canonical(fileName);
    let file = this.#files.get(path);
    if (!file) this.#files.set(path, (file = new NativeFile({ fileName, flags: this.#api.flags, fetch: () => this.#fetch(fileName) })));
    return file;
  }

  #fetch(fileName: string) {
    const tree = this.#raw.program.getSourceFile(fileName);
    if (!tree) throw new Error(`${fileName} is not in the program`);
    return tree;
  }

  nodeOf({ index, path }: RawHandle): NativeNode {
    return this.fileAt(this.names.get(canonical(path)) ?? path).nodeAt(index);
  }

  /** The libraries of the language have such names, and what else has is asked about. */
  isSourceFileDefaultLibrary({ fileName }: SourceFile): boolean {
    if (!/(?:^|\/)lib\.[^/]*d\.ts$/u.test(fileName)) return false;
    let isLibrary = this.#libraries.get(fileName);
    if (isLibrary === undefined) {
      isLibrary = this.#raw.program.getSourceFileMetadata(fileName)?.isDefaultLibrary === true;
      this.#libraries.set(fileName, isLibrary);
    }
    return isLibrary;
  }

  isSourceFileFromExternalLibrary({ fileName }: SourceFile): boolean {
    return fileName.includes("/node_modules/");
  }

  /** The files that are no package's and no library's: those of the project, and its declarations. */
  projectFiles(): readonly string[] {
    return [...this.names.values()].filter((fileName) => !this.isSourceFileFromExternalLibrary({ fileName } as SourceFile) && !this.isSourceFileDefaultLibrary({ fileName } as SourceFile));
  }

  /** Whether a file is one of the project's own. */
  isOwn(fileName: string): boolean {
    return !isDeclarationFile(fileName) && !fileName.includes("/node_modules/");
  }

  sourceFileAt(fileName: string): NativeSourceFile | undefined {
    const name = this.names.get(canonical(fileName));
    return name === undefined ? undefined : (this.fileAt(name).root as NativeSourceFile);
  }
}

