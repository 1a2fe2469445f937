import type ts from "typescript";

/** What TypeScript knows of a file and leaves out of its public interface. */
interface Linked {
  readonly imports?: readonly ts.Node[];
  readonly commonJsModuleIndicator?: ts.Node;
}

/** The files of a program that import each file, as long as a name says which: no `import(name)`. */
export type Importers = ReadonlyMap<string, readonly string[]>;

/** Returns who imports whom among the files that are no package's: `{ "b.ts" => ["a.ts"] }` where `a.ts` has `import "./b"`. */
export function importersIn(program: ts.Program): Importers {
  const checker = program.getTypeChecker();
  const importers = new Map<string, string[]>();
  for (const source of ownFilesOf(program)) {
    for (const name of (source as Linked).imports ?? []) {
      const target = checker.getSymbolAtLocation(name)?.declarations?.[0]?.getSourceFile().fileName;
      if (target !== undefined) importers.set(target, [...(importers.get(target) ?? []), source.fileName]);
    }
  }
  return importers;
}

/** Returns the files whose types may change with those that a file offers: what imports it, directly or not; all files, if it is no module. */
export function dependentsOf(typescript: typeof ts, program: ts.Program, source: ts.SourceFile, importers: Importers): string[] {
  const isModule = typescript.isExternalModule(source) || (source as Linked).commonJsModuleIndicator !== undefined;
  const isGlobal = !isModule || /\bdeclare\s+(?:global|module)\b/.test(source.text);
  const found = isGlobal ? ownFilesOf(program).map(({ fileName }) => fileName) : reachedFrom(source.fileName, importers);
  return found.filter((file) => file !== source.fileName);
}

function reachedFrom(file: string, importers: Importers): string[] {
  const reached = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const importer of importers.get(next) ?? []) {
      if (reached.has(importer)) continue;
      reached.add(importer);
      waiting.push(importer);
    }
  }
  return [...reached];
}

function ownFilesOf(program: ts.Program): ts.SourceFile[] {
  return program.getSourceFiles().filter((file) => !program.isSourceFileFromExternalLibrary(file) && !file.fileName.includes("/node_modules/") && !program.isSourceFileDefaultLibrary(file));
}
