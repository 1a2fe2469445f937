import { execFile, type ExecFileException } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "..", "..");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder that `remove` takes away with all that is in it. */
export class TemporaryFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async create(): Promise<TemporaryFolder> {
    return new TemporaryFolder(await realpath(await mkdtemp(path.join(tmpdir(), "async-pitfalls-packed-"))));
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

export interface Tarball {
  readonly file: string;
  /** The paths of the files in it. */
  readonly files: readonly string[];
}

export async function pack(folder: string): Promise<Tarball> {
  const { stdout } = await run(npm, ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], { cwd: root });
  const [{ filename, files } = { filename: "", files: [] }] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  return { file: path.join(folder, filename), files: files.map((file) => file.path) };
}

/** A project with these files, and with these packages installed as a user would install them. */
export async function createProject(folder: string, files: Readonly<Record<string, string>>, packages: readonly string[]): Promise<string> {
  await mkdir(folder);
  const manifest = { name: "project", version: "1.0.0", private: true };
  const texts = { "package.json": JSON.stringify(manifest), ...files };
  await Promise.all(Object.entries(texts).map(([name, text]) => writeFile(path.join(folder, name), text)));
  await run(npm, ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", ...packages], { cwd: folder });
  return folder;
}

export async function npx(folder: string, ...command: string[]): Promise<Output> {
  try {
    const output = await run(npm, ["exec", "--no", "--", ...command], { cwd: folder });
    return { code: 0, ...output };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as ExecFileException;
    return { code: typeof code === "number" ? code : -1, stdout, stderr };
  }
}
