import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { resolveFrom } from "./resolve.ts";

const LENIENT = {
  allowJs: true,
  allowImportingTsExtensions: true,
  checkJs: false,
  esModuleInterop: true,
  maxNodeModuleJsDepth: 0,
  noEmit: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  strict: true,
};

/**
 * Settings for files that no tsconfig.json covers: as lenient as an editor is with loose JavaScript files. Every
 * file is a module of its own, so that functions of the same name in unrelated scripts never count as one.
 */
export function inferredOptions(typescript: typeof ts, files: readonly string[]): ts.CompilerOptions {
  // TypeScript 4 knows no bundlers, 5.0 does not know `preserve`.
  const modules: Partial<typeof ts.ModuleKind> = typescript.ModuleKind;
  const resolutions: Partial<typeof ts.ModuleResolutionKind> = typescript.ModuleResolutionKind;
  return {
    ...LENIENT,
    jsx: typescript.JsxEmit.Preserve,
    module: modules.Preserve ?? typescript.ModuleKind.ESNext,
    moduleDetection: typescript.ModuleDetectionKind.Force,
    moduleResolution: resolutions.Bundler ?? typescript.ModuleResolutionKind.Node16,
    target: typescript.ScriptTarget.ESNext,
    ...typesFor(files),
  };
}

/** The same settings, as a tsconfig.json has them. */
export function inferredCompilerOptions(files: readonly string[]): Readonly<Record<string, unknown>> {
  const names = { jsx: "preserve", module: "preserve", moduleDetection: "force", moduleResolution: "bundler", target: "esnext" };
  return { ...LENIENT, ...names, ...typesFor(files) };
}

/** TypeScript 6 loads no `@types` unless they are named; before it, all of them were loaded. */
function typesFor(files: readonly string[]): { typeRoots: string[]; types: string[] } {
  const typeRoots = typeRootsFor(files);
  return { typeRoots, types: [...new Set(typeRoots.flatMap(packagesIn))] };
}

function typeRootsFor(files: readonly string[]): string[] {
  const projectRoots = [...foldersUpwards(files)].map((folder) => join(folder, "node_modules", "@types")).filter(isFolder);
  const hasNode = projectRoots.some((root) => packagesIn(root).includes("node"));
  return hasNode ? projectRoots : [...projectRoots, ...ownNodeTypes()];
}

function foldersUpwards(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let folder = dirname(file);
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return folders;
}

function packagesIn(root: string): string[] {
  return readdirSync(root).filter((name) => !name.startsWith(".") && isFolder(join(root, name)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A JavaScript project seldom installs `@types/node`; those that happen to stand beside this package do as well. */
function ownNodeTypes(): string[] {
  const manifest = resolveFrom(createRequire(import.meta.url), "@types/node/package.json");
  return manifest === undefined ? [] : [dirname(dirname(manifest))];
}
