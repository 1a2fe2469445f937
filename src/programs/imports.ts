import { isBuiltin } from "node:module";
import { dirname } from "node:path";
import type ts from "typescript";
import type { Packages, PackageState } from "./packages.ts";

/** An import of a package of which TypeScript finds neither types nor code: what it gives has no type. */
export interface UnresolvedImport {
  package: string;
  /** Whether the package is to be installed, rather than built. */
  isMissing: boolean;
}

/** TypeScript's own list of the modules that a file names, which its public interface leaves out. */
interface WithImports {
  imports?: readonly ts.StringLiteralLike[];
}

/** The unresolved imports of the files that bring in a value. */
export function unresolvedImports(
  typescript: typeof ts,
  program: ts.Program,
  files: readonly string[],
  packages: Packages,
): UnresolvedImport[] {
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? []);
  return sources.flatMap((source) =>
    valueImportsOf(typescript, source).flatMap((specifier) => {
      const name = packageOf(specifier.text);
      if (name === undefined) return [];
      const state = packages.stateOf(name, dirname(source.fileName));
      if (!isSuspect(state) || isResolved(typescript, program, specifier, name)) return [];
      return [{ package: name, isMissing: state === "missing" }];
    }),
  );
}

/** A package that is installed may have nothing for TypeScript, such as styles: no installation helps. */
function isSuspect(state: PackageState): boolean {
  return state === "missing" || state === "linked";
}

function isResolved(typescript: typeof ts, program: ts.Program, specifier: ts.StringLiteralLike, name: string): boolean {
  if (program.getTypeChecker().getSymbolAtLocation(specifier)) return true;
  const options = lenientOptions(typescript, program.getCompilerOptions());
  const { fileName } = specifier.getSourceFile();
  // `@acme/ui/theme.css` is no code; whether the package can be found is what counts.
  return [specifier.text, name].some(
    (wanted) => typescript.resolveModuleName(wanted, fileName, options, typescript.sys).resolvedModule,
  );
}

/** Code without types, and what only another way of resolving finds, is there at least. */
function lenientOptions(typescript: typeof ts, options: ts.CompilerOptions): ts.CompilerOptions {
  const resolutions: Partial<typeof ts.ModuleResolutionKind> = typescript.ModuleResolutionKind;
  return {
    ...options,
    customConditions: [...(options.customConditions ?? []), "require", "node"],
    moduleResolution: resolutions.Bundler ?? typescript.ModuleResolutionKind.Node16,
    resolveJsonModule: true,
  };
}

function valueImportsOf(typescript: typeof ts, source: ts.SourceFile & WithImports): ts.StringLiteralLike[] {
  return (source.imports ?? []).filter((specifier) => bringsValue(typescript, specifier.parent));
}

function bringsValue(typescript: typeof ts, node: ts.Node): boolean {
  if (typescript.isImportDeclaration(node)) return node.importClause !== undefined && hasValue(typescript, node.importClause);
  if (typescript.isExportDeclaration(node)) return !node.isTypeOnly;
  if (typescript.isExternalModuleReference(node)) return !node.parent.isTypeOnly;
  return typescript.isCallExpression(node);
}

function hasValue(typescript: typeof ts, clause: ts.ImportClause): boolean {
  if (typescript.isTypeOnlyImportOrExportDeclaration(clause)) return false;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || typescript.isNamespaceImport(namedBindings)) return true;
  return namedBindings.elements.some((element) => !element.isTypeOnly);
}

/**
 * The package that a specifier names; `undefined` for a file, a module of the platform, and what no package can be
 * called, as `@/lib`, `#lib`, `virtual:routes`.
 */
function packageOf(specifier: string): string | undefined {
  if (isBuiltin(specifier)) return undefined;
  return /^(?:@[a-z\d-][\w.~-]*\/)?[a-z\d-][\w.~-]*(?=\/|$)/i.exec(specifier)?.[0];
}
