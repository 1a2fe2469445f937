import type { SourceCode } from "../ast/nodes.ts";
import type { environments } from "../models/views/environments.ts";
import type { TypeSource } from "./type-sources.ts";

/** What runs a file. */
export type Environment = (typeof environments)[number];

/** Files that are linted together, and how TypeScript is to read those of them that no tsconfig.json includes. */
export interface LintedTogether {
  /** The folder whose TypeScript is asked, whatever the folders of the files have. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly compilerOptionsFor: (files: readonly string[]) => object;
}

/** Where a file is, and what the user's settings say of it. */
export interface FilePlace {
  /** Its path; empty if it has none. */
  readonly file: string;
  readonly environment?: Environment | undefined;
  /** Who is asked for its types: the parser's TypeScript, unless it is said otherwise. */
  readonly types?: TypeSource;
  /** Without it, TypeScript 7 is not asked about files that no tsconfig.json includes. */
  readonly together?: LintedTogether | undefined;
}

const NOWHERE: FilePlace = { file: "" };
const places = new WeakMap<SourceCode, FilePlace>();

export function placeOf(sourceCode: SourceCode): FilePlace {
  return places.get(sourceCode) ?? NOWHERE;
}

/** Sets the place of a file, before anything is asked about it. */
export function setPlace(sourceCode: SourceCode, place: FilePlace): void {
  places.set(sourceCode, place);
}
