/**
 * Paths of files, of every platform, without `node:path`: a browser has none. `/` and `\\` separate, a drive or a separator at
 * the beginning makes a path absolute.
 */
const ABSOLUTE = /^(?:[A-Za-z]:)?[\\/]/u;
const SEPARATORS = /[\\/]+/u;

/** Decides whether a path begins at a root: `/a/b.ts`, `C:\\a\\b.ts`. */
export function isAbsolute(path: string): boolean {
  return ABSOLUTE.test(path);
}

/** Returns the folder that an absolute path is in; a root is in itself. `/a/b.ts` → `/a` */
export function folderOf(path: string): string {
  const [root = ""] = ABSOLUTE.exec(path) ?? [];
  const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return end < root.length ? root : path.slice(0, end);
}

/** Returns a path as seen from a folder, with `/` on every platform; one that is not absolute as it is. `/a/b.ts` from `/a/c` → `../b.ts` */
export function pathFrom(folder: string, path: string): string {
  if (!isAbsolute(path) || driveOf(path) !== driveOf(folder)) return path.replaceAll("\\", "/");
  const [from, to] = [partsOf(folder), partsOf(path)];
  const isSame = driveOf(path) === "" ? (part: string, other = "") => part === other : (part: string, other = "") => part.toLowerCase() === other.toLowerCase();
  const differing = from.findIndex((part, index) => !isSame(part, to[index]));
  const shared = differing < 0 ? from.length : differing;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

const PACKAGES = "/node_modules/";

/** Returns the path of a file from the folder of installed packages, `undefined` if it is in none. `/a/node_modules/@types/b/c.d.ts` → `b/c.d.ts` */
export function pathInPackages(path: string): string | undefined {
  const at = path.lastIndexOf(PACKAGES);
  const rest = at < 0 ? "" : path.slice(at + PACKAGES.length).replace(/^@types\//u, "");
  return rest === "" ? undefined : rest;
}

/** `c:` for `C:\\a` */
function driveOf(path: string): string {
  return /^[A-Za-z]:/u.exec(path)?.[0].toLowerCase() ?? "";
}

function partsOf(path: string): string[] {
  return path.split(SEPARATORS).filter((part) => part !== "");
}
