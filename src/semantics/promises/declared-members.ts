import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { literally } from "../../ast/pattern.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Facts, Project } from "../../facts/facts.ts";

/** `done: Promise<void>`, `get output(): Promise<Output>`, a getter or a called field without a type: what may be one is asked for its type then. */
const DECLARATION = /\bget\s+(?<getter>[\w$]+)\s*\(\s*\)|^[ \t]*(?:[a-z]+[ \t]+)*(?<field>[\w$]+)[ \t]*=\s*[\w$.]+\(|(?<![\w$])(?<typed>[\w$]+)\s*(?:[?!]\s*)?:\s*(?=\S)[^:=;{}()\n]*\bPromise(?:Like)?</gmu;

/**
 * Decides whether another file of the project has a class or interface with a member of that name which may hold a promise, by its text
 * alone: a cheap look, before the type is asked for.
 */
export function isDeclaredElsewhere({ project }: Facts, name: string): boolean {
  return project !== undefined && declaredIn(project).has(name);
}

const namesOfFiles = byVersion<"names", readonly string[]>();

const declaredIn = memoize((project: Project): ReadonlySet<string> => new Set(project.files().flatMap((file) => namesIn(project, file))));

function namesIn(project: Project, file: string): readonly string[] {
  const kept = namesOfFiles(file, project.versionOf(file) ?? 0);
  let names = kept.get("names");
  if (!names) {
    names = [...project.textOf(file).matchAll(DECLARATION)].map(({ groups }) => groups?.["getter"] ?? groups?.["field"] ?? groups?.["typed"] ?? "");
    kept.set("names", names);
  }
  return names;
}

/** Decides whether a file of the project gives a member of that name another value: `job.done = undefined`. */
export const isWrittenSomewhere = memoizeWithin((project: Project, name: string): boolean => {
  const write = new RegExp(String.raw`\.${literally(name)}\s*(?:\?\?|\|\|)?=(?!=)|\bdelete\s+[\w$.]+\.${literally(name)}(?![\w$])`, "u");
  return project.files().some((file) => write.test(project.textOf(file)));
});
