import { lstat, readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isGone, unreadable, type Failure } from "./failure.ts";
import { folderKnownToGit, filesIgnoredByGit, type GitEntry } from "./git.ts";
import { isInstalled, isSource, reasonInName, reasonToSkip, type LeftOut, type Reason } from "./left-out.ts";

/** Lists folders, each once: by the names that git knows, or else by what is on the disk. Links are not followed. */
export class FolderListing {
  readonly files: string[] = [];
  readonly leftOut: LeftOut = new Map();
  readonly failures: Failure[] = [];
  /** By their real paths: whatever git answers, there is an end to them. */
  readonly #visited = new Set<string>();
  readonly #knownToGit: string[] = [];
  readonly #skipped: { folder: string; reason: Reason }[] = [];

  async add(folder: string): Promise<void> {
    const place = await this.#attempt(folder, () => realpath(folder));
    if (place === undefined || this.#visited.has(place)) return;
    this.#visited.add(place);
    const known = await folderKnownToGit(place);
    // Within a submodule that is not checked out, git knows the folder itself and nothing in it.
    if (!known || known.entries.some(({ name }) => name === ".")) return this.#walk(folder);
    this.#knownToGit.push(folder);
    this.failures.push(...known.unreadable.map(({ path, reason }) => ({ path, reason: `cannot be read: ${reason}` })));
    const foldersAbove = new FoldersAbove(folder);
    await Promise.all(known.entries.map((entry) => this.#addEntry(folder, entry, foldersAbove)));
  }

  /** Looks into what has been skipped as a whole, to say how many files that are: for a user who is left with none. */
  async countSkipped(): Promise<LeftOut> {
    const skipped: LeftOut = new Map();
    await Promise.all(this.#skipped.map(({ folder, reason }) => countBelow(folder, reason, skipped)));
    await Promise.all(this.#knownToGit.map((folder) => countIgnored(folder, skipped)));
    return skipped;
  }

  /** Git lists names that are gone from the disk, and names that a link leads to. */
  async #addEntry(folder: string, { isTracked, kind, name }: GitEntry, foldersAbove: FoldersAbove): Promise<void> {
    if (kind === "link" || !leadsDown(name)) return;
    const path = join(folder, name);
    const reason = kind === "file" ? reasonInName(name, isTracked) : undefined;
    if (reason !== undefined) {
      this.#leaveOut(path, reason);
      return;
    }
    if (!(await foldersAbove.areReal(path))) return;
    const entry = await this.#attempt(path, () => lstat(path));
    if (kind === "file" && entry?.isFile()) this.files.push(path);
    if (kind !== "repository" || !entry?.isDirectory()) return;
    if (isInstalled(name, isTracked)) this.#skipped.push({ folder: path, reason: "installed" });
    else await this.add(path);
  }

  async #walk(folder: string): Promise<void> {
    const entries = (await this.#attempt(folder, () => readdir(folder, { withFileTypes: true }))) ?? [];
    for (const { name } of entries.filter((entry) => entry.isFile())) {
      const reason = reasonInName(name);
      if (reason === undefined) this.files.push(join(folder, name));
      else this.#leaveOut(join(folder, name), reason);
    }
    const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== ".git");
    await Promise.all(folders.map(({ name }) => this.#walkOrSkip(join(folder, name), reasonToSkip(name))));
  }

  async #walkOrSkip(folder: string, reason: Reason | undefined): Promise<void> {
    if (reason === undefined) await this.#walk(folder);
    else this.#skipped.push({ folder, reason });
  }

  /** Of what is installed only sources count: a package has much else, and no one misses it. */
  #leaveOut(path: string, reason: Reason): void {
    if (reason !== "installed" || isSource(path)) this.leftOut.set(path, reason);
  }

  /** What is gone by now is no loss; what cannot be read is told, and all else is listed. */
  async #attempt<T>(path: string, action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      if (!isGone(error)) this.failures.push(unreadable(path, error));
      return undefined;
    }
  }
}

async function countBelow(folder: string, reason: Reason, skipped: LeftOut): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile() && isSource(entry.name)) skipped.set(join(folder, entry.name), reason);
  const folders = entries.filter((entry) => entry.isDirectory());
  await Promise.all(folders.map(({ name }) => countBelow(join(folder, name), reason, skipped)));
}

async function countIgnored(folder: string, skipped: LeftOut): Promise<void> {
  for (const name of (await filesIgnoredByGit(folder)).filter(isSource)) {
    skipped.set(join(folder, name), isInstalled(name, false) ? "installed" : "git");
  }
}

/** Tells what is in a folder from what is only named as if it were, by way of a link. */
class FoldersAbove {
  readonly #known: Map<string, Promise<boolean>>;

  constructor(folder: string) {
    this.#known = new Map([[folder, Promise.resolve(true)]]);
  }

  areReal(path: string): Promise<boolean> {
    const folder = dirname(path);
    const known = this.#known.get(folder) ?? this.#isReal(folder);
    this.#known.set(folder, known);
    return known;
  }

  async #isReal(folder: string): Promise<boolean> {
    const entry = await lstat(folder).catch(() => undefined);
    return entry !== undefined && entry.isDirectory() && this.areReal(folder);
  }
}

/** A name of git's that leads anywhere but deeper into the folder is not followed. */
function leadsDown(name: string): boolean {
  return !name.split("/").some((part) => part === "." || part === "..");
}
