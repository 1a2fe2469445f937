/**
 * Makes a checkout ready to run: installs what the lockfile names if it is not there, builds what is older than
 * its sources. Needs Node and npm alone, and says nothing where nothing is to be done.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");
const SOURCES = ["src", "package.json", "package-lock.json"];
const BUILT = ["dist/index.js", "dist/index.d.ts", "dist/browser.js", "dist/cli.js", "dist/oxlint.js", "dist/parser.js"];

if (!isInstalled()) run("Installing what package-lock.json names", "npm ci --no-audit --no-fund");
if (!isBuilt()) run("Building dist/", "npx --no-install tsup --silent");

/** npm notes what it has installed in a lockfile of its own; of optional packages, those for this platform. */
function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const installed = packagesIn("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  delete wanted[""];
  const isSame = (name) => installed[name]?.version === wanted[name].version && installed[name].integrity === wanted[name].integrity;
  const isThere = (name) => isSame(name) || (wanted[name].optional && !installed[name]);
  const isWanted = (name) => name in wanted || installed[name].optional;
  return Object.keys(wanted).every(isThere) && Object.keys(installed).every(isWanted);
}

function packagesIn(lockfile) {
  const file = path.join(root, lockfile);
  return statSync(file, { throwIfNoEntry: false }) && JSON.parse(readFileSync(file, "utf8")).packages;
}

/** A folder counts as well: it is newer than the build when a file in it has been removed. */
function isBuilt() {
  const oldest = Math.min(...BUILT.map(timeOf));
  const folders = readdirSync(path.join(root, "src"), { recursive: true }).map((file) => path.join("src", file));
  return [...SOURCES, ...folders].every((source) => timeOf(source) <= oldest);
}

function timeOf(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** What these commands print goes to stderr, so that the output of the command that asked for them stays its own. */
function run(what, command) {
  console.error(`${what}…`);
  const { status, error } = spawnSync(command, { cwd: root, shell: true, stdio: ["ignore", process.stderr, "inherit"] });
  if (status !== 0) stop(`\`${command}\` failed${error ? `: ${error.message}` : ""}.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
