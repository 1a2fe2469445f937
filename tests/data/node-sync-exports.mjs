/**
 * What Node exports by a name that ends in `Sync`, by module: functions, methods of classes (`Dir.readSync`), and
 * whatever such a function or class carries (`realpathSync.native`, `DatabaseSync.exec`).
 *
 * Without arguments it prints the list of the running Node. With major versions it gets these from npm, and writes
 * node-sync-exports.json.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** Not in `builtinModules` before Node 23.5. */
const prefixedOnly = ["node:sea", "node:sqlite", "node:test", "node:test/reporters"];

/** What loads with a warning and has nothing of its own: internals that were once public, and old names of modules. */
const deprecated = /^(?:_|sys$|punycode$)/u;

const modules = [...new Set([...builtinModules.filter((name) => !deprecated.test(name)).map(withPrefix), ...prefixedOnly])].sort();

function withPrefix(name) {
  return name.startsWith("node:") ? name : `node:${name}`;
}

/** `{}` where this Node does not have the module. */
function load(name) {
  try {
    return require(name);
  } catch {
    return {};
  }
}

/** Getters of a module load what they stand for; those of a prototype want an instance. */
function functionsOf(holder, { withGetters }) {
  return Object.entries(Object.getOwnPropertyDescriptors(holder)).flatMap(([name, { get, value }]) => {
    const member = get && withGetters ? holder[name] : value;
    return typeof member === "function" ? [[name, member]] : [];
  });
}

function isSync(name) {
  return name.endsWith("Sync");
}

function carriedBy([owner, carrier]) {
  const members = [carrier, carrier.prototype ?? {}].flatMap((holder) => functionsOf(holder, { withGetters: false }));
  const wanted = members.map(([name]) => name).filter((name) => name !== "constructor" && (isSync(owner) || isSync(name)));
  return wanted.map((name) => `${owner}.${name}`);
}

function syncExportsOf(module) {
  const functions = functionsOf(Object(load(module)), { withGetters: true });
  return [...functions.map(([name]) => name).filter(isSync), ...functions.flatMap(carriedBy)].sort();
}

export function listOfRunningNode() {
  const found = modules.map((module) => [module, syncExportsOf(module)]);
  return Object.fromEntries(found.filter(([, names]) => names.length > 0));
}

function listOf(major) {
  const node = ["--yes", "--package", `node@${major}`, "--", "node", "--no-warnings"];
  const version = execFileSync("npx", [...node, "--version"], { encoding: "utf8" }).trim();
  return [version, JSON.parse(execFileSync("npx", [...node, fileURLToPath(import.meta.url)], { encoding: "utf8" }))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write(process.argv.slice(2));

function write(majors) {
  if (majors.length === 0) {
    console.log(JSON.stringify(listOfRunningNode()));
    return;
  }
  const lists = Object.fromEntries(majors.map(listOf));
  writeFileSync(new URL("node-sync-exports.json", import.meta.url), `${JSON.stringify(lists, null, 2)}\n`);
}
