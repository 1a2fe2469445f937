/**
 * `npm run memory -- <typed|untyped> <rules|none> <files> [folder] [loop]`: lints so many files in one process, which it
 * writes to the folder, and prints the heap that is in use after each quarter of them, garbage collected. In a loop, no
 * turn of the event loop comes between two files.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import asyncPitfalls from "eslint-plugin-async-pitfalls";
import ts from "typescript";

const [language, rules, files, folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-memory-")), kind] = process.argv.slice(2);
const names = Array.from({ length: Number(files) }, (_, index) => path.join(folder, `file${index}.ts`));
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
  // What is held weakly is held until the job ends; ESLint waits between files, and who calls `Linter` may not.
  if (kind !== "loop") await setImmediate();
  if ((index + 1) % (names.length / 4) === 0) heaps.push(heapInUse());
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
