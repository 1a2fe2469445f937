import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Oxc from "oxc-parser";
import { resolveFrom } from "./resolve.ts";

export const OXC = "oxc-parser";

/** Loads the parser of oxc: the project's own, or the one beside this package; throws with the command that installs it. */
export function loadOxc(projectDirectory: string): typeof Oxc {
  const found = findOxc(projectDirectory);
  if (found) return found.require(found.file) as typeof Oxc;
  throw new Error(`The parser of eslint-plugin-async-pitfalls cannot be used: ${OXC} is not installed; run: npm install --save-dev ${OXC}`);
}

export function hasOxc(projectDirectory: string): boolean {
  return findOxc(projectDirectory) !== undefined;
}

function findOxc(projectDirectory: string): { file: string; require: NodeJS.Require } | undefined {
  for (const place of [join(projectDirectory, "package.json"), import.meta.url]) {
    const require = createRequire(place);
    const file = resolveFrom(require, OXC);
    if (file !== undefined) return { file, require };
  }
  return undefined;
}
