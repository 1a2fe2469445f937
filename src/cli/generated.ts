import { readFile, stat } from "node:fs/promises";
import { isJavaScript } from "./files.ts";

type Verdict = "large" | "minified";

/** No one has written a file of this size, and it takes minutes to say much about it that is of no use. */
const LARGE = 1_000_000;

/** So many files are read at once. */
const CHUNK = 64;

/** Columns of a line that no one writes by hand, unless it is data. */
const LONG = 250;

/** Of the lines with code, in columns. GitHub calls files minified that are beyond this. */
const MOST_ON_AVERAGE = 110;

/** Columns of a line in a file that has no other lines of code. */
const NOTHING_BUT = 1000;

/** A packed line has a parenthesis, a brace or a semicolon every ten columns; a list, a picture or a text has few. */
const COLUMNS_FOR_EACH_MARK = 25;

const SOURCE_MAP = /^\/[/*][#@] source(?:Mapping)?URL=/;

/** The files that their contents leave out; what cannot be read is told when it is linted. */
export async function judgeContents(files: readonly string[]): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  for (let start = 0; start < files.length; start += CHUNK) {
    const chunk = files.slice(start, start + CHUNK);
    const found = await Promise.all(chunk.map(async (file) => ({ file, verdict: await verdictOn(file) })));
    for (const { file, verdict } of found) if (verdict) verdicts.set(file, verdict);
  }
  return verdicts;
}

async function verdictOn(file: string): Promise<Verdict | undefined> {
  const size = await stat(file).then((entry) => entry.size, () => 0);
  if (size > LARGE) return "large";
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  return isMinified(lines) || (isJavaScript(file) && hasSourceMap(lines)) ? "minified" : undefined;
}

/** The comment is the last line; a tool may have added one more. */
function hasSourceMap(lines: readonly string[]): boolean {
  return lines
    .filter((line) => line !== "")
    .slice(-2)
    .some((line) => SOURCE_MAP.test(line));
}

/** Most of the code is in packed lines. One long line of data in a file that is otherwise as people write it is none. */
function isMinified(lines: readonly string[]): boolean {
  const code = lines.filter((line) => line !== "" && !isComment(line));
  const long = code.filter((line) => line.length > LONG);
  if (long.length === 0) return false;
  const columns = columnsOf(code);
  if (columns / code.length <= MOST_ON_AVERAGE) return false;
  const others = columns - columnsOf(long);
  return columnsOf(long.filter(isPacked)) > others || (others === 0 && long.some((line) => line.length > NOTHING_BUT));
}

function isComment(line: string): boolean {
  return line.length <= LONG && /^(?:\/\/|\/\*|\*)/.test(line);
}

function isPacked(line: string): boolean {
  const marks = line.match(/[(){};]/g)?.length ?? 0;
  return marks * COLUMNS_FOR_EACH_MARK >= line.length;
}

function columnsOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
