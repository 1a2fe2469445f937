import { memoize } from "../../ast/memoize.ts";
import type { Project } from "../../facts/facts.ts";

/** An answer, and what it comes from. */
export interface Kept {
  readonly answer: unknown;
  /** How many functions deep it was found, itself included; `isCut` if further ones were too deep to be asked about. */
  readonly height: number;
  readonly isCut: boolean;
  /** The files of the project that were read for it. */
  readonly files: ReadonlySet<string>;
}

interface Entry {
  readonly kept: Kept;
  readonly versions: ReadonlyMap<string, object | undefined>;
  /** The project in which the files were last seen to be the same. */
  seenIn: Project | undefined;
}

/** By the file that is linted, or the version of another one. */
const entriesOf = memoize((_: object) => new Map<string, Entry>());

/** Returns what stands for a file and those that it imports: another object after one of them has been edited. */
export function versionOf(project: Project, file: string): object | undefined {
  return project.surroundingsOf(file);
}

/** Keeps an answer by the versions of the files that it comes from. */
export function keepAnswer(project: Project | undefined, owner: object, key: string, kept: Kept): void {
  const versions = new Map([...kept.files].map((file) => [file, project && versionOf(project, file)]));
  entriesOf(owner).set(key, { kept, versions, seenIn: project });
}

/** Returns the answer that was kept, unless one of its files has been edited. */
export function keptAnswer(project: Project | undefined, owner: object, key: string): Kept | undefined {
  const entry = entriesOf(owner).get(key);
  return entry && isValidIn(project, entry) ? entry.kept : undefined;
}

/** A project is that of one program: once seen to be valid there, an answer remains so. */
function isValidIn(project: Project | undefined, entry: Entry): boolean {
  if (entry.seenIn === project) return true;
  if (!project || ![...entry.versions].every(([file, version]) => versionOf(project, file) === version)) return false;
  entry.seenIn = project;
  return true;
}
