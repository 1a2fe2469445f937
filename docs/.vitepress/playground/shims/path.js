/** Paths with `/`, which is all that a browser has: for packages that are written for Node.js. */
export const sep = "/";
export const delimiter = ":";

export function normalize(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !path.startsWith("/")) parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/") || ".";
}

export function join(...parts) {
  return normalize(parts.filter((part) => part !== "").join("/"));
}

export function resolve(...parts) {
  const last = parts.findLastIndex((part) => part.startsWith("/"));
  const path = normalize(["", ...parts.slice(Math.max(last, 0))].join("/"));
  return path;
}

export function dirname(path) {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, Math.max(end, 1));
}

export function basename(path, ending = "") {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(ending) ? name.slice(0, name.length - ending.length) : name;
}

export function extname(path) {
  return /(?<=[^/])\.[^./]*$/u.exec(path)?.[0] ?? "";
}

export function isAbsolute(path) {
  return path.startsWith("/");
}

export function relative(from, to) {
  const [start, end] = [from, to].map((path) => resolve(path).split("/").filter(Boolean));
  const differing = start.findIndex((part, index) => part !== end[index]);
  const shared = differing < 0 ? start.length : differing;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}

export function parse(path) {
  return { root: path.startsWith("/") ? "/" : "", dir: dirname(path), base: basename(path), ext: extname(path), name: basename(path, extname(path)) };
}

export const posix = { basename, delimiter, dirname, extname, isAbsolute, join, normalize, parse, relative, resolve, sep };
export default { ...posix, posix };
