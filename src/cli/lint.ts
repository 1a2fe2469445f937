import type { ESLint, Linter } from "eslint";
import { secondReadings, type Batch } from "./batches.ts";
import { createEslint } from "./eslint.ts";
import { isTypeScript } from "./files.ts";
import { ALL_FILES } from "./languages.ts";
import { isOwnRule, pluginEntry, type AsyncPitfallsPlugin } from "./plugin.ts";
import type { Progress } from "./progress.ts";
import { isUnreadable, withOwnMessages } from "./results.ts";

export interface LintSettings {
  base: string;
  plugin: AsyncPitfallsPlugin;
  rules: Linter.RulesRecord;
  /** Whether comments may turn on rules beside these. */
  onlyThese: boolean;
  fix: boolean;
  inlineConfig: boolean;
}

/** So many files go to ESLint at once that the progress line moves, and not so few that it matters. */
const CHUNK = 20;

export async function lintBatches(
  batches: readonly Batch[],
  settings: LintSettings,
  progress: Progress,
): Promise<ESLint.LintResult[]> {
  const total = batches.reduce((sum, batch) => sum + batch.files.length, 0);
  const results: ESLint.LintResult[] = [];
  for (const batch of batches) {
    const report = (done: number) => progress.show(`${results.length + done}/${total} files, ${batch.label}`);
    results.push(...(await lintBatch(batch, settings, report)));
  }
  return readAgain(results, settings);
}

/** One batch's program is gone before the next one's is made. */
async function lintBatch(
  batch: Batch,
  settings: LintSettings,
  report: (done: number) => void,
): Promise<ESLint.LintResult[]> {
  const { languages, release } = batch.open();
  const eslint = eslintFor(languages, settings);
  const results: ESLint.LintResult[] = [];
  for (const chunk of chunksOf(batch.files)) {
    report(results.length);
    const found = await eslint.lintFiles(chunk);
    results.push(...found.map(withOwnMessages));
  }
  release();
  return results;
}

function eslintFor(languages: Linter.Config[], { base, fix, inlineConfig, onlyThese, plugin, rules }: LintSettings): ESLint {
  const main: Linter.Config = {
    files: [ALL_FILES],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    ...pluginEntry(plugin),
    rules,
  };
  return createEslint(base, [main, ...languages], {
    allowInlineConfig: inlineConfig,
    fix,
    // A comment can turn on rules of other plugins and of ESLint itself.
    ruleFilter: ({ ruleId }) => (onlyThese ? Object.hasOwn(rules, ruleId) : isOwnRule(ruleId)),
  });
}

async function readAgain(results: ESLint.LintResult[], settings: LintSettings): Promise<ESLint.LintResult[]> {
  const failed = results.filter((result) => isUnreadable(result) && !isTypeScript(result.filePath));
  if (failed.length === 0) return results;
  const read = new Map<string, ESLint.LintResult>();
  for (const batch of secondReadings(failed.map((result) => result.filePath))) {
    const found = await lintBatch(batch, settings, () => undefined);
    for (const result of found) if (!isUnreadable(result)) read.set(result.filePath, result);
  }
  return results.map((result) => read.get(result.filePath) ?? result);
}

function chunksOf(files: readonly string[]): string[][] {
  const starts = Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, index) => index * CHUNK);
  return starts.map((start) => files.slice(start, start + CHUNK));
}
