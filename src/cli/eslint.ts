import { join } from "node:path";
import { ESLint, type Linter } from "eslint";

/** ESLint, told to look at nothing but what it is given here. */
export function createEslint(base: string, entries: Linter.Config[], options: ESLint.Options = {}): ESLint {
  return new ESLint({
    // An ESLint that does not cache deletes the cache of one that does: it gets a place where there is none.
    cacheLocation: join(base, "node_modules", ".cache", "async-pitfalls", "unused"),
    cwd: base,
    globInputPaths: false,
    // Which files are linted has been settled before.
    ignorePatterns: ["!**/node_modules/", "!.git/"],
    overrideConfig: entries,
    overrideConfigFile: true,
    ...options,
  });
}
