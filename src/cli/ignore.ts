import { relative, sep } from "node:path";
import { createEslint } from "./eslint.ts";
import { ALL_FILES } from "./languages.ts";

/** Leaves out the files that match a pattern, read as in a .gitignore of the working directory. */
export async function withoutIgnored(
  files: readonly string[],
  patterns: readonly string[],
  cwd: string,
  base: string,
): Promise<string[]> {
  if (patterns.length === 0) return [...files];
  const folder = relative(base, cwd).split(sep).join("/");
  const ignorePatterns = ["!**/node_modules/", ...patterns.map((pattern) => anchored(pattern, folder))];
  const eslint = createEslint(base, [{ files: [ALL_FILES] }], { ignorePatterns });
  const ignored = await Promise.all(files.map((file) => eslint.isPathIgnored(file)));
  return files.filter((_, index) => !ignored[index]);
}

/** `dist` is ignored wherever it stands, `src/generated` in the working directory. */
function anchored(pattern: string, folder: string): string {
  const negation = pattern.startsWith("!") ? "!" : "";
  const rest = pattern.slice(negation.length).replace(/^\.\//, "");
  if (rest.startsWith("**/") || !rest.slice(0, -1).includes("/")) return `${negation}**/${rest.replace(/^\*\*\//, "")}`;
  const path = rest.replace(/^\//, "");
  return negation + (folder === "" ? path : `${folder}/${path}`);
}
