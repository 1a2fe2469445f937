import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { ESLint } from "eslint";
import { createEslint } from "./eslint.ts";
import { hasCode, messageOf } from "./failure.ts";
import { placeIn, type Format } from "./formats/format.ts";
import { DEFAULT_FORMAT, formats } from "./formats/index.ts";
import { InputError } from "./input-error.ts";
import { ALL_FILES } from "./languages.ts";
import { unknownFormatter } from "./unknown-name.ts";
import { pluginEntry, type AsyncPitfallsPlugin } from "./plugin.ts";
import type { Environment, Terminal } from "./terminal.ts";

export interface Reporter {
  format(results: ESLint.LintResult[], notes: readonly string[], meta: ESLint.ResultsMeta): Promise<string>;
  /** Whether the notes are part of the report: otherwise they are told beside it. */
  readonly hasNotes: boolean;
}

interface ReportSettings {
  plugin: AsyncPitfallsPlugin;
  cwd: string;
  base: string;
  env: Environment;
  terminal: Terminal;
}

/** Loads the formatter before anything is linted, so that a wrong name is told at once. */
export async function createReporter(name: string, settings: ReportSettings): Promise<Reporter> {
  const own = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return own ? ownReporter(name, own, settings) : eslintReporter(name, settings);
}

function ownReporter(name: string, format: Format, { cwd, env, plugin, terminal }: ReportSettings): Reporter {
  const root = checkoutOf(cwd, env);
  return {
    format: (results, notes) => Promise.resolve(format({ results, plugin, cwd, root, terminal, notes })),
    hasNotes: name === DEFAULT_FORMAT,
  };
}

async function eslintReporter(name: string, { base, cwd, plugin }: ReportSettings): Promise<Reporter> {
  const eslint = createEslint(base, [{ files: [ALL_FILES], ...pluginEntry(plugin) }]);
  const formatter = await eslint.loadFormatter(locationOf(name, cwd)).catch((error: unknown) => {
    throw new InputError(unloadable(name, error));
  });
  return {
    async format(results, _, meta) {
      // Some formatters ask ESLint for the rules' meta: it answers only for files whose configuration it has seen.
      await Promise.all(results.map((result) => eslint.calculateConfigForFile(result.filePath)));
      return formatter.format(results, meta);
    },
    hasNotes: false,
  };
}

/** Paths in a report for GitHub or GitLab are relative to the checkout, wherever in it the command runs. */
function checkoutOf(cwd: string, env: Environment): string {
  const checkout = env["GITHUB_WORKSPACE"] ?? env["CI_PROJECT_DIR"];
  return checkout !== undefined && placeIn(cwd, checkout) !== placeIn(cwd) ? resolve(checkout) : cwd;
}

/** Checked early as well: the report is the last thing that is written. */
export async function checkOutputFile(path: string, cwd: string): Promise<void> {
  const entry = await stat(resolve(cwd, path)).catch(() => undefined);
  if (entry?.isDirectory()) throw new InputError(`--output-file takes a file, but "${path}" is a folder.`);
}

export async function writeReport(report: string, path: string, cwd: string): Promise<void> {
  const file = resolve(cwd, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, report);
  } catch (error) {
    throw new InputError(`The report cannot be written to "${path}": ${messageOf(error)}`);
  }
}

/** A formatter of one's own is named relative to where the command runs. */
function locationOf(name: string, cwd: string): string {
  const isPath = !name.startsWith("@") && /[\\/]/.test(name);
  return isPath ? resolve(cwd, name) : name;
}

function unloadable(name: string, error: unknown): string {
  const reason = messageOf(error);
  if (reason.includes("no longer part of core ESLint")) return reason;
  if (!hasCode(error, "MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND")) return `The formatter "${name}" cannot be loaded: ${reason}`;
  return unknownFormatter(name, Object.keys(formats));
}
