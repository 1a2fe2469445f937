import { memoizeWithin } from "../../ast/memoize.ts";
import { literally } from "../../ast/pattern.ts";
import type { Project } from "../../facts/facts.ts";

/** The files of a project whose text has these words, as a cheap look before an exact one: `destroy`, `extends Provider`. */
export const filesThatWrite = memoizeWithin((project: Project, words: string): readonly string[] => {
  const wanted = new RegExp(String.raw`(?<![\w$])${literally(words)}(?![\w$])`, "u");
  return project.files().filter((file) => wanted.test(project.textOf(file)));
});
