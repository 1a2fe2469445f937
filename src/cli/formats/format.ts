import { createHash } from "node:crypto";
import { isAbsolute, relative, sep } from "node:path";
import type { ESLint, Linter } from "eslint";
import type { AsyncPitfallsPlugin } from "../plugin.ts";
import type { Terminal } from "../terminal.ts";

/** What a report is made of. */
export interface Report {
  readonly results: readonly ESLint.LintResult[];
  readonly plugin: AsyncPitfallsPlugin;
  readonly cwd: string;
  /** The folder that paths are relative to in a report for a machine: that of the checkout. */
  readonly root: string;
  readonly terminal: Terminal;
  /** What many findings have in common. */
  readonly notes: readonly string[];
}

export type Format = (report: Report) => string;

export interface Finding {
  /** Absolute. */
  readonly file: string;
  /** Those of the file. */
  readonly lines: readonly string[];
  readonly message: Linter.LintMessage;
  /** Without the prefix; `syntax` if the file cannot be read. */
  readonly rule: string;
  /** The same as long as the line does not change, wherever it is in the file. */
  readonly fingerprint: string;
}

/** What stands for a rule where a file could not be parsed. */
export const SYNTAX = "syntax";

/** Returns all findings, file by file, in the order of their lines. */
export function findingsIn({ cwd, results, root }: Pick<Report, "cwd" | "results" | "root">): Finding[] {
  const seen = new Map<string, number>();
  return results.flatMap(({ filePath: file, messages, output, source }) => {
    const lines = (output ?? source ?? "").split(/\r\n|[\r\n\u2028\u2029]/);
    return messages.map((message) => {
      const rule = message.ruleId?.replace(/^.*\//, "") ?? SYNTAX;
      const same = [placeIn(file, root, cwd), rule, message.message, (lines[message.line - 1] ?? "").trim()].join("\n");
      const times = seen.get(same) ?? 0;
      seen.set(same, times + 1);
      return { file, lines, message, rule, fingerprint: hashOf(`${same}\n${times}`) };
    });
  });
}

/** Returns the path with `/`, relative to the first folder that it is in; `src/a.ts`. */
export function placeIn(file: string, ...folders: string[]): string {
  const paths = folders.map((folder) => relative(folder, file));
  const inside = paths.find((path) => path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path));
  return (inside ?? file).split(sep).join("/");
}

/** Returns the last line and the column after the last character, as ESLint counts; both are missing at a syntax error. */
export function endOf({ column, endColumn, endLine, line }: Linter.LintMessage): { line: number; column: number } {
  return { line: endLine ?? line, column: endColumn ?? column };
}

export function isError({ severity }: Linter.LintMessage): boolean {
  return severity === 2;
}

/** Returns the address of the page of a rule. */
export function pageOf(rule: string, plugin: AsyncPitfallsPlugin): string | undefined {
  return plugin.rules[rule]?.meta?.docs?.url;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
