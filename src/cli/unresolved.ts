import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { installCommands } from "../data/package-managers.ts";
import type { UnresolvedImport } from "../facts/program-imports.ts";

const SHOWN = 3;

/** A call of what could not be resolved has no type, so that a clean report says less than it seems to. */
export function notesOnUnresolved(imports: readonly UnresolvedImport[], cwd: string): string[] {
  if (imports.length === 0) return [];
  const packages = [...new Set(imports.map((unresolved) => unresolved.package))].sort();
  const what = `${counted(imports.length, "import")} of ${counted(packages.length, "package")}`;
  const returned = imports.length === 1 ? "what it returns is" : "what they return is";
  const remedy = imports.some(({ isMissing }) => isMissing) ? `Run \`${installCommand(cwd)}\`?` : "Is the workspace built?";
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
function installCommand(folder: string): string {
  const lockfile = Object.keys(installCommands).find((name) => existsSync(join(folder, name)));
  if (lockfile !== undefined) return installCommands[lockfile] ?? "npm install";
  const parent = dirname(folder);
  return parent === folder ? "npm install" : installCommand(parent);
}
