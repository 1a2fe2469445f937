import path from "node:path";
import type { LintedTogether } from "../place-of.ts";
import { canonical, toSlashes } from "./paths.ts";

/** A tsconfig.json that is not on the disk. */
interface VirtualConfig {
  readonly path: string;
  readonly text: string;
  /** The files that it was made for. */
  readonly files: readonly string[];
}

/** What has to be known of a program. */
interface KnownProgram {
  readonly names: ReadonlyMap<string, string>;
  projectFiles(): readonly string[];
}

/** Returns the programs of the configurations in a folder and those around it, the nearest first, each with its path. */
type ProgramsAbove = (folder: string) => readonly (readonly [config: string, program: KnownProgram])[];

/**
 * Makes configurations for those of the files that no tsconfig.json includes: TypeScript files are read as those of the nearest one
 * that has any files, all others with inferred types.
 */
export function virtualConfigsFor({ files, compilerOptionsFor }: LintedTogether, programsAbove: ProgramsAbove): readonly VirtualConfig[] {
  const loose: string[] = [];
  const adopted = new Map<string, { program: KnownProgram; files: string[] }>();
  for (const file of files.map(toSlashes)) {
    const above = programsAbove(path.posix.dirname(file));
    if (above.some(([, program]) => program.names.has(canonical(file)))) continue;
    const [config, nearest] = (isTypeScript(file) ? above.find(([, program]) => program.projectFiles().length > 0) : undefined) ?? [];
    if (config === undefined || !nearest) loose.push(file);
    else adopted.set(config, { program: nearest, files: [...(adopted.get(config)?.files ?? []), file] });
  }
  const inferred = loose.length > 0 ? [inferredConfig(loose, compilerOptionsFor(loose))] : [];
  return [...[...adopted].map(([config, { files: more, program }]) => adoptingConfig(config, program, more)), ...inferred];
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file);
}

function adoptingConfig(config: string, program: KnownProgram, files: readonly string[]): VirtualConfig {
  const text = JSON.stringify({ extends: config, compilerOptions: { composite: false, noEmit: true }, files: [...program.projectFiles(), ...files], include: [] });
  return { path: path.posix.join(path.posix.dirname(config), "tsconfig.async-pitfalls-adopted.json"), text, files };
}

function inferredConfig(files: readonly string[], compilerOptions: object): VirtualConfig {
  const folder = path.posix.dirname(files[0] ?? "");
  return { path: path.posix.join(folder, "tsconfig.async-pitfalls-inferred.json"), text: JSON.stringify({ compilerOptions, files }), files };
}
