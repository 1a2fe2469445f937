import type { SourceCode } from "../../ast/nodes.ts";
import { memoize } from "../../ast/memoize.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Project } from "../../facts/facts.ts";

/** An answer, and what it comes from. */
export interface Kept {
  /** Of another file than the linted one: plain data, for no tree is to be kept by it. */
  readonly answer: unknown;
  /** How many functions deep it was found, itself included; `isCut` if further ones were too deep to be asked about. */
  readonly height: number;
  readonly isCut: boolean;
  /** The files of the project that were read for it. */
  readonly files: ReadonlySet<string>;
}

/** What an answer is about: the file that is linted, or a version of another one. */
export type Owner = SourceCode | VersionedFile;

interface VersionedFile {
  readonly file: string;
  readonly version: number;
}

interface Entry {
  readonly kept: Kept;
  readonly versions: ReadonlyMap<string, number | undefined>;
  /** The number of the project in which the files were last seen to be the same: another program replaces it with each edit. */
  seenIn: number | undefined;
}

const entriesOfLinted = memoize((_: SourceCode) => new Map<string, Entry>());
const entriesOfOthers = byVersion<string, Entry>();

let numbers = 0;

/** Stands for a project that is not to be kept: a weak reference would keep it until the job ends. */
const numberOf = memoize((_: Project): number => (numbers += 1));

/** Keeps an answer by the versions of the files that it comes from. */
export function keepAnswer(project: Project | undefined, owner: Owner, key: string, kept: Kept): void {
  const versions = new Map([...kept.files].map((file) => [file, project?.versionOf(file)]));
  entriesOf(owner).set(key, { kept, versions, seenIn: project && numberOf(project) });
}

/** Returns the answer that was kept, unless one of its files has been edited. */
export function keptAnswer(project: Project | undefined, owner: Owner, key: string): Kept | undefined {
  const entry = entriesOf(owner).get(key);
  return entry && isValidIn(project, entry) ? entry.kept : undefined;
}

function entriesOf(owner: Owner): Map<string, Entry> {
  return "version" in owner ? entriesOfOthers(owner.file, owner.version) : entriesOfLinted(owner);
}

/** A project is that of one program: once seen to be valid there, an answer remains so. */
function isValidIn(project: Project | undefined, entry: Entry): boolean {
  if (!project) return entry.seenIn === undefined;
  const number = numberOf(project);
  if (entry.seenIn === number) return true;
  if (![...entry.versions].every(([file, version]) => project.versionOf(file) === version)) return false;
  entry.seenIn = number;
  return true;
}
