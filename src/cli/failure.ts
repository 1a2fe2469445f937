import { relative } from "node:path";

/** Something went wrong with one file or folder: all others are linted, and the command ends with 2. */
export interface Failure {
  path: string;
  /** What follows the path: `cannot be read: …` */
  reason: string;
  /** The file is not there any more: there is nothing to lint, and nothing went wrong. */
  isGone?: true;
}

/** More lines than these would hide what was found. */
const MOST_LINES = 10;

/** One line each. */
export function describeFailures(failures: readonly Failure[], cwd: string): string[] {
  const lines = failures.slice(0, MOST_LINES).map(({ path, reason }) => `${relative(cwd, path) || "."} ${reason}`);
  const others = failures.length - lines.length;
  return others > 0 ? [...lines, `${others} more files or folders failed like these.`] : lines;
}

export function unreadable(path: string, error: unknown): Failure {
  if (isGone(error)) return { path, reason: "has gone since the files were listed.", isGone: true };
  return { path, reason: `cannot be read: ${messageOf(error)}` };
}

/** A file, or a folder on the way to it, has been deleted or replaced. */
export function isGone(error: unknown): boolean {
  return hasCode(error, "ENOENT", "ENOTDIR", "EISDIR");
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** Without the path that Node.js adds, which has been told. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const told = message.endsWith("'") ? message.replace(/, \w+ '.*/s, "") : message;
  return told.replaceAll("\n", " ");
}
