import { ESLint } from "eslint";
import { planBatches } from "./batches.ts";
import { baseOf, listFiles } from "./files.ts";
import { HELP } from "./help.ts";
import { withoutIgnored } from "./ignore.ts";
import { InputError } from "./input-error.ts";
import { lintBatches } from "./lint.ts";
import { parseOptions, type Options } from "./options.ts";
import { notesOnFix, notesOnPreset, selectRules, type AsyncPitfallsPlugin } from "./plugin.ts";
import { createProgress, type Output, type Progress } from "./progress.ts";
import { checkOutputFile, createReporter, writeReport } from "./report.ts";
import { totalOf } from "./results.ts";
import { notesOnUnresolved } from "./unresolved.ts";

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
    const progress = createProgress(stderr);
    return await lint(options, surroundings, progress).finally(() => progress.clear());
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

async function lint(options: Options, surroundings: Surroundings, progress: Progress): Promise<number> {
  const { cwd, plugin, stderr } = surroundings;
  const rules = selectRules(plugin, options.preset, options.rules);
  progress.show("looking for files");
  const { files, foreign } = await filesOf(options, cwd);
  const base = baseOf(files, cwd);
  const reporter = await createReporter(options.format, plugin, cwd, base);
  if (options.outputFile !== undefined) await checkOutputFile(options.outputFile, cwd);

  progress.show(`${files.length} files`);
  const { batches, notes, unread, unresolved } = planBatches(files, cwd, options.types);
  const onlyThese = options.rules.length > 0;
  const { fix, inlineConfig } = options;
  const settings = { base, plugin, rules, onlyThese, fix, inlineConfig };
  const results = await lintBatches(batches, settings, progress).finally(() => progress.clear());
  if (fix) await ESLint.outputFixes(results);

  const notesOnOptions = [...notesOnPreset(options.preset), ...(fix ? notesOnFix(plugin, rules) : [])];
  const notesOnFiles = [...notes, ...(await notesOnUnresolved(unresolved, cwd)), ...notesOn(foreign)];
  for (const note of [...notesOnOptions, ...notesOnFiles]) stderr.write(`async-pitfalls: ${note}\n`);
  const code = await report(results, options, reporter, surroundings);
  // A gate must not open for files that nothing has read.
  return code === CLEAN && unread.length > 0 ? COULD_NOT_RUN : code;
}

async function filesOf(options: Options, cwd: string) {
  const { files, foreign } = await listFiles(options.paths, cwd);
  const linted = await withoutIgnored(files, options.ignore, cwd, baseOf(files, cwd));
  if (linted.length > 0) return { files: linted, foreign };
  const where = options.paths.map((path) => `"${path}"`).join(", ");
  throw new InputError(`No files to lint in ${where}: JavaScript and TypeScript are looked for, see --help.`);
}

function notesOn(foreign: readonly string[]): string[] {
  if (foreign.length === 0) return [];
  return [`Left out, as neither JavaScript nor TypeScript: ${foreign.join(", ")}`];
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
