import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/u;

/** As the command: what is larger has been generated. */
const LARGEST = 1_000_000;

/** Returns the JavaScript and TypeScript files below folders, installed packages included, each text once; and how many were left out. */
export function sourceFilesIn(folders) {
  const seen = new Set();
  const files = [];
  const leftOut = { large: 0, repeated: 0 };
  for (const file of folders.flatMap(filesAt).filter((name) => SOURCE.test(name))) {
    const text = readFileSync(file);
    const key = path.extname(file) + createHash("sha1").update(text).digest("hex");
    if (text.length > LARGEST) leftOut.large += 1;
    else if (seen.has(key)) leftOut.repeated += 1;
    else files.push(file);
    seen.add(key);
  }
  return { files, leftOut };
}

/** Links are not followed: they lead round in circles. */
function filesAt(place) {
  if (!statSync(place).isDirectory()) return [path.resolve(place)];
  const entries = readdirSync(place, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inner = path.resolve(place, entry.name);
    if (entry.isDirectory()) return filesAt(inner);
    return entry.isFile() ? [inner] : [];
  });
}
