import { relative } from "node:path";
import { componentLanguageOf } from "../../programs/components.ts";
import { planBatches, type Plan } from "../batches.ts";
import { uncommittedOf } from "../changed-files.ts";
import { describeFailures } from "../failure.ts";
import { baseOf } from "../files.ts";
import { InputError } from "../input-error.ts";
import type { Options } from "../options.ts";
import { notesOnPreset, selectRules } from "../plugin.ts";
import type { Progress } from "../progress.ts";
import { selectFiles } from "../selection.ts";
import type { Surroundings } from "../surroundings.ts";
import { terminalOf } from "../terminal.ts";
import { wantedKinds } from "./kinds.ts";
import { patchOf } from "./patch.ts";
import { repairInRounds, type RepairOutcome } from "./rounds.ts";
import { summaryOf } from "./summary.ts";

export interface Repaired {
  /** Whether every file could be read, linted and written. */
  isComplete: boolean;
  /** Whether a report is left. */
  hasReports: boolean;
}

/** So many files are named where they are counted. */
const EXAMPLES = 3;

/** Applies the suggestions that are wanted to the selected files, and writes what has become of them. */
export async function repair(options: Options, surroundings: Surroundings, progress: Progress): Promise<Repaired> {
  const { cwd, env, plugin, stderr, stdout } = surroundings;
  const { diff, inlineConfig, preset } = options;
  const named = options.rules.length > 0 ? selectRules(plugin, preset, options.rules) : {};
  // Rules that are not repaired say whether a repair brings a report of theirs.
  const rules = { ...selectRules(plugin, preset, []), ...named };
  const isWanted = wantedKinds(plugin, Object.keys(named), options.kinds);
  progress.show("looking for files");
  const selection = await selectFiles(options, cwd, env);
  const files = selection.files.filter((file) => !componentLanguageOf(file));
  if (!diff && !options.allowDirty) await checkCommitted(files, cwd);

  const plan = await planBatches(files, cwd, options.types);
  const lint = { base: baseOf(files, cwd), plugin, rules, onlyThese: false, fix: false, inlineConfig, texts: new Map<string, string>(), settings: { "async-pitfalls": plan.settings } };
  const isCounted = (ruleId: string | null) => options.rules.length === 0 || Object.hasOwn(named, ruleId ?? "");
  const outcome = await repairInRounds(plan.batches, { cwd, isCounted, isWanted, lint, writes: !diff }, progress).finally(() => progress.clear());

  const failures = [...selection.failures, ...plan.failures, ...outcome.failures];
  const notes = [...notesOnPreset(preset), ...plan.notes, ...selection.notes, ...notesOnComponents(selection.files.length - files.length), ...notesOn(outcome, plan, options.types), ...describeFailures(failures, cwd)];
  for (const note of notes) stderr.write(`async-pitfalls: ${note}\n`);
  const output = diff ? stderr : stdout;
  if (diff) stdout.write(patchOf(outcome.documents, cwd));
  output.write(summaryOf(outcome, { plugin, cwd, terminal: terminalOf(output, env), writes: !diff }));
  return {
    isComplete: !failures.some(({ isGone }) => !isGone) && (plan.unread.length === 0 || outcome.left.length > 0),
    hasReports: outcome.left.length + outcome.refused.length > 0,
  };
}

/** What git does not have cannot be brought back. */
async function checkCommitted(files: readonly string[], cwd: string): Promise<void> {
  const uncommitted = await uncommittedOf(files);
  if (uncommitted.length === 0) return;
  const names = uncommitted.slice(0, EXAMPLES).map((file) => relative(cwd, file));
  const examples = [...names, ...(uncommitted.length > EXAMPLES ? ["…"] : [])].join(", ");
  const what = uncommitted.length === 1 ? "1 file is not committed" : `${uncommitted.length} files are not committed`;
  throw new InputError(`${what}, and git could not bring back what is changed: ${examples}. Commit first; --allow-dirty goes on, --diff changes nothing.`);
}

function notesOnComponents(count: number): string[] {
  if (count === 0) return [];
  return [`${count === 1 ? "1 component is" : `${count} components are`} not repaired: what a template uses is not checked.`];
}

function notesOn({ isDone, unchecked }: RepairOutcome, { settings }: Plan, types: boolean): string[] {
  const isNative = "types" in settings && settings.types === "native";
  const reason = types && isNative ? "TypeScript 7 is not asked for errors: run tsc" : "without types";
  const files = unchecked === 1 ? "1 file" : `${unchecked} files`;
  return [
    ...(unchecked > 0 ? [`In ${files} the results were parsed and linted, and no TypeScript has checked them (${reason}).`] : []),
    ...(isDone ? [] : ["Not all has been tried: another run goes on."]),
  ];
}
