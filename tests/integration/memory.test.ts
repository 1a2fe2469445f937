/** What is kept of a file goes when the file does: the heap does not grow with the number of files that were linted before. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { TemporaryFolder } from "./packed.ts";

const run = promisify(execFile);
const KILOBYTE = 1000;

/** With types, answers about a file and what the checker found out for them stay while its program does; a tree takes some 500 kB. */
const MOST_FOR_A_FILE = { untyped: 1 * KILOBYTE, typed: 15 * KILOBYTE };

interface Measured {
  /** Bytes in use after each quarter of the files. */
  readonly heaps: readonly [number, number, number, number];
  readonly reports: number;
}

// With types it takes a second for some 40 files. The first quarter is for the code of the rules, which V8 goes on compiling for some thousand files.
it.each([["untyped", 4000], ["typed", 800]] as const)("%s: %i files in one process leave nothing behind", async (language, files) => {
  const folder = await TemporaryFolder.create();
  try {
    const [ours, none] = await Promise.all([measure(language, "rules", files, folder.path), measure(language, "none", files, folder.path)]);
    expect(ours.reports).toBeGreaterThanOrEqual(files);
    expect(none.reports).toBe(0);
    const growth = (growthOf(ours) - growthOf(none)) / (0.75 * files);
    expect(growth, JSON.stringify({ ours, none })).toBeLessThan(MOST_FOR_A_FILE[language]);
  } finally {
    await folder.remove();
  }
}, 200_000);

it("typed: 400 files in a loop without a turn of the event loop leave no more behind", async () => {
  const files = 400;
  const folder = await TemporaryFolder.create();
  try {
    const [ours, none] = await Promise.all([measure("typed", "rules", files, folder.path, "loop"), measure("typed", "none", files, folder.path, "loop")]);
    expect(ours.reports).toBeGreaterThanOrEqual(files);
    expect((growthOf(ours) - growthOf(none)) / (0.75 * files), JSON.stringify({ ours, none })).toBeLessThan(MOST_FOR_A_FILE.typed);
  } finally {
    await folder.remove();
  }
}, 200_000);

async function measure(language: string, rules: string, files: number, folder: string, kind = "turns"): Promise<Measured> {
  const script = path.join(import.meta.dirname, "..", "growth", "memory.mjs");
  const { stdout } = await run(process.execPath, ["--expose-gc", script, language, rules, String(files), path.join(folder, rules), kind]);
  return JSON.parse(stdout) as Measured;
}

function growthOf({ heaps: [first, , , last] }: Measured): number {
  return last - first;
}
