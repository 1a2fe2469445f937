import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { git, workTreeOf } from "./git.ts";
import { InputError } from "./input-error.ts";
import type { Environment } from "./terminal.ts";

export interface WantedChanges {
  staged: boolean;
  since: string | undefined;
}

export interface Changes {
  files: string[];
  /** What is going to be committed, where that is not what is on the disk. */
  texts: Map<string, string>;
}

/** The ids of blobs by their paths; the id of a submodule is that of a commit. */
type Blobs = Map<string, string>;

/** So many files are read at once. */
const CHUNK = 64;

interface Repository {
  root: string;
  /** The index that a hook is run for. */
  variables: NodeJS.ProcessEnv;
}

/**
 * Of these files, those that git has as changed: staged, or otherwise different from where the branch began. Ids are
 * compared, since `git diff` would run the filters that a repository names.
 */
export async function changedOf(files: readonly string[], { since, staged }: WantedChanges, cwd: string, env: Environment): Promise<Changes> {
  const repository = await repositoryOf(staged ? "--staged" : "--since", cwd, env);
  return staged ? stagedOf(files, repository) : changedSince(files, since ?? "HEAD", repository);
}

/** Of these files, those that git could not bring back as they are, each asked of its own repository: changed since the last commit, not tracked, or in no repository. */
export async function uncommittedOf(files: readonly string[]): Promise<string[]> {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const roots = new Map(await Promise.all(folders.map(async (folder) => [folder, await workTreeOf(await realpath(folder).catch(() => folder))] as const)));
  const uncommitted: string[] = [];
  for (const root of new Set(roots.values())) {
    const own = files.filter((file) => roots.get(dirname(file)) === root);
    uncommitted.push(...(root === undefined ? own : await changedFrom(await blobsOf("HEAD", { root, variables: {} }), own, { root, variables: {} })));
  }
  return uncommitted.sort();
}

async function repositoryOf(option: string, cwd: string, env: Environment): Promise<Repository> {
  const root = await workTreeOf(await realpath(cwd));
  if (root === undefined || (await git(root, ["rev-parse", "--git-dir"])) === undefined) throw new InputError(`${option} needs git and a repository: "${cwd}" is in none.`);
  const index = env["GIT_INDEX_FILE"];
  return { root, variables: index === undefined ? {} : { GIT_INDEX_FILE: resolve(root, index) } };
}

async function stagedOf(files: readonly string[], repository: Repository): Promise<Changes> {
  const [staged, committed] = await Promise.all([blobsInIndex(repository), blobsOf("HEAD", repository)]);
  const changes: Changes = { files: [], texts: new Map() };
  for (const file of files) {
    const name = await nameIn(repository, file);
    const id = staged.get(name);
    if (id === undefined || id === committed.get(name)) continue;
    changes.files.push(file);
    if (!(await isOnDisk(file, id))) await addText(changes, file, id, repository);
  }
  return changes;
}

async function addText({ texts }: Changes, file: string, id: string, { root }: Repository): Promise<void> {
  const answer = await git(root, ["cat-file", "blob", id]);
  if (answer) texts.set(file, answer.stdout);
}

async function changedSince(files: readonly string[], ref: string, repository: Repository): Promise<Changes> {
  const { root } = repository;
  const commit = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (!commit) throw new InputError(`--since: git has no commit "${ref}" here. In CI it may have to be fetched before.`);
  const id = commit.stdout.trim();
  const base = (await git(root, ["merge-base", id, "HEAD"]))?.stdout.trim() ?? id;
  return { files: await changedFrom(await blobsOf(base, repository), files, repository), texts: new Map() };
}

async function changedFrom(before: Blobs, files: readonly string[], repository: Repository): Promise<string[]> {
  const changed: string[] = [];
  for (let start = 0; start < files.length; start += CHUNK) {
    const chunk = files.slice(start, start + CHUNK);
    const answers = await Promise.all(chunk.map((file) => isChanged(file, before, repository)));
    changed.push(...chunk.filter((_, index) => answers[index]));
  }
  return changed;
}

async function isChanged(file: string, before: Blobs, repository: Repository): Promise<boolean> {
  const name = await nameIn(repository, file);
  const id = before.get(name);
  return id === undefined ? !isInSubmodule(name, before) : !(await isOnDisk(file, id));
}

/** `100644 <id> 0\ta.js`; an entry of a merge that is not done has another number than 0. */
async function blobsInIndex({ root, variables }: Repository): Promise<Blobs> {
  const answer = await git(root, ["ls-files", "-z", "--stage"], variables);
  return blobsIn(answer?.stdout ?? "", /^\d+ (\S+) 0\t(.+)$/s);
}

/** `100644 blob <id>\ta.js`. Before the first commit there is nothing. */
async function blobsOf(commit: string, { root }: Repository): Promise<Blobs> {
  const answer = await git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return blobsIn(answer?.stdout ?? "", /^\d+ \w+ (\S+)\t(.+)$/s);
}

function blobsIn(text: string, format: RegExp): Blobs {
  const found = text.split("\0").map((line) => format.exec(line));
  return new Map(found.flatMap((match): [string, string][] => (match ? [[match[2] ?? "", match[1] ?? ""]] : [])));
}

/** Git knows files by the names that they have without links. */
async function nameIn({ root }: Repository, file: string): Promise<string> {
  const path = await realpath(file).catch(() => file);
  return relative(root, path).split(sep).join("/");
}

function isInSubmodule(name: string, blobs: Blobs): boolean {
  const folders = name.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
  return folders.some((folder) => blobs.has(folder));
}

/** With the line breaks of the system or without them. */
async function isOnDisk(file: string, id: string): Promise<boolean> {
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) return false;
  return idOf(content, id.length) === id || idOf(Buffer.from(content.toString("utf8").replaceAll("\r\n", "\n")), id.length) === id;
}

/** As git computes it, with the hash that the repository has. */
function idOf(content: Buffer, length: number): string {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${content.length}\0`).update(content).digest("hex");
}
