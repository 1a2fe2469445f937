import { relative, sep } from "node:path";
import { createEslint } from "./eslint.ts";
import { ALL_FILES } from "./languages.ts";

/** Which of these files and folders match a pattern, read as in a .gitignore of the working directory. */
export async function ignoredOf(
  paths: readonly string[],
  patterns: readonly string[],
  cwd: string,
  base: string,
): Promise<Set<string>> {
  if (patterns.length === 0) return new Set();
  const folder = relative(base, cwd).split(sep).join("/");
  const ignorePatterns = ["!**/node_modules/", ...patterns.map((pattern) => anchored(pattern, folder))];
  const eslint = createEslint(base, [{ files: [ALL_FILES] }], { ignorePatterns });
  const answers = await Promise.all(paths.map((path) => eslint.isPathIgnored(path)));
  return new Set(paths.filter((_, index) => answers[index]));
}

/** `dist` is ignored wherever it stands, `src/generated` in the working directory. */
function anchored(pattern: string, folder: string): string {
  const negation = pattern.startsWith("!") ? "!" : "";
  const rest = pattern.slice(negation.length).replace(/^\.\//, "");
  if (rest.startsWith("**/") || !rest.slice(0, -1).includes("/")) return `${negation}**/${rest.replace(/^\*\*\//, "")}`;
  const path = rest.replace(/^\//, "");
  return negation + (folder === "" ? path : `${folder}/${path}`);
}
