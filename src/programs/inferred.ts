import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { resolveFrom } from "./toolchain.ts";

/**
 * Settings for files that no tsconfig.json covers: as lenient as an editor is with loose JavaScript files. Every
 * file is a module of its own, so that functions of the same name in unrelated scripts are never taken for one.
 */
export function inferredOptions(typescript: typeof ts, files: readonly string[]): ts.CompilerOptions {
  const typeRoots = typeRootsFor(typescript, files);
  // TypeScript 4 knows no bundlers, 5.0 does not know `preserve`.
  const modules: Partial<typeof ts.ModuleKind> = typescript.ModuleKind;
  const resolutions: Partial<typeof ts.ModuleResolutionKind> = typescript.ModuleResolutionKind;
  return {
    allowJs: true,
    allowImportingTsExtensions: true,
    checkJs: false,
    esModuleInterop: true,
    jsx: typescript.JsxEmit.Preserve,
    maxNodeModuleJsDepth: 0,
    module: modules.Preserve ?? typescript.ModuleKind.ESNext,
    moduleDetection: typescript.ModuleDetectionKind.Force,
    moduleResolution: resolutions.Bundler ?? typescript.ModuleResolutionKind.Node16,
    noEmit: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    target: typescript.ScriptTarget.ESNext,
    typeRoots,
    // TypeScript 6 loads no `@types` unless they are named; before it, all of them were loaded.
    types: [...new Set(typeRoots.flatMap((root) => packagesIn(typescript, root)))],
  };
}

function typeRootsFor(typescript: typeof ts, files: readonly string[]): string[] {
  const projectRoots = [...foldersUpwards(files)]
    .map((folder) => join(folder, "node_modules", "@types"))
    .filter((root) => typescript.sys.directoryExists(root));
  const hasNode = projectRoots.some((root) => packagesIn(typescript, root).includes("node"));
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

function packagesIn(typescript: typeof ts, root: string): string[] {
  return typescript.sys.getDirectories(root).filter((name) => !name.startsWith("."));
}

/** A JavaScript project seldom installs `@types/node`; those that happen to stand beside this package do as well. */
function ownNodeTypes(): string[] {
  const manifest = resolveFrom(createRequire(import.meta.url), "@types/node/package.json");
  return manifest === undefined ? [] : [dirname(dirname(manifest))];
}
