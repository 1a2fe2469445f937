import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What has become of files since they were looked at. */
export interface FileChanges {
  readonly changed: readonly string[];
  /** A file has been made or deleted. */
  readonly everything: boolean;
}

/** Notices that files were edited, made or deleted, by the times of their last modification and by what is in their folders. */
export class Stamps {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, { stamp: string; names: string }>();

  /** Looks at more files, and at the folders that they are in. */
  add(files: Iterable<string>): void {
    for (const file of files) {
      if (this.#files.has(file)) continue;
      this.#files.set(file, stampOf(file));
      const folder = path.dirname(file);
      if (!this.#folders.has(folder)) this.#folders.set(folder, { stamp: stampOf(folder), names: namesIn(folder) });
    }
  }

  /** Returns what has changed since the last time that this was asked. */
  changes(): FileChanges {
    const changed: string[] = [];
    let everything = false;
    for (const [file, before] of this.#files) {
      const stamp = stampOf(file);
      if (stamp === before) continue;
      this.#files.set(file, stamp);
      if (stamp === MISSING || before === MISSING) everything = true;
      else changed.push(file);
    }
    for (const [folder, known] of this.#folders) {
      const stamp = stampOf(folder);
      if (stamp === known.stamp) continue;
      const names = namesIn(folder);
      if (names !== known.names) everything = true;
      this.#folders.set(folder, { stamp, names });
    }
    return { changed, everything };
  }

  /** Looks at nothing any more. */
  clear(): void {
    this.#files.clear();
    this.#folders.clear();
  }
}

const MISSING = "";

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${String(stats.mtimeMs)} ${String(stats.size)}` : MISSING;
}

/** Editors make files of their own beside those that they save. */
function namesIn(folder: string): string {
  try {
    return readdirSync(folder).filter((name) => /\.(?:[cm]?[jt]sx?|json)$/u.test(name)).sort().join("/");
  } catch {
    return MISSING;
  }
}
