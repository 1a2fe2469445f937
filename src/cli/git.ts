import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** What git tracks in a folder, or would track. */
export interface GitEntry {
  /** Relative to the folder, with `/`; `.` is the folder itself. */
  name: string;
  /** A repository within the repository, such as a submodule, is one entry. */
  kind: "file" | "link" | "repository";
  isTracked: boolean;
}

export interface GitFolder {
  entries: GitEntry[];
  unreadable: { path: string; reason: string }[];
}

const run = promisify(execFile);

/** Whatever the configuration of a repository says, no program is started: docs/guides/security.md has the list. */
const SAFE_OPTIONS = [
  ...["--no-pager", "--no-optional-locks"],
  // Not `false`: Git before 2.36 runs a program of that name.
  ...["-c", "core.fsmonitor="],
  ...["-c", "safe.bareRepository=explicit"],
  ...["-c", `core.hooksPath=${devNull}`],
];

/** A file that a partial clone has left out is not fetched: fetching starts what the repository names for it. */
const SAFE_VARIABLES = { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" };

/**
 * What is in a folder; `undefined` where git has no say: it is not installed, the folder is in no repository, or the
 * folder is itself ignored.
 */
export async function folderKnownToGit(folder: string): Promise<GitFolder | undefined> {
  const root = await workTreeOf(folder);
  if (root === undefined || (await isIgnored(folder))) return undefined;
  const answer = await git(folder, ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"]);
  return answer && { entries: answer.stdout.split("\0").flatMap(entryOf), unreadable: unreadableIn(answer.stderr, root) };
}

/** The names of the files that git ignores in a folder that it knows. */
export async function filesIgnoredByGit(folder: string): Promise<string[]> {
  const answer = await git(folder, ["ls-files", "-z", "--others", "--ignored", "--exclude-standard"]);
  return answer?.stdout.split("\0").filter((name) => name !== "") ?? [];
}

/** `H 100644 <hash> 0\ta.js`, and `? b.js` for what is not tracked yet. */
function entryOf(line: string): GitEntry[] {
  const [, mode, name] = /^(?:\? |\S (\d+) \S+ \d\t)(.+)$/s.exec(line) ?? [];
  if (name === undefined) return [];
  const plain = name.replace(/\/$/, "");
  if (mode !== undefined) return [{ name: plain, kind: kindOf(mode), isTracked: true }];
  return [{ name: plain, kind: plain === name ? "file" : "repository", isTracked: false }];
}

function kindOf(mode: string): GitEntry["kind"] {
  if (mode === "160000") return "repository";
  return mode === "120000" ? "link" : "file";
}

async function isIgnored(folder: string): Promise<boolean> {
  return (await git(folder, ["check-ignore", "--quiet", "."])) !== undefined;
}

/** Git goes on without a folder that it cannot open, and says so with a path from the root. */
function unreadableIn(warnings: string, root: string): GitFolder["unreadable"] {
  const found = warnings.matchAll(/^warning: could not open directory '(.*?)\/?': (.*)$/gm);
  return [...found].map(([, path = "", reason = ""]) => ({ path: join(root, path), reason }));
}

/**
 * The folder whose `.git` git would use. A folder that looks like a bare repository can be committed, with a
 * configuration: git refuses it when told to, and before 2.38 it does not.
 */
export async function workTreeOf(folder: string): Promise<string | undefined> {
  for (let around = folder; ; around = dirname(around)) {
    if (await isRepository(join(around, ".git"))) return around;
    if ((await isRepository(around)) || dirname(around) === around) return undefined;
  }
}

/** As git tells it: by what is in the folder, or a file that says where the folder is. */
async function isRepository(path: string): Promise<boolean> {
  const isFolder = await isFolderAt(path);
  if (isFolder !== true) return isFolder === false;
  if (!(await isThere(path, "HEAD"))) return false;
  return (await isThere(path, "commondir")) || ((await isThere(path, "objects")) && (await isThere(path, "refs")));
}

async function isThere(...path: string[]): Promise<boolean> {
  return (await isFolderAt(join(...path))) !== undefined;
}

/** `undefined` where nothing is. */
async function isFolderAt(path: string): Promise<boolean | undefined> {
  return stat(path).then((entry) => entry.isDirectory(), () => undefined);
}

interface Answer {
  stdout: string;
  stderr: string;
}

/** Runs git in a folder; `variables` are those of a hook that it is to know. */
export async function git(folder: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Answer | undefined> {
  // A program is looked for in the folder that it starts in, on Windows always: not in the one that is linted.
  const cwd = dirname(process.execPath);
  try {
    return await run("git", ["-C", folder, ...SAFE_OPTIONS, ...args], { cwd, env: { ...environment(), ...variables }, maxBuffer: 2 ** 30 });
  } catch {
    // No git, no repository, or "no" for an answer: the caller does without.
    return undefined;
  }
}

/** In a git hook these variables name the hook's repository and index, relative to another folder. */
function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(entries), ...SAFE_VARIABLES, LC_ALL: "C" };
}
