import { spawn } from "node:child_process";
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { codeBlocksIn, type CodeBlock } from "../repository/markdown.ts";

/** A block ```` ```js run ```` of a page, and the block ```` ```text output ```` below it. */
export interface Example {
  readonly line: number;
  readonly code: string;
  readonly exitCode: number;
  /** `run relative`: the durations are those of computations, longer on a slow machine, and only their proportions are stated. */
  readonly isRelative: boolean;
  /** `undefined` where the page does not show it. */
  readonly output: string | undefined;
}

export interface Outcome {
  readonly exitCode: number | null;
  /** stdout and stderr, in the order in which they were written. */
  readonly output: string;
}

const ELLIPSIS = "…";
const DURATION = /\b\d[\d,]*(?:\.\d+)?(?= ms\b)/gu;
/** Both ways. 100 ms may be 20 or 260, 1,000 ms may be 470 or 2,060: a busy machine is no failure, another order of magnitude is. */
const TOLERANCE = { factor: 2, plus: 60 };
const TIME_LIMIT = 30_000;

export function examplesIn(markdown: string): Example[] {
  const blocks = codeBlocksIn(markdown);
  return blocks.flatMap((block, index) => {
    if (!isRun(block)) return [];
    return [{ line: block.line, code: block.code, exitCode: exitCodeOf(block), isRelative: block.labels.includes("relative"), output: outputOf(block, blocks[index + 1], markdown) }];
  });
}

export function isRun({ language, labels }: CodeBlock): boolean {
  return language === "js" && labels[0] === "run";
}

function exitCodeOf({ labels }: CodeBlock): number {
  return Number(labels.find((label) => label.startsWith("exit="))?.slice("exit=".length) ?? 0);
}

/** Nothing, or one line, stands between an example and its output. */
function outputOf(run: CodeBlock, next: CodeBlock | undefined, markdown: string): string | undefined {
  if (next?.info !== "text output") return undefined;
  const endOfRun = run.line + run.code.split("\n").length;
  const between = markdown.split("\n").slice(endOfRun, next.line - 1);
  return between.filter((line) => line.trim() !== "").length > 1 ? undefined : next.code;
}

/** Runs a module on its own, with the Node.js that runs this. */
export async function run(code: string): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), "guide-"));
  const printed = path.join(folder, "output.txt");
  writeFileSync(path.join(folder, "example.mjs"), code);
  // Writing to a file is synchronous, so that stdout and stderr keep their order.
  const output = openSync(printed, "w");
  try {
    const child = spawn(process.execPath, ["example.mjs"], { cwd: folder, env: plainEnvironment(), stdio: ["ignore", output, output], timeout: TIME_LIMIT });
    const [exitCode] = (await once(child, "close")) as [number | null];
    return { exitCode, output: readFileSync(printed, "utf8") };
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without what the runner of the tests asks of Node.js, and without certificates, which Node 20 reads at every start. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_EXTRA_CA_CERTS: _certificates, FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
  return rest;
}

/**
 * The lines as the page has them where they say the same, or as they were printed where they do not:
 * comparing the result with the page shows a difference, or none.
 */
export function asOnThePage(printed: string, page: string): string[] {
  const printedLines = linesOf(printed);
  const pageLines = linesOf(page);
  return saysTheSame(printedLines, pageLines) ? pageLines : printedLines;
}

/** What was printed, with its durations as they were if the longest took as long as on the page. */
export function atTheSpeedOf(page: string, printed: string): string {
  const speed = Math.max(...durationsIn(page)) / Math.max(...durationsIn(printed));
  return Number.isFinite(speed) ? printed.replaceAll(DURATION, (text) => String(millisecondsIn(text) * speed)) : printed;
}

export function linesOf(text: string): string[] {
  return text.trimEnd().split(/\r?\n/u).map((line) => line.trimEnd());
}

function saysTheSame(printed: readonly string[], page: readonly string[]): boolean {
  const [wanted, ...others] = page;
  if (wanted === undefined) return printed.length === 0;
  if (wanted.trim() === ELLIPSIS) return Array.from({ length: printed.length + 1 }, (_, skipped) => printed.slice(skipped)).some((rest) => saysTheSame(rest, others));
  const [line, ...rest] = printed;
  return line !== undefined && isSameLine(line, wanted) && saysTheSame(rest, others);
}

function isSameLine(printed: string, wanted: string): boolean {
  if (printed.replaceAll(DURATION, "0") !== wanted.replaceAll(DURATION, "0")) return false;
  const wantedDurations = durationsIn(wanted);
  return durationsIn(printed).every((duration, index) => isClose(duration, wantedDurations[index] ?? Number.NaN));
}

function durationsIn(line: string): number[] {
  return (line.match(DURATION) ?? []).map(millisecondsIn);
}

function millisecondsIn(text: string): number {
  return Number(text.replaceAll(",", ""));
}

function isClose(a: number, b: number): boolean {
  return Math.max(a, b) <= Math.min(a, b) * TOLERANCE.factor + TOLERANCE.plus;
}
