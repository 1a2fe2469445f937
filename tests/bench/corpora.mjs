/**
 * The code that is linted: packages that ship their TypeScript sources, copied out of node_modules, because what lies
 * there is a library to the rules, and not somebody's project.
 */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { installIn } from "../support/install.mjs";

const PACKAGES = path.join(import.meta.dirname, "node_modules");
const SAMPLE = path.join(import.meta.dirname, "fixtures", "sample");

/** `absent` are the optional packages that are imported for their types; many and large, so that they are not installed. */
const CORPORA = [
  { name: "@supabase/auth-js" },
  { name: "@supabase/storage-js" },
  { name: "@tanstack/query-core" },
  {
    name: "@trpc/server",
    options: { paths: { "@trpc/server/*": ["./src/*"] } },
    absent: ["aws-lambda", "express", "fastify", "next", "next/navigation", "next/navigation.js"],
  },
  { name: "mongodb", options: { lib: ["es2023"], useUnknownInCatchVariables: false }, absent: ["mongodb-client-encryption"] },
  { name: "msw", options: { paths: { "#core": ["./src/core/index.ts"], "#core/*": ["./src/core/*"] } } },
  { name: "openai" },
  { name: "puppeteer-core", with: { "lib/esm/third_party": "third_party" } },
];

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

export function installCorpora() {
  installIn(import.meta.dirname, "the corpora");
}

/** Lays all corpora out in a folder, each a project of its own. */
export function layOutCorpora(folder) {
  symlinkSync(PACKAGES, path.join(folder, "node_modules"), "junction");
  for (const corpus of CORPORA) layOut(corpus, path.join(folder, corpus.name));
  return { folder, files: CORPORA.flatMap(({ name }) => sourcesIn(path.join(folder, name, "src"))), absent: CORPORA.flatMap(({ absent = [] }) => absent) };
}

/** A file of this repository, where it stands: nothing is installed for it. */
export function sampleCorpus() {
  return { folder: SAMPLE, files: sourcesIn(SAMPLE), absent: [] };
}

function layOut({ name, options, with: others = {} }, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of Object.entries({ "package.json": "package.json", src: "src", ...others })) {
    cpSync(path.join(PACKAGES, name, from), path.join(folder, to), { recursive: true });
  }
  const config = { compilerOptions: { ...COMPILER_OPTIONS, ...options }, include: ["src/**/*.ts"] };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
}

function sourcesIn(folder) {
  const files = readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file));
  return files.filter((file) => file.endsWith(".ts") && !/\.(?:d|test|spec)\.ts$/u.test(file)).sort();
}
