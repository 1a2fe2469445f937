/** The code that is linted: packages that ship their TypeScript sources. */
import path from "node:path";
import { installPackages, layOutPackages } from "../support/corpora.mjs";

const SAMPLE = path.join(import.meta.dirname, "fixtures", "sample");

/** `absent` are the optional packages that are imported for their types; many and large, so that they are not installed. */
export const CORPORA = [
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

/** Installs what the lockfile beside this file names, if it is not there; gives where the packages are. */
export function installCorpora() {
  return installPackages(import.meta.dirname);
}

/** Lays all corpora out in a folder, each a project of its own. */
export function layOutCorpora(folder) {
  const projects = layOutPackages(CORPORA, installCorpora(), folder);
  return { folder, files: projects.flatMap(({ files }) => files), absent: CORPORA.flatMap(({ absent = [] }) => absent) };
}

/** A file of this repository, where it stands: nothing is installed for it. */
export function sampleCorpus() {
  return { folder: SAMPLE, files: [path.join(SAMPLE, "orders.ts")], absent: [] };
}
