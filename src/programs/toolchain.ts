import { createRequire } from "node:module";
import { join } from "node:path";
import type * as TypeScriptParser from "@typescript-eslint/parser";
import type ts from "typescript";

/** typescript-eslint's parser and the very TypeScript it uses: programs of another installation are foreign to it. */
export interface Toolchain {
  parser: typeof TypeScriptParser;
  typescript: typeof ts;
}

export type UnusableToolchain =
  | { state: "missing"; packages: readonly string[] }
  | { state: "unsupported"; version: string };

type ToolchainLookup = UnusableToolchain | { state: "ready"; toolchain: Toolchain };

type Require = ReturnType<typeof createRequire>;

const PARSER = "@typescript-eslint/parser";
const TYPESCRIPT = "typescript";

/** Looks in the project first, then beside this package. Nothing is loaded before this is called. */
export function findToolchain(projectDirectory: string): ToolchainLookup {
  const fromProject = toolchainOf(createRequire(join(projectDirectory, "package.json")));
  if (fromProject.state === "ready") return fromProject;
  const own = toolchainOf(createRequire(import.meta.url));
  if (own.state === "ready") return own;
  return fromProject.state === "unsupported" ? fromProject : own;
}

/** What is wrong, and the command that mends it. */
export function remedyFor(lookup: UnusableToolchain): string {
  if (lookup.state === "unsupported") {
    const { version } = lookup;
    const major = version.split(".")[0] ?? version;
    const both = `${PARSER} typescript@6.0 typescript-${major}@npm:typescript@${major}`;
    return `typescript-eslint cannot use TypeScript ${version}, which can stay beside version 6; run: npm install --save-dev ${both}`;
  }
  const { packages } = lookup;
  const verb = packages.length > 1 ? "are" : "is";
  const wanted = packages.map((name) => (name === "typescript" ? "typescript@6.0" : name)).join(" ");
  return `${packages.join(" and ")} ${verb} not installed; run: npm install --save-dev ${wanted}`;
}

function toolchainOf(require: Require): ToolchainLookup {
  const parserPath = resolveFrom(require, PARSER);
  const requireOfParser = parserPath === undefined ? require : createRequire(parserPath);
  const typescriptPath = resolveFrom(requireOfParser, TYPESCRIPT);
  // TypeScript goes first: the parser throws while it loads when its TypeScript is of no use to it.
  const typescript = typescriptPath === undefined ? undefined : (requireOfParser(typescriptPath) as typeof ts);
  if (typescript && !hasCompiler(typescript)) return { state: "unsupported", version: typescript.version };
  if (parserPath === undefined || typescript === undefined) {
    return { state: "missing", packages: [...(parserPath === undefined ? [PARSER] : []), ...(typescript ? [] : [TYPESCRIPT])] };
  }
  return { state: "ready", toolchain: { parser: require(parserPath) as typeof TypeScriptParser, typescript } };
}

/** TypeScript 7 is a native program; what `require("typescript")` gives there is a version number. */
function hasCompiler(typescript: Partial<typeof ts>): boolean {
  return typeof typescript.createProgram === "function";
}

/** The file that `require(name)` would load, or `undefined` where the package is not installed. */
export function resolveFrom(require: Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND";
}
