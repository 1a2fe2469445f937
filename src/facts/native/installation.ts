import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A TypeScript of the project that has the API. */
export interface Installation {
  readonly folder: string;
  readonly version: string;
}

/** Finds the first of these packages that is TypeScript 7 or newer, as files of that folder would import it. */
export function findInstallation(folder: string, names: readonly string[]): Installation | undefined {
  const require = createRequire(path.join(folder, "package.json"));
  for (const name of names) {
    const manifest = manifestOf(require, name);
    if (manifest && Number.parseInt(manifest.version, 10) >= 7) return manifest;
  }
  return undefined;
}

function manifestOf(require: NodeJS.Require, name: string): Installation | undefined {
  try {
    const file = require.resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    return { folder: path.dirname(file), version };
  } catch {
    // It is not installed, or no package that TypeScript could be.
    return undefined;
  }
}
