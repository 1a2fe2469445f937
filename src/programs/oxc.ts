import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Oxc from "oxc-parser";
import { resolveFrom } from "./toolchain.ts";

const PACKAGE = "oxc-parser";

/** Loads the parser of oxc: the project's own, or the one beside this package; throws with the command that installs it. */
export function loadOxc(projectDirectory: string): typeof Oxc {
  for (const place of [join(projectDirectory, "package.json"), import.meta.url]) {
    const require = createRequire(place);
    const file = resolveFrom(require, PACKAGE);
    if (file !== undefined) return require(file) as typeof Oxc;
  }
  throw new Error(`The parser of eslint-plugin-async-pitfalls cannot be used: ${PACKAGE} is not installed; run: npm install --save-dev ${PACKAGE}`);
}
