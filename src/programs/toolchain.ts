import { createRequire } from "node:module";
import { join } from "node:path";
import type * as TypeScriptParser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import type ts from "typescript";
import { hasOxc, OXC } from "./oxc.ts";
import { loadOwnParser } from "./own-parser.ts";
import { resolveFrom, versionFrom, type Require } from "./resolve.ts";

/** typescript-eslint's parser and the very TypeScript it uses: programs of another installation are foreign to it. */
export interface Toolchain {
  parser: typeof TypeScriptParser;
  typescript: typeof ts;
}

/** Nothing is there that reads TypeScript with types. */
export interface UnusableToolchain {
  state: "missing";
  packages: readonly string[];
  /** What has to be installed, with versions. */
  wanted: readonly string[];
  /** The version of a TypeScript that is there, and of no use to typescript-eslint. */
  native?: string;
  /** What is there, with its version, and too old to be used. */
  outdated?: string;
}

/** `native`: TypeScript 7, which rules ask by themselves, and a parser that needs no TypeScript. */
type ToolchainLookup = UnusableToolchain | { state: "native"; parser: Linter.Parser } | { state: "ready"; toolchain: Toolchain };

/** What is installed, before any of it is loaded. */
type Installed = UnusableToolchain | { state: "native" } | { state: "ready"; parserPath: string };

const PARSER = "@typescript-eslint/parser";
const TYPESCRIPT = "typescript";

/** TypeScript 7 is a native program: all that `require("typescript")` gives there is a version number. */
const FIRST_NATIVE = 7;

/** Looks in the project first, then beside this package. Nothing is loaded before this is called, and only what has been chosen. */
export function findToolchain(projectDirectory: string): ToolchainLookup {
  const inProject = installedFor(createRequire(join(projectDirectory, "package.json")), projectDirectory);
  if (inProject.state === "native") return { state: "native", parser: loadOwnParser() };
  if (inProject.state === "ready") return { state: "ready", toolchain: load(inProject.parserPath) };
  // TypeScript 7 is asked only where the linted files have it.
  const beside = installedFor(createRequire(import.meta.url), projectDirectory);
  return beside.state === "ready" ? { state: "ready", toolchain: load(beside.parserPath) } : inProject;
}

/** The problem, and the command that fixes it. */
export function remedyFor({ native, outdated, packages, wanted }: UnusableToolchain): string {
  if (outdated !== undefined) return `${outdated} is too old; run: npm install --save-dev ${wanted.join(" ")}`;
  const purpose = native === undefined ? "" : `, which reads files for TypeScript ${native},`;
  const verb = packages.length > 1 ? "are" : "is";
  return `${packages.join(" and ")}${purpose} ${verb} not installed; run: npm install --save-dev ${wanted.join(" ")}`;
}

function installedFor(require: Require, projectDirectory: string): Installed {
  const parserPath = resolveFrom(require, PARSER);
  const version = versionFrom(parserPath === undefined ? require : createRequire(parserPath), TYPESCRIPT);
  if (version === undefined) return parserPath === undefined ? missing([TYPESCRIPT, OXC], ["typescript@7", OXC]) : missing([TYPESCRIPT], ["typescript@6.0"]);
  if (Number.parseInt(version, 10) < FIRST_NATIVE) return parserPath === undefined ? missing([PARSER], [PARSER]) : (outdatedIn(require, version) ?? { state: "ready", parserPath });
  return hasOxc(projectDirectory) ? { state: "native" } : { ...missing([OXC], [OXC]), native: version };
}

/** The first TypeScript that typescript-eslint 8 and the rules can use. */
const OLDEST_TYPESCRIPT = "4.8.4";
/** ESLint 10 asks a parser's scope manager for more than earlier ones have. */
const OLDEST_PARSERS = { 9: "8.0.0", 10: "8.54.0" } as const;

/** An old project is linted with what is beside this package, if that can be used. */
function outdatedIn(require: Require, typescript: string): UnusableToolchain | undefined {
  const parser = versionFrom(require, PARSER);
  const eslint = versionFrom(createRequire(import.meta.url), "eslint") ?? "10";
  const oldest = OLDEST_PARSERS[Number.parseInt(eslint, 10) < 10 ? 9 : 10];
  if (parser !== undefined && isOlder(parser, oldest)) return { ...missing([PARSER], [`${PARSER}@8`]), outdated: `${PARSER} ${parser}` };
  return isOlder(typescript, OLDEST_TYPESCRIPT) ? { ...missing([TYPESCRIPT], ["typescript@6.0"]), outdated: `TypeScript ${typescript}` } : undefined;
}

/** By numbers; what follows a hyphen does not count. */
function isOlder(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split("-", 1).join().split(".").map(Number)) as [number[], number[]];
  const at = one.findIndex((part, index) => part !== two[index]);
  return at >= 0 && (one[at] ?? 0) < (two[at] ?? 0);
}

function missing(packages: readonly string[], wanted: readonly string[]): UnusableToolchain {
  return { state: "missing", packages, wanted };
}

/** TypeScript goes first: the parser throws while it loads when its TypeScript is of no use to it. */
function load(parserPath: string): Toolchain {
  const require = createRequire(parserPath);
  const typescript = require(TYPESCRIPT) as typeof ts;
  return { parser: require(parserPath) as typeof TypeScriptParser, typescript };
}
