import { join, relative, resolve } from "node:path";
import { changedOf, type WantedChanges } from "./changed-files.ts";
import { describeFailures, type Failure } from "./failure.ts";
import { splitByParser } from "./unread-components.ts";
import { baseOf, listFiles, type FileList } from "./files.ts";
import { judgeContents } from "./generated.ts";
import { ignoredOf } from "./ignore.ts";
import { InputError } from "./input-error.ts";
import { describeLeftOut, isSource, isSurprising, type LeftOut } from "./left-out.ts";
import type { Environment } from "./terminal.ts";

export interface Selection {
  /** What is linted. */
  files: string[];
  /** What the user should know of all else. */
  notes: string[];
  failures: Failure[];
  /** What is linted instead of what is on the disk. */
  texts: ReadonlyMap<string, string>;
}

interface Wanted extends WantedChanges {
  paths: readonly string[];
  ignore: readonly string[];
}

/** So many are named where files are counted. */
const EXAMPLES = 3;

export async function selectFiles(wanted: Wanted, cwd: string, env: Environment): Promise<Selection> {
  const list = await withoutIgnored(await listFiles(wanted.paths, cwd), wanted.ignore, cwd);
  return wanted.staged || wanted.since !== undefined ? selectChanged(wanted, list, cwd, env) : selectAll(wanted, list, cwd);
}

/** The text of a file that an editor has, under the name of the file. */
export async function selectText(path: string, text: string, ignore: readonly string[], cwd: string): Promise<Selection> {
  const file = resolve(cwd, path);
  if (!isSource(file)) throw new InputError(`"${path}" is neither JavaScript nor TypeScript.`);
  const { notes } = splitByParser([file], cwd);
  if (notes[0] !== undefined) throw new InputError(notes[0]);
  const ignored = await ignoredOf([file], ignore, cwd, baseOf([file], cwd));
  return { files: ignored.has(file) ? [] : [file], notes: [], failures: [], texts: new Map([[file, text]]) };
}

/** That nothing has changed is no mistake, and what has not changed is not spoken of. */
async function selectChanged(wanted: Wanted, list: FileList, cwd: string, env: Environment): Promise<Selection> {
  const { files, texts } = await changedOf(list.files, wanted, cwd, env);
  const verdicts = await judgeContents(files.filter((file) => !list.named.has(file)));
  const { notes, readable } = splitByParser(files.filter((file) => !verdicts.has(file)), cwd);
  return { files: readable, notes: [...notesOnSurprises(new Map(verdicts), cwd), ...notes], failures: list.failures, texts };
}

async function selectAll(wanted: Wanted, list: FileList, cwd: string): Promise<Selection> {
  const verdicts = await judgeContents(list.files.filter((file) => !list.named.has(file)));
  const { notes, readable, unread } = splitByParser(list.files.filter((file) => !verdicts.has(file)), cwd);
  const leftOut: LeftOut = new Map([...list.leftOut, ...verdicts, ...unread.map((file) => [file, "component"] as const)]);
  if (readable.length === 0) throw new InputError([await nothingToLint(wanted, list, leftOut, cwd), ...notes].join(" "));
  return { files: readable, notes: [...notesOnForeign(list), ...notesOnSurprises(leftOut, cwd), ...notes], failures: list.failures, texts: new Map() };
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
