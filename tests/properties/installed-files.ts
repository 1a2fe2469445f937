import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import plugin from "../../src/index.ts";
import { lintWithEveryRule, type Linted } from "../robustness/every-rule.mjs";

const packages = path.join(import.meta.dirname, "..", "..", "node_modules");
const MEGABYTE = 1_000_000;

/** Bundles: a few files of this size hold as much as hundreds of others. */
const LARGEST = 0.6 * MEGABYTE;
const ALL_TOGETHER = 25 * MEGABYTE;

/** JavaScript and TypeScript that nobody here wrote: what is installed, or a sample spread evenly over it. */
export function installedFiles(): string[] {
  const files = readdirSync(packages, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:[cm]?js|ts)$/u.test(file))
    .sort()
    .map((name) => path.join(packages, name))
    .map((file) => ({ file, stats: statSync(file) }))
    .filter(({ stats }) => stats.isFile() && stats.size <= LARGEST);
  const total = files.reduce((sum, { stats }) => sum + stats.size, 0);
  const share = Math.min(1, ALL_TOGETHER / total);
  return files.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share)).map(({ file }) => file);
}

const lint = lintWithEveryRule(plugin, packages);

/** Lints with all rules at once; `undefined` where the file does not parse. */
export function lintFile(file: string, text = readFileSync(file, "utf8")): Linted | undefined {
  return lint(path.basename(file), text);
}
