import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The files in a folder that git tracks or would track, relative to it with `/`; `undefined` where git has no
 * say: it is not installed, the folder is in no repository, or the folder is itself ignored.
 */
export async function filesKnownToGit(folder: string): Promise<string[] | undefined> {
  if (await isIgnored(folder)) return undefined;
  const output = await git(folder, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  return output?.split("\0").filter((name) => name !== "");
}

async function isIgnored(folder: string): Promise<boolean> {
  return (await git(folder, ["check-ignore", "--quiet", "."])) !== undefined;
}

async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", args, { cwd: folder, env: environment(), maxBuffer: 2 ** 30 });
    return stdout;
  } catch {
    // No git, no repository, or "no" for an answer: the caller does without.
    return undefined;
  }
}

/** In a git hook these variables name the hook's repository and index, relative to another folder. */
function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return Object.fromEntries(entries);
}
