/** The types of a project whose files are changed in memory; what stays the same is read and parsed once. */
import path from "node:path";
import ts from "typescript";

export class ProjectTypes {
  #options;
  #rootNames;
  #host;
  #parsed = new Map();
  #edited = new Map();
  #program;
  #importers;

  constructor({ folder, language, files }) {
    const config = language === "typescript" ? configured(folder) : { options: inferred(folder), rootNames: files };
    this.#options = config.options;
    this.#rootNames = config.rootNames;
    this.#host = ts.createCompilerHost(this.#options, true);
    const getSourceFile = this.#host.getSourceFile;
    this.#host.getSourceFile = (file, format) => this.#sourceFile(file, format, getSourceFile);
    this.#program = this.programWith(new Map());
    this.#importers = importersIn(this.#program, this.#options, this.#host);
  }

  /** The project with these texts in place of those of its files. */
  programWith(edited) {
    this.#edited = edited;
    const program = ts.createProgram({ rootNames: this.#rootNames, options: this.#options, host: this.#host, oldProgram: this.#program });
    // Binds all files, which gives their nodes the parents that the parser asks for.
    program.getTypeChecker();
    return program;
  }

  /** The project as it is on the disk. */
  get original() {
    return this.#program;
  }

  /** The files that import a file, themselves and not by way of others. */
  importersOf(file) {
    return this.#importers.get(file) ?? [];
  }

  #sourceFile(file, format, read) {
    const text = this.#edited.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, format, true);
    const key = `${file}?${format.impliedNodeFormat}`;
    if (!this.#parsed.has(key)) this.#parsed.set(key, read(file, format));
    return this.#parsed.get(key);
  }
}

function configured(folder) {
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(folder, "tsconfig.json"), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail });
  return { options: parsed.options, rootNames: parsed.fileNames };
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** As the command infers types, and with the errors in JavaScript that `checkJs` shows. */
function inferred(folder) {
  const typeRoots = foldersUpwards(folder).map((parent) => path.join(parent, "node_modules", "@types")).filter(ts.sys.directoryExists);
  return {
    allowJs: true,
    allowImportingTsExtensions: true,
    checkJs: true,
    esModuleInterop: true,
    jsx: ts.JsxEmit.Preserve,
    maxNodeModuleJsDepth: 0,
    module: ts.ModuleKind.Preserve,
    moduleDetection: ts.ModuleDetectionKind.Force,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    typeRoots,
    types: [...new Set(typeRoots.flatMap((root) => ts.sys.getDirectories(root)))],
  };
}

function foldersUpwards(folder) {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersUpwards(parent)];
}

function importersIn(program, options, host) {
  const importers = new Map();
  const own = program.getSourceFiles().filter((file) => !file.isDeclarationFile && !file.fileName.includes("/node_modules/"));
  for (const file of own) {
    for (const target of new Set(importsOf(file, options, host))) importers.set(target, [...(importers.get(target) ?? []), file.fileName]);
  }
  return importers;
}

/** TypeScript notes the specifiers of a file while it builds the program, those of `require` in JavaScript as well. */
function importsOf(file, options, host) {
  return (file.imports ?? []).flatMap(({ text }) => {
    const { resolvedModule } = ts.resolveModuleName(text, file.fileName, options, host);
    return resolvedModule && !resolvedModule.isExternalLibraryImport ? [resolvedModule.resolvedFileName] : [];
  });
}
