import { join, relative } from "node:path";
import { describeFailures, type Failure } from "./failure.ts";
import { baseOf, listFiles, type FileList } from "./files.ts";
import { judgeContents } from "./generated.ts";
import { ignoredOf } from "./ignore.ts";
import { InputError } from "./input-error.ts";
import { describeLeftOut, isSurprising, type LeftOut } from "./left-out.ts";

export interface Selection {
  /** What is linted. */
  files: string[];
  /** What the user should know of all else. */
  notes: string[];
  failures: Failure[];
}

interface Wanted {
  paths: readonly string[];
  ignore: readonly string[];
}

/** So many are named where files are counted. */
const EXAMPLES = 3;

export async function selectFiles(wanted: Wanted, cwd: string): Promise<Selection> {
  const list = await withoutIgnored(await listFiles(wanted.paths, cwd), wanted.ignore, cwd);
  const verdicts = await judgeContents(list.files.filter((file) => !list.named.has(file)));
  const leftOut: LeftOut = new Map([...list.leftOut, ...verdicts]);
  const files = list.files.filter((file) => !verdicts.has(file));
  if (files.length === 0) throw new InputError(await nothingToLint(wanted, list, leftOut, cwd));
  return { files, notes: [...notesOnForeign(list), ...notesOnSurprises(leftOut, cwd)], failures: list.failures };
}

async function withoutIgnored(list: FileList, patterns: readonly string[], cwd: string): Promise<FileList> {
  const surprising = [...list.leftOut].filter(([, reason]) => isSurprising(reason)).map(([file]) => file);
  const insideOf = ({ path }: Failure) => join(path, "index.js");
  const paths = [...list.files, ...surprising, ...list.failures.map(insideOf)];
  const ignored = await ignoredOf(paths, patterns, cwd, baseOf(paths, cwd));
  const leftOut: LeftOut = new Map(list.leftOut);
  for (const file of [...list.files, ...surprising]) if (ignored.has(file)) leftOut.set(file, "ignored");
  return {
    ...list,
    files: list.files.filter((file) => !ignored.has(file)),
    leftOut,
    failures: list.failures.filter((failure) => !ignored.has(insideOf(failure))),
  };
}

async function nothingToLint({ paths }: Wanted, list: FileList, leftOut: LeftOut, cwd: string): Promise<string> {
  const where = paths.map((path) => `"${path}"`).join(", ");
  const sentence = `No files to lint in ${where}: JavaScript and TypeScript are looked for, see --help.`;
  const inOtherLanguages = list.foreign.map((file) => [file, "language"] as const);
  const all: LeftOut = new Map([...(await list.countSkipped()), ...inOtherLanguages, ...leftOut]);
  const count = all.size > 0 ? [`${describeLeftOut(all)}.`] : [];
  return [sentence, ...count, ...describeFailures(list.failures, cwd)].join(" ");
}

function notesOnForeign({ foreign }: FileList): string[] {
  if (foreign.length === 0) return [];
  return [`Left out, as neither JavaScript nor TypeScript: ${foreign.join(", ")}`];
}

function notesOnSurprises(leftOut: LeftOut, cwd: string): string[] {
  const surprises: LeftOut = new Map([...leftOut].filter(([, reason]) => isSurprising(reason)));
  if (surprises.size === 0) return [];
  const names = [...surprises.keys()].sort().map((file) => relative(cwd, file));
  const examples = [...names.slice(0, EXAMPLES), ...(names.length > EXAMPLES ? ["…"] : [])].join(", ");
  return [`${describeLeftOut(surprises)} (${examples}). A file that is named is linted.`];
}
