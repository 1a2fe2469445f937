/** Packages that ship the sources that people wrote: installed beside a lockfile of their own, laid out as projects. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { installIn } from "./install.mjs";

const COMPILER_OPTIONS = {
  target: "es2023",
  lib: ["esnext", "dom", "dom.iterable", "dom.asynciterable"],
  module: "esnext",
  moduleResolution: "bundler",
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
};

const LANGUAGES = {
  typescript: { sources: ["src"], linted: /(?<!\.d|\.test|\.spec)\.ts$/u },
  javascript: { sources: ["lib"], linted: /(?<!\.min)\.[cm]?js$/u },
};

/** Gives where the packages of a folder are, and installs them if they are not there. */
export function installPackages(folder) {
  installIn(folder, "the corpora");
  return path.join(folder, "node_modules");
}

/**
 * Lays corpora out in a folder, each a project of its own, because what lies in node_modules is a library to the
 * rules, and not somebody's project. TypeScript gets a tsconfig.json; the types of JavaScript are inferred.
 */
export function layOutPackages(corpora, packages, folder) {
  mkdirSync(folder, { recursive: true });
  symlinkSync(packages, path.join(folder, "node_modules"), "junction");
  return corpora.map((corpus) => layOut(corpus, packages, path.join(folder, corpus.name)));
}

function layOut(corpus, packages, folder) {
  const { name, language = "typescript", options, with: others = {} } = corpus;
  const { sources = LANGUAGES[language].sources } = corpus;
  const from = path.join(packages, name);
  const copied = { "package.json": "package.json", ...Object.fromEntries(sources.map((source) => [source, source])), ...others };
  mkdirSync(folder, { recursive: true });
  for (const [source, target] of Object.entries(copied)) cpSync(path.join(from, source), path.join(folder, target), { recursive: true });
  const own = path.join(from, "node_modules");
  if (existsSync(own)) symlinkSync(own, path.join(folder, "node_modules"), "junction");
  // A folder may be called `src.ts`.
  const include = sources.map((source) => (statSync(path.join(folder, source)).isDirectory() ? `${source}/**/*.ts` : source));
  const config = { compilerOptions: { ...COMPILER_OPTIONS, ...options }, include };
  if (language === "typescript") writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
  const { version } = JSON.parse(readFileSync(path.join(from, "package.json"), "utf8"));
  return { name, version, language, folder, files: lintedIn(folder, { ...corpus, language, sources }) };
}

/** Without what a program wrote: `generated` are folders. */
function lintedIn(folder, { language, sources, generated = [] }) {
  const isGenerated = (file) => generated.some((place) => file.startsWith(path.join(folder, place) + path.sep));
  const files = sources.flatMap((source) => filesAt(path.join(folder, source)));
  return files.filter((file) => LANGUAGES[language].linted.test(file) && !isGenerated(file)).sort();
}

function filesAt(place) {
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.join(entry.parentPath, entry.name));
}
