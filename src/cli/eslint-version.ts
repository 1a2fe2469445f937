import { createRequire } from "node:module";
import { dirname } from "node:path";
import { resolveFrom } from "../programs/resolve.ts";

const OLDEST = 9;
const NEWEST = 10;

/** Why the ESLint that this command would load is of no use, and what to install; `undefined` if it can be used. */
export function whyEslintIsUnusable(): string | undefined {
  const require = createRequire(import.meta.url);
  const manifest = resolveFrom(require, "eslint/package.json");
  if (manifest === undefined) return "eslint is not installed; run: npm install --save-dev eslint";
  const { version } = require(manifest) as { version: string };
  if (Number.parseInt(version, 10) >= OLDEST) return undefined;
  return (
    `ESLint ${version} in ${dirname(manifest)} is too old, version ${OLDEST} or ${NEWEST} is needed; ` +
    `run: npm install --save-dev eslint@${NEWEST}`
  );
}
