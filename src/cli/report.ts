import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { ESLint } from "eslint";
import { createEslint } from "./eslint.ts";
import { hasCode, messageOf } from "./failure.ts";
import { InputError } from "./input-error.ts";
import { ALL_FILES } from "./languages.ts";
import { unknownFormatter } from "./unknown-name.ts";
import { pluginEntry, type AsyncPitfallsPlugin } from "./plugin.ts";

export interface Reporter {
  format(results: ESLint.LintResult[], meta: ESLint.ResultsMeta): Promise<string>;
}

/** Loads the formatter before anything is linted, so that a wrong name is told at once. */
export async function createReporter(
  name: string,
  plugin: AsyncPitfallsPlugin,
  cwd: string,
  base: string,
): Promise<Reporter> {
  const eslint = createEslint(base, [{ files: [ALL_FILES], ...pluginEntry(plugin) }]);
  const formatter = await eslint.loadFormatter(locationOf(name, cwd)).catch((error: unknown) => {
    throw new InputError(unloadable(name, error));
  });
  return {
    async format(results, meta) {
      // Some formatters ask ESLint for the rules' meta: it answers only for files whose configuration it has seen.
      await Promise.all(results.map((result) => eslint.calculateConfigForFile(result.filePath)));
      return formatter.format(results, meta);
    },
  };
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
  return unknownFormatter(name);
}
