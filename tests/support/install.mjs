import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

/** Installs what the lockfile of a folder names, if it is not there: packages that only one command needs. */
export function installIn(folder, what) {
  const installed = timeOf(path.join(folder, "node_modules", ".package-lock.json"));
  if (installed > timeOf(path.join(folder, "package-lock.json"))) return;
  console.error(`Installing ${what}…`);
  const { status } = spawnSync("npm ci --ignore-scripts --no-audit --no-fund", { cwd: folder, shell: true, stdio: ["ignore", process.stderr, "inherit"] });
  if (status !== 0) throw new Error(`${what} cannot be installed.`);
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
