import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..", "..");

/** A file of this repository, by its path from the root. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** The files in a folder and below it, by their paths from the root, with `/` on every platform. */
export function filesIn(folder: string, extension = ""): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** What stands in a folder with this ending, without it: `namesIn("docs/rules", ".md")`. */
export function namesIn(folder: string, ending: string): string[] {
  const names = readdirSync(path.join(root, folder));
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort();
}
