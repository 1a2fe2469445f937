/** Runs one tool over all files and gives what it reports: `{ file, rule, line, endLine }`. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import ts from "typescript";

/** Here oxlint finds `tsgolint`. */
const BIN = path.join(import.meta.dirname, "node_modules", ".bin");
const require = createRequire(import.meta.url);
const GLOBALS = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, "readonly"]));

/** Rules are `{ name: options }`, with the prefix of their plugin; the plugins by their prefixes. */
export function runEslint(folder, files, rules, plugins) {
  const linter = new Linter({ cwd: folder });
  const config = {
    files: ["**/*.ts", "**/*.tsx"],
    plugins,
    rules: Object.fromEntries(Object.entries(rules).map(([rule, options]) => [rule, ["error", ...options]])),
    languageOptions: { globals: GLOBALS, parser, parserOptions: { projectService: true, tsconfigRootDir: folder } },
  };
  return files.flatMap((file) => {
    const filename = path.join(folder, file);
    return linter.verify(readFileSync(filename, "utf8"), [config], { filename }).map((message) => fromEslint(file, message));
  });
}

function fromEslint(file, { ruleId, message, line, endLine = line }) {
  if (ruleId === null) throw new Error(`${file}: ${message}`);
  return { file, rule: ruleId, line, endLine };
}

export async function loadPlugin(name) {
  const loaded = await import(require.resolve(name));
  return loaded.default ?? loaded;
}

export function versionOf(name) {
  return JSON.parse(readFileSync(findManifest(name), "utf8")).version;
}

/** Not every package exports its own. */
function findManifest(name) {
  const folders = require.resolve.paths(name).map((folder) => path.join(folder, name, "package.json"));
  const found = folders.find((file) => ts.sys.fileExists(file));
  if (!found) throw new Error(`${name} is not installed.`);
  return found;
}

/** With `--type-aware` it asks oxlint-tsgolint about types. */
export function runOxlint(folder, files, rules) {
  const config = path.join(folder, "oxlint.json");
  const entries = Object.entries(rules).map(([rule, options]) => [rule, ["error", ...options]]);
  const plugins = ["eslint", "typescript", "unicorn", "oxc", "promise", "node"];
  writeFileSync(config, JSON.stringify({ plugins, categories: { correctness: "off" }, rules: Object.fromEntries(entries) }));
  const program = path.join(path.dirname(findManifest("oxlint")), "bin", "oxlint");
  const args = [program, "--type-aware", "--format", "json", "--config", config, ...files];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, PATH: `${BIN}${path.delimiter}${process.env.PATH}` }, encoding: "utf8", maxBuffer: 1e8 });
  const { diagnostics, number_of_files: linted } = parsed(stdout, stderr);
  if (linted !== files.length) throw new Error(`oxlint looked at ${linted} of ${files.length} files.\n${stderr}`);
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(folder, file))]));
  return diagnostics.map((diagnostic) => fromOxlint(diagnostic, texts));
}

function parsed(stdout, stderr) {
  try {
    return JSON.parse(stdout);
  } catch (error) {
    throw new Error(`oxlint printed no JSON.\n${stdout}\n${stderr}`, { cause: error });
  }
}

function fromOxlint({ code, message, filename, labels }, texts) {
  if (!code) throw new Error(`${filename}: ${message}`);
  const [, plugin, name] = /^([\w-]+)\(([\w/-]+)\)$/u.exec(code);
  const [{ span }] = labels;
  const upToEnd = texts.get(filename).subarray(0, span.offset + span.length).toString();
  return { file: filename, rule: `${plugin}/${name}`, line: span.line, endLine: Math.max(span.line, upToEnd.split("\n").length) };
}

/** TypeScript itself, as strict as it can be asked to be about unused variables. */
export function runTypeScript(folder, files) {
  return ["cases", "order-service"].flatMap((project) => {
    const configFile = path.join(folder, project, "tsconfig.json");
    const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(configFile));
    const own = files.filter((file) => file.startsWith(`${project}/`)).map((file) => path.join(folder, file));
    const program = ts.createProgram(own, { ...options, noUnusedLocals: true });
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => fromTypeScript(folder, diagnostic));
  });
}

function fromTypeScript(folder, { file, start, length, code, messageText }) {
  if (!file) throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  const line = (position) => file.getLineAndCharacterOfPosition(position).line + 1;
  const name = path.relative(folder, file.fileName).replaceAll("\\", "/");
  return { file: name, rule: `TS${code}`, line: line(start), endLine: line(start + length) };
}
