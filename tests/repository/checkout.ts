import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..", "..");

/** A file of this repository, by its path from the root. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** What is installed or built within a folder, and the tools that make the site of `docs/`. */
const OTHERS = new Set([".vitepress", "node_modules"]);

/** The files in a folder and below it, by their paths from the root, with `/` on every platform. */
export function filesIn(folder: string, extension = ""): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).filter(({ name }) => !OTHERS.has(name));
  const found = entries.flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(file, extension);
    return entry.isFile() && entry.name.endsWith(extension) ? [file] : [];
  });
  return found.sort();
}

/** What stands in a folder with this ending, without it: `namesIn("docs/rules", ".md")`. */
export function namesIn(folder: string, ending: string): string[] {
  const names = readdirSync(path.join(root, folder));
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort();
}
