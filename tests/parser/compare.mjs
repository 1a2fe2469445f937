/**
 * Compares the trees, tokens, comments and scopes of this plugin's parser with those of typescript-eslint's, on all
 * packages of the real-code net, or on the files and folders that are named: `npm run trees -- <path>…`.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as theirs from "@typescript-eslint/parser";
import * as ours from "../../dist/parser.js";
import { CORPORA, layOutCorpora } from "../realworld/corpora.mjs";
import { differencesBetween } from "./differences.mjs";

const SHOWN = 3;
const SOURCE = /\.[cm]?[jt]sx?$/u;

const places = process.argv.slice(2);
const kinds = new Map();
const counts = { files: 0, same: 0, refused: 0, "refused by typescript-eslint alone": 0, "refused here alone": 0 };
const milliseconds = { "typescript-eslint": 0, here: 0 };

if (places.length > 0) compareFiles(places.flatMap(filesAt));
else compareCorpora();
print();

function compareCorpora() {
  const folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-trees-"));
  try {
    for (const { name, files } of layOutCorpora(CORPORA.map(({ name }) => name), folder)) {
      const before = { ...counts };
      compareFiles(files);
      console.log(`${name}: ${counts.same - before.same} of ${counts.files - before.files} files are the same`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareFiles(files) {
  for (const file of files) {
    counts.files += 1;
    const text = readFileSync(file, "utf8").replace(/^\uFEFF/u, "").replace(/^#!/u, "//");
    const [one, other] = [parsedBy(theirs, "typescript-eslint", file, text), parsedBy(ours, "here", file, text)];
    if (one.result && other.result) note(file, differencesBetween(one.result, other.result));
    else noteRefusal(file, one.error, other.error);
  }
}

function parsedBy({ parseForESLint }, name, filePath, text) {
  const started = performance.now();
  try {
    return { result: parseForESLint(text, { filePath, sourceType: /\.c[jt]s$/u.test(filePath) ? "commonjs" : "module", suppressDeprecatedPropertyWarnings: true }) };
  } catch (error) {
    return { error };
  } finally {
    milliseconds[name] += performance.now() - started;
  }
}

function note(file, differences) {
  if (differences.length === 0) counts.same += 1;
  for (const { about, line } of differences) add(about, `${file}:${line}`);
}

function noteRefusal(file, one, other) {
  if (one && other) counts.refused += 1;
  else if (one) counts["refused by typescript-eslint alone"] += 1;
  else counts["refused here alone"] += 1;
  const error = one ?? other;
  if (!one || !other) add(`refused by ${one ? "typescript-eslint" : "this parser"} alone: ${error.message}`, `${file}:${error.lineNumber}`);
}

function add(kind, place) {
  kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
}

function print() {
  for (const [kind, found] of [...kinds].sort(([, one], [, other]) => other.length - one.length)) {
    console.log(`${found.length} ${kind}`);
    for (const place of found.slice(0, SHOWN)) console.log(`    ${place}`);
  }
  console.log(Object.entries(counts).map(([name, count]) => `${name}: ${count}`).join(", "));
  console.log(Object.entries(milliseconds).map(([name, spent]) => `${name}: ${Math.round(spent)} ms`).join(", "));
}

function filesAt(place) {
  if (!statSync(place).isDirectory()) return SOURCE.test(place) ? [place] : [];
  return readdirSync(place, { recursive: true, withFileTypes: true }).map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => SOURCE.test(file) && statSync(file).isFile());
}
