import { relative } from "node:path";
import type { Linter } from "eslint";
import type { BrokenConfig } from "../facts/program-config.ts";
import { groupByProgram, type TypedGroup } from "../facts/program-plan.ts";
import { findToolchain, remedyFor, type Toolchain, type UnusableToolchain } from "../facts/typescript-module.ts";
import type { Failure } from "./failure.ts";
import { isTypeScript } from "./files.ts";
import { InputError } from "./input-error.ts";
import { parsedBy, untyped } from "./languages.ts";

/** Files that are linted by one ESLint instance. */
export interface Batch {
  label: string;
  files: string[];
  open: () => OpenBatch;
}

interface OpenBatch {
  languages: Linter.Config[];
  release: () => void;
}

export interface Plan {
  batches: Batch[];
  /** What the user should know although all goes well. */
  notes: string[];
  failures: Failure[];
}

export function planBatches(files: readonly string[], cwd: string, types: boolean): Plan {
  const lookup = findToolchain(cwd);
  if (lookup.state !== "ready") return planWithoutToolchain(lookup, files, types);
  if (!types) return { batches: [untypedBatch(files, lookup.toolchain)], notes: [], failures: [] };
  const { broken, groups } = groupByProgram(lookup.toolchain, files);
  return { batches: groups.map((group) => typedBatch(group, cwd)), notes: [], failures: broken.map(failureOf) };
}

function planWithoutToolchain(
  lookup: UnusableToolchain,
  files: readonly string[],
  types: boolean,
): Plan {
  const unreadable = files.filter(isTypeScript);
  if (unreadable.length > 0) throw new InputError(`TypeScript files cannot be read: ${remedyFor(lookup)}`);
  const notes = types ? [`JavaScript is linted without types (--no-types says so): ${remedyFor(lookup)}`] : [];
  return { batches: [untypedBatch(files, undefined)], notes, failures: [] };
}

function failureOf({ path, reason }: BrokenConfig): Failure {
  return { path, reason: `is broken: ${reason} Types that depend on it are missing; --no-types goes on without it.` };
}

function typedBatch(group: TypedGroup, cwd: string): Batch {
  return {
    label: group.configPath === undefined ? "inferred types" : relative(cwd, group.configPath),
    files: group.files,
    open: () => {
      const { parser, release } = group.open();
      return { languages: parsedBy(parser), release };
    },
  };
}

function untypedBatch(files: readonly string[], toolchain: Toolchain | undefined): Batch {
  const languages = untyped(toolchain?.parser);
  return { label: "without types", files: [...files], open: () => ({ languages, release: () => undefined }) };
}

/** JavaScript that a parser rejects may be a script in sloppy mode: ESLint's own parser tries, as either kind. */
export function secondReadings(files: readonly string[]): Batch[] {
  return (["commonjs", "module"] as const).map((sourceType) => ({
    label: `read as ${sourceType}`,
    files: [...files],
    open: () => ({ languages: untyped(undefined, sourceType), release: () => undefined }),
  }));
}
