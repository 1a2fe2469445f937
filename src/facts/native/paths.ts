/** Whether names of files differ by case alone, as far as that can be told without asking the disk. */
const IGNORES_CASE = process.platform === "win32" || process.platform === "darwin";

/** Returns a path as TypeScript writes it: `C:\a\b.ts` becomes `C:/a/b.ts`. */
export function toSlashes(file: string): string {
  return file.replaceAll("\\", "/");
}

/** Returns what is the same for all spellings of a path. */
export function canonical(file: string, ignoresCase = IGNORES_CASE): string {
  const path = toSlashes(file);
  return ignoresCase ? path.toLowerCase() : path;
}
