import { createRequire } from "node:module";
import path from "node:path";
import type { Linter } from "eslint";
import { installIn } from "./install.mjs";

/** TypeScript 7 beside TypeScript 6, and the parser that asks it; large, and not there for every platform. */
const FOLDER = path.join(import.meta.dirname, "..", "integration", "tools", "native");
const require = createRequire(path.join(FOLDER, "package.json"));

type NativeParser = Extract<Linter.Parser, { parseForESLint: unknown }> & { clearCaches(): void };

/** Installs the backend where it is missing; says why it cannot be had. */
export function hasNativeBackend(): boolean {
  try {
    installIn(FOLDER, "TypeScript 7 for typescript-eslint");
    nativeParser().parseForESLint("", { filePath: PROBE, ...nativeOptions(path.dirname(PROBE)) });
    return true;
  } catch (error) {
    console.error(`Skipped, as TypeScript 7 cannot be had here: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const PROBE = path.join(import.meta.dirname, "typed", "case.ts");

export function nativeParser(): NativeParser {
  return require("@typescript-eslint/parser") as NativeParser;
}

export function nativeOptions(tsconfigRootDir: string): Linter.ParserOptions {
  return { projectService: { EXPERIMENTAL_backend: "tsgo" }, tsconfigRootDir };
}

/** Ends TypeScript's process. */
export function closeNativeBackend(): void {
  nativeParser().clearCaches();
}
