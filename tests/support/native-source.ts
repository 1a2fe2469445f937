import { mkdirSync, mkdtempSync, cpSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { askProcess } from "../../src/facts/index.ts";
import { nativeFacts } from "../../src/facts/native/source.ts";
import { installIn } from "./install.mjs";

/** As the plugin's entry for Node.js does. */
askProcess(nativeFacts);

/** The versions of TypeScript 7 that the plugin asks by itself; large, and not there for every platform. */
export const NATIVE_VERSIONS = ["7.0", "7.1"] as const;
export type NativeVersion = (typeof NATIVE_VERSIONS)[number];

const TOOLS = path.join(import.meta.dirname, "..", "integration", "tools", "typescript-7");
const NODE_MODULES = path.join(import.meta.dirname, "../../node_modules");

/** Installs both where they are missing; says why they cannot be had. */
export function hasTypescript7(): boolean {
  try {
    installIn(TOOLS, "TypeScript 7");
    return true;
  } catch (error) {
    console.error(`Skipped, as TypeScript 7 cannot be had here: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** Makes a folder whose TypeScript is of that version, and which finds all other packages of this repository. */
export function folderWith(version: NativeVersion): string {
  const folder = folderWithNothingBut(version);
  symlinkSync(NODE_MODULES, path.join(path.dirname(folder), "node_modules"));
  return folder;
}

/** Makes a folder that has TypeScript of that version, and no other package. */
export function folderWithNothingBut(version: NativeVersion): string {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), "async-pitfalls-native-"))), "project");
  mkdirSync(path.join(folder, "node_modules"), { recursive: true });
  symlinkSync(path.join(TOOLS, "node_modules", `typescript-${version}`), path.join(folder, "node_modules", "typescript"));
  return folder;
}

/** Removes what `folderWith` has made. */
export function removeFolder(folder: string): void {
  rmSync(path.dirname(folder), { recursive: true });
}

const typedFolders = new Map<NativeVersion, string>();

/** The project of `tests/support/typed/` with that version. */
export function typedFolderWith(version: NativeVersion): string {
  let folder = typedFolders.get(version);
  if (folder === undefined) {
    typedFolders.set(version, (folder = folderWith(version)));
    cpSync(path.join(import.meta.dirname, "typed"), folder, { recursive: true });
  }
  return folder;
}

export function removeTypedFolders(): void {
  for (const folder of typedFolders.values()) removeFolder(folder);
  typedFolders.clear();
}
