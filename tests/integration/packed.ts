import { execFile, type ExecFileException } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "..", "..");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const QUIETLY = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];

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
  await writeFiles(folder, { "package.json": JSON.stringify(manifest), ...files });
  await run(npm, ["install", ...QUIETLY, ...packages], { cwd: folder });
  return folder;
}

/** A project with these files, with the packages that `tools/<tools>` pins, and with the tarball. */
export async function createToolProject(folder: string, files: Readonly<Record<string, string>>, tools: string, { file }: Tarball): Promise<string> {
  await cp(path.join(import.meta.dirname, "tools", tools), folder, { recursive: true });
  await writeFiles(folder, files);
  await run(npm, ["ci", ...QUIETLY], { cwd: folder });
  await run(npm, ["install", "--no-save", ...QUIETLY, file], { cwd: folder });
  return folder;
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }),
  );
}

export function npx(folder: string, ...command: string[]): Promise<Output> {
  return execute(folder, npm, "exec", "--no", "--", ...command);
}

/** As `npx`, without npm, which takes a while to say which file it is. */
export function runBin(folder: string, name: string, ...args: string[]): Promise<Output> {
  return execute(folder, path.join(folder, "node_modules", ".bin", name), ...args);
}

/** Runs a program to its end, whatever it ends with. */
export async function execute(folder: string, program: string, ...args: string[]): Promise<Output> {
  try {
    const output = await run(program, args, { cwd: folder, maxBuffer: 2 ** 26 });
    return { code: 0, ...output };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as ExecFileException;
    return { code: typeof code === "number" ? code : -1, stdout, stderr };
  }
}
