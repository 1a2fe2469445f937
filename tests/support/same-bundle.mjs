/**
 * npm run same-bundle -- <commit>: builds the sources of a commit (HEAD, unless another is named) and those of the working
 * tree without minifying them, and compares the bundles with the numbers taken away that the bundler puts after names.
 * For changes that move code and must not change it. Exits with 1 where the bundles differ, with the first lines that do.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");
const SHOWN = 5;
const [commit = "HEAD"] = process.argv.slice(2);

const folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-bundle-"));
try {
  const before = bundleOf(checkOut(path.join(folder, "before")));
  const after = bundleOf(copy(path.join(folder, "after")));
  process.exitCode = tell(before, after);
} finally {
  rmSync(folder, { recursive: true });
}

function checkOut(target) {
  mkdirSync(target);
  const archive = execFileSync("git", ["archive", commit, "src", "package.json", "tsconfig.json"], { cwd: root, maxBuffer: 2 ** 28 });
  execFileSync("tar", ["-x", "-C", target], { input: archive });
  return target;
}

function copy(target) {
  for (const name of ["src", "package.json", "tsconfig.json"]) cpSync(path.join(root, name), path.join(target, name), { recursive: true });
  return target;
}

/** The lines of all files that are built, sorted by what they begin with: the names of chunks hold a hash. */
function bundleOf(project) {
  symlinkSync(path.join(root, "node_modules"), path.join(project, "node_modules"));
  execFileSync(process.execPath, [path.join(root, "node_modules", "tsup", "dist", "cli-default.js"), "--no-dts", "--no-minify", "--silent"], { cwd: project });
  const files = readdirSync(path.join(project, "dist")).filter((file) => file.endsWith(".js"));
  return files.map((file) => linesOf(readFileSync(path.join(project, "dist", file), "utf8"))).sort(([one = ""], [other = ""]) => one.localeCompare(other)).flat();
}

function linesOf(text) {
  const lines = text.split("\n").filter((line) => !/^\/\/ src\//u.test(line));
  return lines.map((line) => line.replaceAll(/(?<=[a-z_$])\d+\b/giu, "").replaceAll(/(?<=\.\/[\w-]+-)[A-Z\d]{8}(?=\.js)/gu, ""));
}

function tell(before, after) {
  const different = before.flatMap((line, index) => (line === after[index] ? [] : [index]));
  if (different.length === 0 && before.length === after.length) {
    console.log(`The bundle is that of ${commit}, but for numbers after names: ${before.length} lines.`);
    return 0;
  }
  console.log(`The bundles differ: ${before.length} lines before, ${after.length} after.`);
  for (const index of different.slice(0, SHOWN)) console.log(`${index + 1}\n- ${before[index]}\n+ ${after[index]}`);
  return 1;
}
