import { ESLint } from "eslint";
import { planBatches } from "./batches.ts";
import { describeFailures } from "./failure.ts";
import { baseOf } from "./files.ts";
import { HELP } from "./help.ts";
import { InputError } from "./input-error.ts";
import { lintBatches, writeFixes } from "./lint.ts";
import { parseOptions, type Options } from "./options.ts";
import { selectRules, type AsyncPitfallsPlugin } from "./plugin.ts";
import { createProgress, type Output } from "./progress.ts";
import { checkOutputFile, createReporter, writeReport } from "./report.ts";
import { totalOf } from "./results.ts";
import { selectFiles } from "./selection.ts";

export interface Surroundings {
  cwd: string;
  stdout: Output;
  stderr: Output;
  plugin: AsyncPitfallsPlugin;
}

/** Exit codes as ESLint's. */
const CLEAN = 0;
const FOUND = 1;
const COULD_NOT_RUN = 2;

/** The whole command; gives the exit code. */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { plugin, stderr, stdout } = surroundings;
  try {
    const options = parseOptions(argv);
    if (options.help) return answer(stdout, HELP);
    if (options.version) return answer(stdout, `${plugin.meta.version}\n`);
    return await lint(options, surroundings);
  } catch (error) {
    stderr.write(`${explain(error)}\n`);
    return COULD_NOT_RUN;
  }
}

function answer(stdout: Output, text: string): number {
  stdout.write(text);
  return CLEAN;
}

function explain(error: unknown): string {
  if (error instanceof InputError) return `async-pitfalls: ${error.message}`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `async-pitfalls has crashed, which is a mistake of its own:\n${details}`;
}

async function lint(options: Options, surroundings: Surroundings): Promise<number> {
  const { cwd, plugin, stderr } = surroundings;
  const rules = selectRules(plugin, options.preset, options.rules);
  const selection = await selectFiles(options, cwd);
  const { files } = selection;
  const base = baseOf(files, cwd);
  const reporter = await createReporter(options.format, plugin, cwd, base);
  if (options.outputFile !== undefined) await checkOutputFile(options.outputFile, cwd);

  const progress = createProgress(stderr);
  progress.show(`${files.length} files`);
  const plan = planBatches(files, cwd, options.types);
  const onlyThese = options.rules.length > 0;
  const { fix, inlineConfig } = options;
  const settings = { base, plugin, rules, onlyThese, fix, inlineConfig };
  const outcome = await lintBatches(plan.batches, settings, progress).finally(() => progress.clear());
  const unwritten = fix ? await writeFixes(outcome.results) : [];

  const failures = [...selection.failures, ...plan.failures, ...outcome.failures, ...unwritten];
  const notes = [...plan.notes, ...selection.notes, ...describeFailures(failures, cwd)];
  for (const note of notes) stderr.write(`async-pitfalls: ${note}\n`);
  const code = await report(outcome.results, options, reporter, surroundings);
  return failures.every(({ isGone }) => isGone) ? code : COULD_NOT_RUN;
}

async function report(
  results: ESLint.LintResult[],
  { maxWarnings, outputFile, quiet }: Options,
  reporter: Awaited<ReturnType<typeof createReporter>>,
  { cwd, stderr, stdout }: Surroundings,
): Promise<number> {
  const warnings = totalOf(results, "warningCount");
  const tooMany = maxWarnings >= 0 && warnings > maxWarnings;
  const meta = {
    ...(tooMany ? { maxWarningsExceeded: { maxWarnings, foundWarnings: warnings } } : {}),
    ...(outputFile === undefined ? {} : { color: false }),
  };
  const text = await reporter.format(quiet ? ESLint.getErrorResults(results) : results, meta);
  if (outputFile !== undefined) await writeReport(text, outputFile, cwd);
  else if (text !== "") stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  if (totalOf(results, "errorCount") > 0) return FOUND;
  if (!tooMany) return CLEAN;
  stderr.write(`async-pitfalls: ${warnings} warnings are more than the ${maxWarnings} that --max-warnings allows.\n`);
  return FOUND;
}
