import type ts from "typescript";
import type { Components } from "./components.ts";
import { ProjectConfigs, type BrokenConfig, type ProjectConfig } from "./config.ts";
import { Edits } from "./edits.ts";
import { unresolvedImports, type UnresolvedImport } from "./imports.ts";
import { inferredOptions } from "./inferred.ts";
import { Packages } from "./packages.ts";
import { createTypedParser, type ProgramExtras, type ProgramSpec, type TypedParser } from "./parser.ts";
import type { Toolchain } from "./toolchain.ts";

/** Files that one program gives types to. */
export interface TypedGroup {
  /** The tsconfig.json, or `undefined` where TypeScript infers all it knows. */
  configPath: string | undefined;
  files: string[];
  open: (extras?: ProgramExtras) => TypedParser;
  /** What TypeScript says of edits of the files of a program that is open. */
  edits: (typed: TypedParser) => Edits;
  /** What could not be resolved in the files of a program that is open. */
  unresolvedImports: (typed: TypedParser) => UnresolvedImport[];
}

export interface ProgramPlan {
  groups: TypedGroup[];
  /** Files that these may have been meant for have inferred types. */
  broken: readonly BrokenConfig[];
}

interface ProjectFiles {
  included: string[];
  /** TypeScript files and components that no tsconfig.json includes, tests for example: linted with the nearest one's settings. */
  adopted: string[];
}

const TYPESCRIPT_FILE = /\.[cm]?tsx?$/;

/**
 * Gives every file to one program: that of the tsconfig.json that includes it; for other TypeScript files and for
 * components that of the nearest one; for all the rest one that infers types from the code.
 */
export function groupByProgram(toolchain: Toolchain, files: readonly string[], components: Components): ProgramPlan {
  const configs = new ProjectConfigs(toolchain.typescript, components.extensions);
  const projects = new Map<ProjectConfig, ProjectFiles>();
  const loose: string[] = [];
  for (const file of files) {
    const covering = configs.covering(file);
    const owner = covering ?? (TYPESCRIPT_FILE.test(file) || components.has(file) ? configs.nearest(file) : undefined);
    if (owner) filesOf(projects, owner)[covering ? "included" : "adopted"].push(file);
    else loose.push(file);
  }
  return { groups: groupsOf(toolchain, projects, loose, components), broken: configs.broken };
}

function filesOf(projects: Map<ProjectConfig, ProjectFiles>, config: ProjectConfig): ProjectFiles {
  const known = projects.get(config) ?? { included: [], adopted: [] };
  projects.set(config, known);
  return known;
}

function groupsOf(toolchain: Toolchain, projects: Map<ProjectConfig, ProjectFiles>, loose: string[], components: Components): TypedGroup[] {
  const declarations = new Map<string, ts.SourceFile>();
  const all = [...[...projects.values()].flatMap(({ included, adopted }) => [...included, ...adopted]), ...loose];
  const packages = new Packages(toolchain.typescript.sys, all);

  function groupOf(configPath: string | undefined, files: string[], spec: () => Omit<ProgramSpec, "components">): TypedGroup {
    return {
      configPath,
      files,
      open: (extras) => createTypedParser(toolchain, { ...spec(), components }, declarations, extras),
      edits: (typed) => new Edits(toolchain.typescript, typed),
      unresolvedImports(typed) {
        const program = typed.program();
        return program ? unresolvedImports(toolchain.typescript, program, files, packages) : [];
      },
    };
  }

  const groups = [...projects].map(([config, { included, adopted }]) =>
    groupOf(config.path, [...included, ...adopted], () => projectSpec(config, included, adopted, components)),
  );
  if (loose.length === 0) return groups;
  return [...groups, groupOf(undefined, loose, () => inferredSpec(toolchain, loose))];
}

function projectSpec({ parsed }: ProjectConfig, included: string[], adopted: string[], components: Components): Omit<ProgramSpec, "components"> {
  // Where the project itself is not linted, only its global declarations matter to the adopted files.
  const own = included.length > 0 ? parsed.fileNames.filter((name) => !components.has(name)) : parsed.fileNames.filter((name) => /\.d\.[cm]?ts$/.test(name));
  return {
    rootNames: [...own, ...included.filter((name) => components.has(name)), ...adopted],
    options: { ...parsed.options, noEmit: true },
    ...(parsed.projectReferences ? { references: parsed.projectReferences } : {}),
  };
}

function inferredSpec({ typescript }: Toolchain, files: string[]): Omit<ProgramSpec, "components"> {
  return { rootNames: files, options: inferredOptions(typescript, files) };
}
