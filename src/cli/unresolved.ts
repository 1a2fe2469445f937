import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { installCommands } from "./tables/package-managers.ts";
import type { UnresolvedImport } from "../programs/imports.ts";

const SHOWN = 3;

/** A call of what could not be resolved has no type, so that a clean report says less than it seems to. */
export async function notesOnUnresolved(imports: readonly UnresolvedImport[], cwd: string): Promise<string[]> {
  if (imports.length === 0) return [];
  const packages = [...new Set(imports.map((unresolved) => unresolved.package))].sort();
  const what = `${counted(imports.length, "import")} of ${counted(packages.length, "package")}`;
  const returned = imports.length === 1 ? "what it returns is" : "what they return is";
  const isMissing = imports.some((unresolved) => unresolved.isMissing);
  const remedy = isMissing ? `Run \`${await installCommand(cwd)}\`?` : "Is the project built?";
  return [`${what} could not be resolved: ${returned} not judged. ${remedy} Not resolved: ${listed(packages)}.`];
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0 ? `${names.slice(0, SHOWN).join(", ")} and ${more} more` : names.join(", ");
}

/** That of the package manager whose lockfile is nearest. */
async function installCommand(folder: string): Promise<string> {
  // Folders above may be out of bounds.
  const names = new Set(await readdir(folder).catch((): string[] => []));
  const [command] = Object.entries(installCommands).flatMap(([lockfile, command]) => (names.has(lockfile) ? [command] : []));
  if (command !== undefined) return command;
  const parent = dirname(folder);
  return parent === folder ? "npm install" : installCommand(parent);
}
