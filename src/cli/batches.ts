import { relative } from "node:path";
import type { Linter } from "eslint";
import { componentLanguageOf, Components, hasTypeScript, type ScriptParser } from "../programs/components.ts";
import type { BrokenConfig } from "../programs/config.ts";
import type { Edits } from "../programs/edits.ts";
import type { UnresolvedImport } from "../programs/imports.ts";
import type { ProgramExtras } from "../programs/parser.ts";
import { inferredCompilerOptions } from "../programs/inferred.ts";
import { groupByProgram, type TypedGroup } from "../programs/plan.ts";
import { findToolchain, remedyFor, type UnusableToolchain } from "../programs/toolchain.ts";
import type { Failure } from "./failure.ts";
import { isTypeScript } from "./files.ts";
import { InputError } from "./input-error.ts";
import { parsedBy, untyped } from "./languages.ts";

/** Files that are linted by one ESLint instance. */
export interface Batch {
  label: string;
  files: string[];
  /** Files that are edited are read with the texts that they have got. */
  open: (extras?: ProgramExtras) => OpenBatch;
}

interface OpenBatch {
  languages: Linter.Config[];
  /** What TypeScript says of edits, where it is asked by this command. */
  edits?: Edits;
  release: () => void;
}

export interface Plan {
  batches: Batch[];
  /** What the user should know although all goes well. */
  notes: string[];
  failures: Failure[];
  /** Files that are linted by none of the batches, since nothing here can read them. */
  unread: string[];
  /** Filled while the batches are linted. */
  unresolved: UnresolvedImport[];
  /** What rules are told of types: by `settings["async-pitfalls"]`. Which TypeScript that is has been settled here. */
  settings: object;
}

const EMPTY: Plan = { batches: [], notes: [], failures: [], unread: [], unresolved: [], settings: {} };
const WITHOUT_TYPES: Plan = { ...EMPTY, settings: { types: "off" } };

export async function planBatches(files: readonly string[], cwd: string, types: boolean): Promise<Plan> {
  if (files.length === 0) return EMPTY;
  const components = new Components(files, cwd);
  const lookup = findToolchain(cwd);
  if (lookup.state === "missing") return planWithoutToolchain(lookup, files, components, cwd, types);
  if (!types) return { ...WITHOUT_TYPES, batches: [untypedBatch(files, components, lookup.state === "native" ? lookup.parser : lookup.toolchain.parser)] };
  if (lookup.state === "native") return planWithNative(files, cwd, components.parserOf(lookup.parser as ScriptParser));
  const { broken, groups } = groupByProgram(lookup.toolchain, files, components);
  const unresolved: UnresolvedImport[] = [];
  const batches = groups.map((group) => typedBatch(group, cwd, unresolved));
  return { ...EMPTY, batches, failures: broken.map(failureOf), unresolved, settings: { types: "typescript" } };
}

/** The rules ask TypeScript 7 by themselves: it is told of all files, so that those that no tsconfig.json includes have types as well. */
function planWithNative(files: readonly string[], cwd: string, parser: Linter.Parser): Plan {
  const batch = { label: "types of TypeScript 7", files: [...files], open: () => ({ languages: parsedBy(parser), release: () => undefined }) };
  return { ...EMPTY, batches: [batch], settings: nativeSettings(files.filter((file) => !componentLanguageOf(file)), cwd) };
}

/** A linted folder may have a TypeScript of its own, which is not to be run. */
function nativeSettings(files: readonly string[], cwd: string): object {
  return { types: "native", together: { folder: cwd, files, compilerOptionsFor: inferredCompilerOptions } };
}

async function planWithoutToolchain(
  lookup: UnusableToolchain,
  files: readonly string[],
  components: Components,
  cwd: string,
  types: boolean,
): Promise<Plan> {
  const inTypeScript = await Promise.all(files.map(async (file) => isTypeScript(file) || (await hasTypeScript(file))));
  const unread = files.filter((_, index) => inTypeScript[index]);
  const readable = files.filter((file) => !unread.includes(file));
  const remedy = remedyFor(lookup);
  if (readable.length === 0) throw new InputError(`TypeScript files cannot be read: ${remedy}`);
  const hasTypes = types && lookup.native !== undefined;
  const notes = notesWithoutToolchain(unread.length, types && !hasTypes, remedy);
  return { ...WITHOUT_TYPES, batches: [untypedBatch(readable, components, undefined)], notes, unread, ...(hasTypes ? { settings: nativeSettings(readable, cwd) } : {}) };
}

function notesWithoutToolchain(unread: number, missesTypes: boolean, remedy: string): string[] {
  const javaScript = "JavaScript is linted without types";
  if (unread === 0) return missesTypes ? [`${javaScript} (--no-types says so): ${remedy}`] : [];
  const typeScript = unread === 1 ? "1 TypeScript file cannot be read" : `${unread} TypeScript files cannot be read`;
  return [`${typeScript}${missesTypes ? `, and ${javaScript}` : ""}: ${remedy}`];
}

function failureOf({ path, reason }: BrokenConfig): Failure {
  return { path, reason: `is broken: ${reason} Types that depend on it are missing; --no-types goes on without it.` };
}

function typedBatch(group: TypedGroup, cwd: string, unresolved: UnresolvedImport[]): Batch {
  return {
    label: group.configPath === undefined ? "inferred types" : relative(cwd, group.configPath),
    files: group.files,
    open: (extras) => {
      const typed = group.open(extras);
      const release = () => {
        unresolved.push(...group.unresolvedImports(typed));
        typed.release();
      };
      return { languages: parsedBy(typed.parser), edits: group.edits(typed), release };
    },
  };
}

function untypedBatch(files: readonly string[], components: Components, parser: Linter.Parser | undefined): Batch {
  const languages = untyped(components, parser);
  return { label: "without types", files: [...files], open: () => ({ languages, release: () => undefined }) };
}

/** JavaScript that a parser rejects may be a script in sloppy mode: ESLint's own parser tries, as either kind. */
export function secondReadings(files: readonly string[]): Batch[] {
  return (["commonjs", "module"] as const).map((sourceType) => ({
    label: `read as ${sourceType}`,
    files: [...files],
    open: () => ({ languages: untyped(undefined, undefined, sourceType), release: () => undefined }),
  }));
}
