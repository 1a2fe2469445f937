/**
 * Installs libraries from npm into a temporary folder, without their scripts, and writes library-exports.json: the
 * functions that each version exports, synchronous members of these (`glob.sync`), and "" for a module that is a
 * function. It takes the network and the newest Node, and is no part of the tests.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Beside the latest version, the older ones that are still common and export something else. */
const versions = {
  "@babel/core": ["7", "latest"],
  "@node-rs/argon2": ["latest"],
  "@node-rs/bcrypt": ["latest"],
  "@swc/core": ["latest"],
  "@swc/html": ["latest"],
  bcrypt: ["latest"],
  bcryptjs: ["2", "latest"],
  "better-sqlite3": ["latest"],
  cosmiconfig: ["7", "8", "latest"],
  "cross-spawn": ["latest"],
  deasync: ["latest"],
  del: ["6", "latest"],
  esbuild: ["latest"],
  "esbuild-wasm": ["latest"],
  execa: ["1", "5", "8", "latest"],
  "fast-glob": ["2", "latest"],
  "find-up": ["4", "5", "6", "latest"],
  "fs-extra": ["7", "10", "latest"],
  "fs-extra/esm": ["latest"],
  glob: ["7", "8", "9", "10", "latest"],
  globby: ["11", "13", "latest"],
  "graceful-fs": ["latest"],
  jsonfile: ["4", "latest"],
  "load-json-file": ["6", "latest"],
  "make-dir": ["3", "latest"],
  mkdirp: ["0.5", "1", "2", "latest"],
  "oxc-minify": ["latest"],
  "oxc-parser": ["latest"],
  "oxc-transform": ["latest"],
  "package-directory": ["latest"],
  "path-exists": ["4", "latest"],
  "pkg-dir": ["5", "latest"],
  "prompt-sync": ["latest"],
  "proper-lockfile": ["latest"],
  "readline-sync": ["latest"],
  resolve: ["latest"],
  rimraf: ["2", "3", "4", "5", "latest"],
  "rolldown/experimental": ["latest"],
  "rolldown/parseAst": ["latest"],
  "rolldown/utils": ["latest"],
  sass: ["latest"],
  "sass-embedded": ["latest"],
  shelljs: ["0.8", "latest"],
  snappy: ["latest"],
  "sync-fetch": ["latest"],
  "sync-request": ["latest"],
  synckit: ["0.8", "latest"],
  tinyglobby: ["latest"],
  tmp: ["0.0.33", "latest"],
  which: ["1", "2", "latest"],
  "write-file-atomic": ["3", "latest"],
  "write-json-file": ["4", "latest"],
};

const folder = mkdtempSync(path.join(tmpdir(), "library-exports-"));
const require = createRequire(path.join(folder, "package.json"));
const wanted = Object.entries(versions)
  .flatMap(([module, tags]) => tags.map((tag) => ({ module, tag })))
  .map(({ module, tag }, index) => ({ module, tag, alias: `library-${index}`, ...partsOf(module) }));

/** `fs-extra/esm` is the entry `/esm` of the package `fs-extra`. */
function partsOf(module) {
  const [, library, entry] = /^((?:@[^/]+\/)?[^/]+)(.*)$/u.exec(module);
  return { library, entry };
}

function install() {
  const dependencies = Object.fromEntries(wanted.map(({ library, tag, alias }) => [alias, `npm:${library}@${tag}`]));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
}

function versionOf(alias) {
  return JSON.parse(readFileSync(path.join(folder, "node_modules", alias, "package.json"), "utf8")).version;
}

function functionsOf(holder) {
  return Object.entries(holder).filter(([, value]) => typeof value === "function");
}

function namesIn(exported) {
  const functions = functionsOf(exported);
  const members = functions.flatMap(([name, value]) => functionsOf(value).map(([member]) => `${name}.${member}`));
  return [...functions.map(([name]) => name), ...members.filter((name) => /\.(?:exists|native|s|sync|\w+Sync)$/u.test(name))];
}

/** The default export stands for the module. */
async function exportsOf({ alias, entry }) {
  const { default: whole, "module.exports": _, ...named } = await import(pathToFileURL(require.resolve(alias + entry)).href);
  const names = [...namesIn(named), ...(whole ? namesIn(whole) : []), ...(typeof whole === "function" ? [""] : [])];
  return [...new Set(names)].filter((name) => !name.startsWith("_")).sort();
}

async function lineFor(version) {
  return `  ${JSON.stringify(`${version.module}@${versionOf(version.alias)}`)}: ${JSON.stringify(await exportsOf(version))}`;
}

try {
  install();
  const lines = await Promise.all(wanted.map(lineFor));
  writeFileSync(new URL("library-exports.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
