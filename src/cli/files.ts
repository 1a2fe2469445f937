import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { filesKnownToGit } from "./git.ts";
import { InputError } from "./input-error.ts";

export interface FileList {
  files: string[];
  /** Files that were named but are in no language that is linted. */
  foreign: string[];
}

const LINTED = /\.[cm]?[jt]sx?$/;
const GENERATED = /\.d\.(?:[^./]+\.)?[cm]?ts$|\.min\.[cm]?js$|^\.pnp\./;
const INSTALLED_FOLDERS = new Set(["node_modules", ".yarn", ".git"]);

export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

/** All files that the paths stand for, absolute, sorted, each once. */
export async function listFiles(paths: readonly string[], cwd: string): Promise<FileList> {
  const lists = await Promise.all(paths.map((path) => filesAt(path, cwd)));
  const named = [...new Set(lists.flat())].sort();
  return { files: named.filter((file) => LINTED.test(file)), foreign: named.filter((file) => !LINTED.test(file)) };
}

async function filesAt(path: string, cwd: string): Promise<string[]> {
  const absolute = resolve(cwd, path);
  const entry = await stat(absolute).catch((error: unknown) => {
    if (isNotFound(error)) throw new InputError(`"${path}" does not exist.${globHint(path)}`);
    throw error;
  });
  if (!entry.isDirectory()) return [absolute];
  const known = await filesKnownToGit(absolute);
  return known ? lintable(absolute, known) : walk(absolute);
}

function globHint(path: string): string {
  return /[*?{[]/.test(path) ? " Give files or folders; patterns are expanded by the shell, unless quoted." : "";
}

/** Git lists names that are gone from the disk, and a repository within the repository as one entry. */
async function lintable(folder: string, names: readonly string[]): Promise<string[]> {
  const wanted = names.filter((name) => name.endsWith("/") || isWanted(name) || !basename(name).includes("."));
  const found = await Promise.all(wanted.map((name) => lintableAt(join(folder, name), name)));
  return found.flat();
}

async function lintableAt(path: string, name: string): Promise<string[]> {
  const entry = await lstat(path).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (entry?.isDirectory()) return isInstalled(name) ? [] : filesAt(path, path);
  return entry?.isFile() && isWanted(name) ? [path] : [];
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name));
  const files = entries.filter((entry) => entry.isFile() && isWanted(entry.name));
  const below = await Promise.all(folders.map((entry) => walk(join(folder, entry.name))));
  return [...files.map((entry) => join(folder, entry.name)), ...below.flat()];
}

function isWanted(name: string): boolean {
  return LINTED.test(name) && !GENERATED.test(basename(name)) && !isInstalled(name);
}

function isInstalled(name: string): boolean {
  return name.split("/").some((part) => INSTALLED_FOLDERS.has(part));
}

/** Without git to ask, these are taken for what no one wrote by hand. */
function isSkipped(folder: string): boolean {
  return folder.startsWith(".") || folder === "node_modules" || folder === "coverage";
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
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
