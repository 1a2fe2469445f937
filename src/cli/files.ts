import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { hasCode, unreadable, type Failure } from "./failure.ts";
import { FolderListing } from "./folder-listing.ts";
import { ignoredOf } from "./ignore.ts";
import { InputError } from "./input-error.ts";
import { isSource, type LeftOut } from "./left-out.ts";

export interface FileList {
  /** Absolute, sorted, each once. */
  files: string[];
  /** Files that were named themselves. */
  named: ReadonlySet<string>;
  /** Files that were named but are in no language that is linted. */
  foreign: string[];
  leftOut: LeftOut;
  failures: Failure[];
  /** What is in folders that have been left out as a whole. */
  countSkipped: () => Promise<LeftOut>;
}

export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

export function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/.test(file);
}

/** All files that the paths stand for. */
export async function listFiles(paths: readonly string[], cwd: string): Promise<FileList> {
  const listing = new FolderListing();
  const named = new Set<string>();
  const matching: string[] = [];
  const failures: Failure[] = [];
  // One after the other: of two names for one folder the first holds.
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const kind = await kindOf(path, absolute, failures);
    if (kind === "pattern") matching.push(...(await filesMatching(path, cwd)));
    if (kind === "folder") await listing.add(absolute);
    if (kind === "file") named.add(absolute);
  }
  const foreign = [...named].filter((file) => !isSource(file));
  const files = [...new Set([...listing.files, ...matching, ...named])].filter(isSource).sort();
  for (const file of named) listing.leftOut.delete(file);
  return {
    files,
    named,
    foreign: foreign.sort(),
    leftOut: listing.leftOut,
    failures: [...failures, ...listing.failures],
    countSkipped: () => listing.countSkipped(),
  };
}

async function kindOf(path: string, absolute: string, failures: Failure[]): Promise<"file" | "folder" | "pattern" | undefined> {
  try {
    return (await stat(absolute)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (isPattern(path)) return "pattern";
    if (hasCode(error, "ENOENT", "ENOTDIR")) throw new InputError(`"${path}" does not exist.`);
    failures.push(unreadable(absolute, error));
    return undefined;
  }
}

function isPattern(path: string): boolean {
  return /[*?{[]/.test(path);
}

/** What a shell would have made of a pattern without quotes, and `**` for folders of any depth. */
async function filesMatching(pattern: string, cwd: string): Promise<string[]> {
  const parts = pattern.split("/");
  const folder = resolve(cwd, parts.slice(0, parts.findIndex(isPattern)).join("/") || (pattern.startsWith("/") ? "/" : "."));
  const listing = new FolderListing();
  await listing.add(folder);
  const rest = `/${parts.slice(parts.findIndex(isPattern)).join("/")}`;
  const matching = await ignoredOf(listing.files, [rest], folder, folder);
  if (matching.size === 0) throw new InputError(`No JavaScript or TypeScript file matches "${pattern}".`);
  return [...matching];
}

/** The folder that all files are in: the working directory, unless files outside it were named. */
export function baseOf(files: readonly string[], cwd: string): string {
  return files.reduce((base, file) => commonFolder(base, file), cwd);
}

function commonFolder(folder: string, file: string): string {
  let common = folder;
  while (isOutside(common, file)) {
    const parent = resolve(common, "..");
    if (parent === common) return common;
    common = parent;
  }
  return common;
}

function isOutside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path === ".." || path.startsWith(`..${sep}`) || resolve(path) === path;
}
