import { readFile } from "node:fs/promises";
import { ESLint, type Linter } from "eslint";
import { secondReadings, type Batch } from "./batches.ts";
import { watchHeap } from "../programs/heap.ts";
import { createEslint } from "./eslint.ts";
import { messageOf, unreadable, type Failure } from "./failure.ts";
import { isJavaScript } from "./files.ts";
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
  /** What is linted instead of what is on the disk. */
  texts: ReadonlyMap<string, string>;
  /** What rules are told beside their options. */
  settings: NonNullable<Linter.Config["settings"]>;
}

export interface Outcome {
  results: ESLint.LintResult[];
  failures: Failure[];
}

/** So many files are linted before the progress line moves. */
const STEP = 20;

export async function lintBatches(batches: readonly Batch[], settings: LintSettings, progress: Progress): Promise<Outcome> {
  const total = batches.reduce((sum, batch) => sum + batch.files.length, 0);
  const outcome: Outcome = { results: [], failures: [] };
  let done = 0;
  for (const batch of batches) {
    const { results, failures } = await lintBatch(batch, settings, (inBatch) =>
      progress.show(`${done + inBatch}/${total} files, ${batch.label}`),
    );
    done += batch.files.length;
    outcome.results.push(...results);
    outcome.failures.push(...failures);
  }
  const { failures, results } = await readAgain(outcome, settings);
  return { failures, results: results.sort((one, other) => (one.filePath < other.filePath ? -1 : 1)) };
}

/** One batch's program is gone before the next one's is made. */
async function lintBatch(batch: Batch, settings: LintSettings, report: (done: number) => void): Promise<Outcome> {
  const { languages, release } = batch.open();
  const eslint = eslintFor(languages, settings);
  const outcome: Outcome = { results: [], failures: [] };
  for (const [index, file] of batch.files.entries()) {
    if (index % STEP === 0) report(index);
    watchHeap();
    await lintFile(eslint, file, settings.texts.get(file), outcome);
  }
  release();
  return outcome;
}

/** One at a time: where ESLint fails on one of several files, it says nothing of the others. */
async function lintFile(eslint: ESLint, file: string, given: string | undefined, { failures, results }: Outcome): Promise<void> {
  let text: string;
  try {
    text = given ?? (await readFile(file, "utf8"));
  } catch (error) {
    failures.push(unreadable(file, error));
    return;
  }
  const found = await lintText(eslint, file, text);
  if ("reason" in found) failures.push(found);
  else results.push(found);
}

/** Lints a text as that of a file; says what went wrong where that cannot be done. */
export async function lintText(eslint: ESLint, file: string, text: string): Promise<ESLint.LintResult | Failure> {
  try {
    const [found] = await eslint.lintText(text, { filePath: file });
    return found ? withOwnMessages(found) : { path: file, reason: "is ignored by ESLint." };
  } catch (error) {
    return crashed(file, error);
  }
}

/** ESLint says the rule and the line below the message; the place in the rule is the first line of the stack. */
function crashed(path: string, error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const [thrown = "", ...details] = message.split("\n");
  const rule = details.map((detail) => /^Rule: "(.*)"$/.exec(detail)?.[1]).find((name) => name !== undefined);
  const line = details.map((detail) => /^Occurred while linting .*:(\d+)$/.exec(detail)?.[1]).find((at) => at !== undefined);
  const place = /^ +at (.*)$/m.exec(stack ?? "")?.[1];
  const where = [rule && `rule ${rule}`, line && `line ${line}`, place && `at ${place}`].filter(Boolean).join(", ");
  return { path, reason: `could not be linted, which is a mistake of async-pitfalls: ${thrown} (${where})` };
}

/** Returns ESLint with the rules of a run, for the languages of a batch. */
export function eslintFor(languages: Linter.Config[], { base, fix, inlineConfig, onlyThese, plugin, rules, settings }: LintSettings): ESLint {
  const main: Linter.Config = {
    files: [ALL_FILES],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    ...pluginEntry(plugin),
    rules,
    settings,
  };
  return createEslint(base, [main, ...languages], {
    allowInlineConfig: inlineConfig,
    fix,
    // A comment can turn on rules of other plugins and of ESLint itself.
    ruleFilter: ({ ruleId }) => (onlyThese ? Object.hasOwn(rules, ruleId) : isOwnRule(ruleId)),
  });
}

async function readAgain({ failures, results }: Outcome, settings: LintSettings): Promise<Outcome> {
  const unread = results.filter((result) => isUnreadable(result) && isJavaScript(result.filePath));
  if (unread.length === 0) return { failures, results };
  const read = new Map<string, ESLint.LintResult>();
  for (const batch of secondReadings(unread.map((result) => result.filePath))) {
    const again = await lintBatch(batch, settings, () => undefined);
    for (const result of again.results) if (!isUnreadable(result)) read.set(result.filePath, result);
    failures.push(...again.failures);
  }
  return { failures, results: results.map((result) => read.get(result.filePath) ?? result) };
}

/** What can be repaired in one file does not depend on whether another can be written. */
export async function writeFixes(results: readonly ESLint.LintResult[]): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const result of results) {
    await ESLint.outputFixes([result]).catch((error: unknown) => {
      failures.push({ path: result.filePath, reason: `cannot be written: ${messageOf(error)}` });
    });
  }
  return failures;
}
