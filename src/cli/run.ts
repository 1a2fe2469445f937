import { ESLint } from "eslint";
import { stopWatchingHeap } from "../programs/heap.ts";
import { planBatches } from "./batches.ts";
import { collectCauses } from "./causes.ts";
import { countFailedQuestions } from "./failed-questions.ts";
import { describeFailures } from "./failure.ts";
import { baseOf } from "./files.ts";
import { HELP } from "./help.ts";
import { init } from "./init/init.ts";
import { InputError } from "./input-error.ts";
import { lintBatches, writeFixes } from "./lint.ts";
import { parseOptions, type Options } from "./options.ts";
import { notesOnFix, notesOnPreset, selectRules } from "./plugin.ts";
import { createProgress, type Output, type Progress } from "./progress.ts";
import { repair } from "./repair/repair.ts";
import { checkOutputFile, createReporter, writeReport, type Reporter } from "./report.ts";
import { totalOf } from "./results.ts";
import { explainRule, listRules } from "./rules.ts";
import { selectFiles, selectText, type Selection } from "./selection.ts";
import { plainTerminal, terminalOf } from "./terminal.ts";
import type { Surroundings } from "./surroundings.ts";
import { notesOnUnresolved } from "./unresolved.ts";

/** Exit codes as ESLint's. */
const CLEAN = 0;
const FOUND = 1;
const COULD_NOT_RUN = 2;

/** The whole command; gives the exit code. */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, plugin, stderr, stdout } = surroundings;
  try {
    const options = parseOptions(argv);
    if (options.help) return answer(stdout, HELP);
    if (options.version) return answer(stdout, `${plugin.meta.version}\n`);
    const terminal = terminalOf(stdout, env);
    if (options.rulesOnly) return answer(stdout, listRules(plugin, terminal));
    if (options.explain !== undefined) return answer(stdout, await explainRule(options.explain, plugin, terminal));
    if (options.init) return answer(stdout, await init(surroundings.cwd));
    const progress = createProgress(stderr);
    const work = options.fixSuggestions ? fixSuggestions : lint;
    return await work(options, surroundings, progress).finally(() => {
      progress.clear();
      stopWatchingHeap();
    });
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
  const { cwd, env, plugin, stderr, stdout } = surroundings;
  const rules = selectRules(plugin, options.preset, options.rules);
  progress.show("looking for files");
  const selection = await select(options, surroundings);
  const { files } = selection;
  const base = baseOf(files, cwd);
  const terminal = options.outputFile === undefined ? terminalOf(stdout, env) : plainTerminal(env);
  const reporter = await createReporter(options.format, { plugin, cwd, base, env, terminal });
  if (options.outputFile !== undefined) await checkOutputFile(options.outputFile, cwd);

  progress.show(`${files.length} files`);
  const plan = await planBatches(files, cwd, options.types);
  const onlyThese = options.rules.length > 0;
  const { fix, inlineConfig } = options;
  const causes = collectCauses();
  const failed = countFailedQuestions();
  const shared = { "async-pitfalls": { ...plan.settings, onCause: causes.onCause } };
  const settings = { base, plugin, rules, onlyThese, fix, inlineConfig, texts: selection.texts, settings: shared };
  const outcome = await lintBatches(plan.batches, settings, progress).finally(() => progress.clear());
  const unwritten = fix ? await writeFixes(outcome.results) : [];

  const failures = [...selection.failures, ...plan.failures, ...outcome.failures, ...unwritten];
  const notesOnOptions = [...notesOnPreset(options.preset), ...(fix ? notesOnFix(plugin, rules) : [])];
  const notesOnFiles = [...failed.notes(), ...plan.notes, ...(await notesOnUnresolved(plan.unresolved, cwd)), ...selection.notes];
  for (const note of [...notesOnOptions, ...notesOnFiles, ...describeFailures(failures, cwd)]) stderr.write(`async-pitfalls: ${note}\n`);
  const common = causes.notesOn(outcome.results);
  const code = await report(outcome.results, common, options, reporter, surroundings);
  if (!reporter.hasNotes) for (const note of common) stderr.write(`async-pitfalls: ${note}\n`);
  // A gate must not open for files that nothing has read.
  const isIncomplete = failures.some(({ isGone }) => !isGone) || (code === CLEAN && plan.unread.length > 0);
  return isIncomplete ? COULD_NOT_RUN : code;
}

async function fixSuggestions(options: Options, surroundings: Surroundings, progress: Progress): Promise<number> {
  const { hasReports, isComplete } = await repair(options, surroundings, progress);
  if (!isComplete) return COULD_NOT_RUN;
  return hasReports ? FOUND : CLEAN;
}

async function select(options: Options, { cwd, env, stdin }: Surroundings): Promise<Selection> {
  const { ignore, stdinFilename } = options;
  return stdinFilename === undefined ? selectFiles(options, cwd, env) : selectText(stdinFilename, await stdin(), ignore, cwd);
}

async function report(
  results: ESLint.LintResult[],
  notes: readonly string[],
  { maxWarnings, outputFile, quiet }: Options,
  reporter: Reporter,
  { cwd, stderr, stdout }: Surroundings,
): Promise<number> {
  const warnings = totalOf(results, "warningCount");
  const tooMany = maxWarnings >= 0 && warnings > maxWarnings;
  const meta = {
    ...(tooMany ? { maxWarningsExceeded: { maxWarnings, foundWarnings: warnings } } : {}),
    ...(outputFile === undefined ? {} : { color: false }),
  };
  const text = await reporter.format(quiet ? ESLint.getErrorResults(results) : results, notes, meta);
  if (outputFile !== undefined) await writeReport(text, outputFile, cwd);
  else if (text !== "") stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  if (totalOf(results, "errorCount") > 0) return FOUND;
  if (!tooMany) return CLEAN;
  stderr.write(`async-pitfalls: ${warnings} warnings are more than the ${maxWarnings} that --max-warnings allows.\n`);
  return FOUND;
}
