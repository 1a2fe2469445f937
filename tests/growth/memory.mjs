/**
 * `node --expose-gc memory.mjs <typed|untyped> <rules|none> <folder>`: lints 2,000 files in one process, which it writes to
 * the folder, and prints the heap that is in use after every 500, garbage collected.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import asyncPitfalls from "eslint-plugin-async-pitfalls";
import ts from "typescript";

const FILES = 2000;
const STEP = 500;

const [language, rules, folder] = process.argv.slice(2);
const names = Array.from({ length: FILES }, (_, index) => path.join(folder, `file${index}.ts`));
mkdirSync(folder, { recursive: true });
names.forEach((name, index) => writeFileSync(name, textOf(index)));

const program = language === "typed" ? checkedProgram() : undefined;
const linter = new Linter({ cwd: folder });
const config = [
  { files: ["**/*.ts"], languageOptions: { parser, parserOptions: program ? { programs: [program] } : {} } },
  ...(rules === "rules" ? asyncPitfalls.configs.strict : []),
];

const heaps = [];
let reports = 0;
for (const [index, filename] of names.entries()) {
  const messages = linter.verify(textOf(index), config, { filename });
  const failed = messages.find(({ ruleId }) => ruleId === null);
  if (failed) throw new Error(failed.message);
  reports += messages.length;
  if ((index + 1) % STEP === 0) heaps.push(heapInUse());
}
console.log(JSON.stringify({ heaps, reports }));

/** What the checker knows about all files it knows before any is linted: rules would make it find that out one by one. */
function checkedProgram() {
  const created = ts.createProgram(names, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noEmit: true, types: [] });
  created.getSemanticDiagnostics();
  return created;
}

function heapInUse() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Two files import each other, each with a helper that the other one follows, and with something to report. */
function textOf(index) {
  const next = index ^ 1;
  return `
import { load${next}, read${next} } from "./file${next}";

export function read${index}(name: string): string {
  return name.trim();
}

export async function load${index}(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const first = load${next}(names);
  for (const name of names) {
    const values = await load${next}([name]);
    found.push(read${next}(values.join()));
  }
  names.forEach(async (name) => { await load${next}([name]); });
  try {
    return load${next}(found);
  } catch {
  }
  return found;
}
`;
}
